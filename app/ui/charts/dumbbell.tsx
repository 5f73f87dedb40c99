import type { ReactElement } from 'react';
import type { SaidFigure } from '#app/i18n/said-figures.ts';
import { carried } from '../trust/said.tsx';

/** One end: where it stands, a share from 0 to 1 (`null` where there is none), and what is written beside it. */
export type DumbbellEnd = { share: number | null; label: string; said?: SaidFigure | undefined };
/** The shares at both ends of the line that all dumbbells of a page share. */
export type DumbbellScale = { from: number; to: number };

/** The scale on which all of some shares stand: from the ten points below the lowest, to all. */
export function dumbbellScale(shares: readonly (number | null)[]): DumbbellScale {
  const known = shares.flatMap((share) => share ?? []);
  const lowest = Math.min(1, ...known);
  const from = Math.max(0, Math.floor(lowest * 10 - 1e-9) / 10);
  return { from: Math.min(from, 0.9), to: 1 };
}

/** Two shares on one line with what lies between them: the first a disc with its words above, the second a square with its words below. */
export function Dumbbell(props: {
  /** What it shows, for those who do not see it. */
  label: string;
  first: DumbbellEnd;
  second: DumbbellEnd;
  scale: DumbbellScale;
}): ReactElement {
  const { label, first, second, scale } = props;
  const at = (share: number) => (100 * (share - scale.from)) / (scale.to - scale.from);
  const [one, other] = [first, second].map(({ share }) => (share === null ? null : at(share)));
  return (
    <svg className="drawing dumbbell" width="100%" height="3.75em" role="img" aria-label={label}>
      <line x1="0" x2="100%" y1="50%" y2="50%" className="dumbbell__axis" />
      {one != null && other != null && (
        <line x1={percent(one)} x2={percent(other)} y1="50%" y2="50%" className="dumbbell__between" />
      )}
      {other != null && (
        <svg x={percent(other)} y="50%" overflow="visible" aria-hidden="true">
          <rect x="-5.5" y="-5.5" width="11" height="11" className="dumbbell__second" />
        </svg>
      )}
      {one != null && <circle cx={percent(one)} cy="50%" r="6" className="dumbbell__first" />}
      {one != null && <Written at={one} y="1em" end={first} />}
      {other != null && <Written at={other} y="3.95em" end={second} />}
    </svg>
  );
}

function Written({ at, y, end }: { at: number; y: string; end: DumbbellEnd }): ReactElement {
  const anchor = at > 66 ? 'end' : at < 34 ? 'start' : 'middle';
  return (
    <text x={percent(at)} y={y} className={`dumbbell__name dumbbell__name--${anchor}`} {...carried(end.said)}>
      {end.label}
    </text>
  );
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 1000}%`;
}
