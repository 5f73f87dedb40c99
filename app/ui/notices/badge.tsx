import type { ReactElement, ReactNode } from 'react';

/** A small word beside another: a state, a count. Never the only place where something is said. */
export function Badge(props: {
  tone?: 'plain' | 'accent' | 'kept' | 'missed' | 'doubt';
  children: ReactNode;
}): ReactElement {
  return <span className={`badge badge--${props.tone ?? 'plain'}`}>{props.children}</span>;
}
