import type { ReactElement, ReactNode } from 'react';

/**
 * A date or an amount that the receipt's own check holds to its lines (`replay-lines.ts`).
 * @param props.name as replaying the lines names it
 * @param props.label what it is called on the page, in the sentence that says that it does not follow
 */
export function Said(props: {
  name: string;
  value: string;
  label: string;
  children: ReactNode;
}): ReactElement {
  const { name, value, label, children } = props;
  return (
    <data value={value} data-said={name} data-label={label}>
      {children}
    </data>
  );
}
