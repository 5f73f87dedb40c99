import type { ReactElement, ReactNode } from 'react';

/** Links folded under a word, which opens them with or without JavaScript; opening one closes the others. */
export function Menu(props: {
  label: ReactNode;
  /** The page in view is one of those folded here. */
  current?: boolean;
  /** Towards which side of its word it opens. */
  towards?: 'start' | 'end';
  children: ReactNode;
}): ReactElement {
  const { label, current, towards = 'start', children } = props;
  return (
    <details className={`menu menu--${towards}`} name="menu">
      <summary aria-current={current ? 'true' : undefined}>{label}</summary>
      <div className="menu__list">{children}</div>
    </details>
  );
}
