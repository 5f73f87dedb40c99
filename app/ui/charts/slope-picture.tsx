import type { ReactElement } from 'react';
import type { JohnsonNeyman } from '#app/domain/survey/johnson-neyman.ts';

type Slope = { at: number; slope: number; lower: number; upper: number };
type Props = {
  label: string;
  axis: string;
  /** At three places of the scale of ties, from 1 to 7. */
  slopes: readonly Slope[];
  region: JohnsonNeyman | null;
  /** As numbers are written. */
  n: (value: number) => string;
};

const [least, most] = [1, 7];

/** How much trust goes with a point of quality, by ties; the ground is shaded where that differs from nought. */
export function SlopePicture({ label, axis, slopes, region, n }: Props): ReactElement | null {
  const [first, last] = [slopes[0], slopes.at(-1)];
  if (!first || !last || first.at === last.at) return null;
  const steepness = (last.slope - first.slope) / (last.at - first.at);
  const lineAt = (ties: number) => first.slope + steepness * (ties - first.at);
  const ends = [lineAt(least), lineAt(most)];
  const all = [0, ...ends, ...slopes.flatMap(({ lower, upper }) => [lower, upper])];
  const [bottom, top] = [Math.min(...all), Math.max(...all)];
  const y = (value: number) => percent(0.04 + (0.84 * (top - value)) / (top - bottom || 1));
  return (
    <svg className="drawing slope" width="100%" height="17em" role="img" aria-label={label}>
      {regionsOf(region).map(([from, to]) => (
        <rect
          key={from}
          x={x(from)}
          width={percent((to - from) / (most - least))}
          height="92%"
          className="slope__region"
        />
      ))}
      <line x2="100%" y1={y(0)} y2={y(0)} className="chart__base" />
      <line x1="0%" y1={y(ends[0] ?? 0)} x2="100%" y2={y(ends[1] ?? 0)} className="slope__line" />
      {slopes.map(({ at, slope, lower, upper }) => (
        <g key={at}>
          <line x1={x(at)} x2={x(at)} y1={y(lower)} y2={y(upper)} className="chart__whisker" />
          <circle cx={x(at)} cy={y(slope)} r="5" className="chart__dot" />
        </g>
      ))}
      {[least, 4, most].map((tick) => (
        <text key={tick} x={x(tick)} y="99%" className={`slope__tick slope__tick--${tick}`}>
          {tick === 4 ? axis : n(tick)}
        </text>
      ))}
      <text x="0.4em" y={y(0)} dy="-0.4em" className="slope__zero">
        {n(0)}
      </text>
    </svg>
  );
}

/** Where the slope differs from nought, within the scale. */
function regionsOf(region: JohnsonNeyman | null): [number, number][] {
  if (!region || region.significant === 'nowhere') return [];
  const [low, high] = region.bounds.map((bound) => Math.min(most, Math.max(least, bound))) as [
    number,
    number,
  ];
  const all: [number, number][] =
    region.significant === 'inside'
      ? [[low, high]]
      : [
          [least, low],
          [high, most],
        ];
  return all.filter(([from, to]) => to > from);
}

function x(ties: number): string {
  return percent((ties - least) / (most - least));
}

function percent(share: number): string {
  return `${Math.round(share * 1_000) / 10}%`;
}
