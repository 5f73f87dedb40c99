import type { ReactElement, ReactNode } from 'react';

/** Facts, each a name and a value; what has no value is left out by the caller. */
export function KeyValueList(props: { facts: readonly { name: string; value: ReactNode }[] }): ReactElement {
  return (
    <dl className="key-values">
      {props.facts.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
