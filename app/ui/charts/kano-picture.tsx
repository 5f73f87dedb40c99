import type { ReactElement } from 'react';
import { standApart } from './kano-plan.ts';

/** A promise in the picture: its shares from 0 to 1 with their bounds, and what it is read as. */
export type KanoPoint = {
  number: string;
  better: number;
  worse: number;
  betterInterval: readonly [number, number] | null;
  worseInterval: readonly [number, number] | null;
  mark: 'norm' | 'both' | 'difference' | 'other';
};
type Labels = {
  describe: string;
  right: string;
  up: string;
  corners: { norm: string; both: string; difference: string; indifferent: string };
};

/** Those pleased with a promise to the right, those displeased without it upwards, each from none to all; the same numbers stand in a table. */
export function KanoPicture(props: { labels: Labels; points: readonly KanoPoint[] }): ReactElement {
  const { labels, points } = props;
  const { corners } = labels;
  const ups = standApart(points.map(({ better, worse }) => ({ across: better, up: worse })));
  return (
    <>
      <Corners left={corners.norm} right={corners.both} />
      <svg className="drawing kano" width="100%" height="26em" role="img" aria-label={labels.describe}>
        <rect width="100%" height="100%" className="kano__ground" />
        <line x1="50%" x2="50%" y2="100%" className="kano__half" />
        <line x2="100%" y1="50%" y2="50%" className="kano__half" />
        {points.map((point) => (
          <Whiskers key={point.number} point={point} />
        ))}
        {points.map((point, at) => (
          <Mark key={point.number} point={point} height={ups[at] ?? point.worse} />
        ))}
      </svg>
      <Corners left={corners.indifferent} right={corners.difference} />
    </>
  );
}

/** What lies in the corners, outside of the picture, where no mark lies on it; the list and the table say it for each promise. */
function Corners({ left, right }: { left: string; right: string }): ReactElement {
  return (
    <p className="axes" aria-hidden="true">
      <span>{left}</span>
      <span>{right}</span>
    </p>
  );
}

function Whiskers({ point }: { point: KanoPoint }): ReactElement {
  const { better, worse, betterInterval, worseInterval } = point;
  return (
    <g className="kano__whisker">
      {betterInterval && (
        <line x1={across(betterInterval[0])} x2={across(betterInterval[1])} y1={up(worse)} y2={up(worse)} />
      )}
      {worseInterval && (
        <line x1={across(better)} x2={across(better)} y1={up(worseInterval[0])} y2={up(worseInterval[1])} />
      )}
    </g>
  );
}

const shapes: Record<KanoPoint['mark'], ReactElement> = {
  norm: <path d="M-11 -11h22v22h-22Z" />,
  both: <path d="M0 -15L15 0L0 15L-15 0Z" />,
  difference: <circle r="12.5" />,
  other: <circle r="12.5" className="kano__open" />,
};

function Mark({ point, height }: { point: KanoPoint; height: number }): ReactElement {
  const { number, better, mark } = point;
  return (
    <svg x={across(better)} y={up(height)} overflow="visible" aria-hidden="true">
      <g className={`kano__mark kano__mark--${mark}`}>
        {shapes[mark]}
        <text dy="0.36em">{number}</text>
      </g>
    </svg>
  );
}

function across(share: number): string {
  return percent(share);
}

function up(share: number): string {
  return percent(1 - share);
}

function percent(share: number): string {
  return `${Math.round(Math.min(1, Math.max(0, share)) * 1_000) / 10}%`;
}
