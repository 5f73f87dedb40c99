import type { ReactElement } from 'react';
import type { Score } from '#app/domain/trust/scores.ts';
import type { Translator } from '#app/i18n/translator.ts';
import type { BuildingPlan, Column, Stone } from './building-plan.ts';

type DrawingProps = {
  words: Translator;
  /** Unique on the page: titles and patterns are referred to by it. */
  id: string;
  className: string;
  plan: BuildingPlan;
  title: string;
  description: string;
  supported: boolean;
  crackedBy: string | null;
  normative: Score | null;
  differentiating: Score | null;
  support: number;
};

/** One drawing of the building, at one size. */
export function BuildingDrawing(props: DrawingProps): ReactElement {
  const { words, id, plan, supported, crackedBy } = props;
  return (
    <svg
      className={`drawing building__drawing ${props.className}`}
      viewBox={`0 0 ${plan.width} ${plan.height}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
    >
      <title id={`${id}-title`}>{props.title}</title>
      <desc id={`${id}-desc`}>{props.description}</desc>
      <defs>
        <pattern
          id={`${id}-hatch`}
          width="7"
          height="7"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="7" height="7" className="building__paper" />
          <path d="M0 0V7" className="building__hatch" />
        </pattern>
      </defs>
      {plan.columns.map((column) => (
        <ColumnDrawing key={column.id} column={column} hatch={supported ? null : `url(#${id}-hatch)`} />
      ))}
      {plan.stones.map((stone) => (
        <StoneDrawing key={stone.id} stone={stone} failing={stone.id === crackedBy} words={words} />
      ))}
      {plan.crack && <path d={plan.crack} className="building__crack" />}
      <path d={`M0 ${plan.ground}H${plan.built}`} className="building__ground" />
      {plan.built < plan.width && <Scales {...props} />}
    </svg>
  );
}

function StoneDrawing({
  stone,
  failing,
  words,
}: {
  stone: Stone;
  failing: boolean;
  words: Translator;
}): ReactElement {
  const { x, y, width, height, state, standing, numberAt, percentAt } = stone;
  return (
    <g className={failing ? 'building__stone building__stone--failing' : 'building__stone'}>
      {state !== 'whole' && (
        <rect {...{ x, y, width, height }} className={`building__void building__void--${state}`} />
      )}
      {standing && <path d={standing} className="building__standing" />}
      <text x={numberAt.x} y={numberAt.y} className={`building__number building__number--${numberAt.on}`}>
        {stone.number}
      </text>
      {percentAt && (
        <text
          x={percentAt.x}
          y={percentAt.y}
          className={`building__percent building__percent--${percentAt.on}`}
        >
          {words.percent(stone.percent / 100, 0)}
        </text>
      )}
    </g>
  );
}

function ColumnDrawing({ column, hatch }: { column: Column; hatch: string | null }): ReactElement {
  const { plinth, outline, shaft, capital, state } = column;
  const solid = hatch === null && state !== 'ghost';
  const built = hatch ? 'building__hatched' : 'building__built';
  const flutes = shaft && solid && shaft.width >= 30 ? [0.25, 0.5, 0.75] : [];
  return (
    <g className="building__column">
      {state !== 'whole' && <rect {...outline} className="building__outline" />}
      <rect {...plinth} className={solid ? 'building__built' : 'building__plinth'} />
      {shaft && <rect {...shaft} className={built} fill={hatch ?? undefined} />}
      {shaft &&
        flutes.map((share) => (
          <path
            key={share}
            d={`M${shaft.x + shaft.width * share} ${shaft.y + (capital ? 11 : 4)}V${shaft.y + shaft.height - 4}`}
            className="building__flute"
          />
        ))}
      {capital && <rect {...capital} className={built} fill={hatch ?? undefined} />}
      <path d={`M${plinth.x} ${plinth.y + plinth.height}h${plinth.width}`} className="building__seat" />
      <text
        {...column.numberAt}
        className={`building__number building__number--${solid ? 'column' : 'outline'}`}
      >
        {column.number}
      </text>
      {column.percentAt && (
        <text {...column.percentAt} className="building__percent building__percent--column">
          {column.percent}
        </text>
      )}
    </g>
  );
}

/** Two scales at the right: where each score lies from 0 to 100, its interval, and the threshold of support. */
function Scales({ plan, normative, differentiating, support, words }: DrawingProps): ReactElement {
  return (
    <>
      {plan.columns.length > 0 && (
        <Scale
          from={plan.columnFoot}
          to={plan.columnTop}
          x={plan.built + 16}
          score={differentiating}
          className="column"
        />
      )}
      {plan.stones.length > 0 && (
        <Scale
          from={plan.ground}
          to={plan.slabTop}
          x={plan.built + 16}
          score={normative}
          className="stone"
          mark={{ at: support, label: words.n(support) }}
        />
      )}
    </>
  );
}

function Scale(props: {
  from: number;
  to: number;
  x: number;
  score: Score | null;
  className: string;
  mark?: { at: number; label: string };
}): ReactElement {
  const { from, to, x, score, mark } = props;
  const level = (points: number) => from + ((to - from) * points) / 100;
  return (
    <g className={`building__scale building__scale--${props.className}`}>
      <path d={`M${x} ${from}V${to}M${x - 4} ${to}h8M${x - 4} ${from}h8`} className="building__axis" />
      <text x={x + 10} y={to + 4} className="building__tick">
        100
      </text>
      {mark && (
        <>
          <path d={`M${x - 7} ${level(mark.at)}h14`} className="building__threshold" />
          <text x={x + 10} y={level(mark.at) + 4} className="building__tick building__tick--threshold">
            {mark.label}
          </text>
        </>
      )}
      {score?.measured && (
        <>
          <rect
            x={x - 2.5}
            y={level(score.high)}
            width="5"
            height={Math.max(2, level(score.low) - level(score.high))}
            className="building__interval"
          />
          <circle cx={x} cy={level(score.score)} r="4.5" className="building__median" />
        </>
      )}
    </g>
  );
}
