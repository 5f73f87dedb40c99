import type { ReactElement } from 'react';

/** Counts month by month as bars; the same numbers stand in a table beside it. @param label what it shows, in words */
export function MonthBars(props: { label: string; counts: readonly number[] }): ReactElement {
  const { label, counts } = props;
  const most = Math.max(1, ...counts);
  const width = 100 / Math.max(1, counts.length);
  return (
    <svg className="drawing" width="100%" height="3.5em" role="img" aria-label={label}>
      {counts.map((count, place) => {
        const height = (95 * count) / most;
        return (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a month is its place
            key={place}
            className="chart__bar"
            x={`${place * width + width * 0.15}%`}
            y={`${98 - height}%`}
            width={`${width * 0.7}%`}
            height={`${height}%`}
          />
        );
      })}
      <line x2="100%" y1="98%" y2="98%" className="chart__base" />
    </svg>
  );
}
