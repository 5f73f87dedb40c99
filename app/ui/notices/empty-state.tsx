import type { ReactElement, ReactNode } from 'react';

/** Nothing yet: says what will appear here, and when; `children` is what one may do meanwhile. */
export function EmptyState(props: { text: ReactNode; children?: ReactNode }): ReactElement {
  return (
    <div className="empty">
      <p>{props.text}</p>
      {props.children}
    </div>
  );
}
