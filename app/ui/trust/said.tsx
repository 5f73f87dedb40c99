import type { ReactElement, ReactNode } from 'react';
import type { SaidFigure } from '#app/i18n/said-figures.ts';
import { Ordinals } from '../text/ordinals.tsx';

/** A figure that says which it is and what its value is, so that others can hold the page to the ledger. */
export function Said(props: {
  of: SaidFigure | undefined;
  /** What stands there where there is no such figure. */
  otherwise?: string;
}): ReactNode {
  const { of, otherwise } = props;
  return of ? (
    <data value={of.value} data-figure={of.figure}>
      <Ordinals text={of.say(of.value)} />
    </data>
  ) : (
    (otherwise ?? null)
  );
}

/** The same around what says it with more than letters: its text is that of the figure. */
export function SaidAround(props: { of: SaidFigure | undefined; children: ReactNode }): ReactElement {
  const { of, children } = props;
  if (!of) return <>{children}</>;
  return (
    <data value={of.value} data-figure={of.figure}>
      {children}
    </data>
  );
}

/** The attributes by which an element that is no `<data>`, such as a text of a drawing, carries a figure. */
export function carried(of: SaidFigure | undefined): { 'data-figure'?: string; 'data-value'?: string } {
  return of ? { 'data-figure': of.figure, 'data-value': of.value } : {};
}

/** The one of some figures whose path ends so. */
export function saidAs(figures: readonly SaidFigure[], name: string): SaidFigure | undefined {
  return figures.find(({ figure }) => figure.endsWith(`.${name}`));
}
