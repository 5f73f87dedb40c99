import type { ReactElement } from 'react';

/** How far something long has come, in words and as a bar; without `total` the end is not known. */
export function ProgressBar(props: { label: string; done: number; total: number | null }): ReactElement {
  const { label, done, total } = props;
  return (
    <div className="progress">
      <label>
        {label}
        <progress {...(total === null ? {} : { value: Math.min(done, total), max: total })} />
      </label>
    </div>
  );
}
