import type { ReactElement, ReactNode } from 'react';

/** One figure and what it says: a name, a value, a line beneath. */
export function FigureCard(props: {
  name: string;
  value: ReactNode;
  note?: ReactNode;
  href?: string;
}): ReactElement {
  return (
    <div className="figure-card">
      <p className="figure-card__name">{props.href ? <a href={props.href}>{props.name}</a> : props.name}</p>
      <p className="figure-card__value">{props.value}</p>
      {props.note && <p className="figure-card__note">{props.note}</p>}
    </div>
  );
}
