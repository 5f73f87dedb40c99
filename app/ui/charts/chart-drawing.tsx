import type { ReactElement } from 'react';
import type { SaidFigure } from '#app/i18n/said-figures.ts';
import { targetInWords } from '#app/i18n/target-in-words.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { carried, saidAs } from '../trust/said.tsx';
import type { ChartPlan } from './chart-plan.ts';

type DrawingProps = {
  words: Translator;
  plan: ChartPlan;
  /** What it shows, for those who do not see it; the same numbers stand in a table below. */
  label: string;
  /** The figures that it carries. */
  said: readonly SaidFigure[];
  direction: 'higher is better' | 'lower is better';
  /** The last rate known, as printed by the domain. */
  last: string | null;
};

/** The chart as a picture that fills its room: breadths are percents, heights follow the size of the text. */
export function ChartDrawing(props: DrawingProps): ReactElement {
  const { words, plan, label, last, said } = props;
  const up = (y: number) => percent((100 * y) / plan.height);
  const radius = plan.months.length > 15 ? 2.5 : 3.5;
  return (
    <svg className="drawing chart__drawing" height={`${plan.height / 16}em`} role="img" aria-label={label}>
      {plan.gaps.map(({ from, x, width }) => (
        <rect
          key={from}
          className="chart__gap"
          x={percent(x)}
          width={percent(width)}
          y={up(plan.top)}
          height={up(plan.ground - plan.top)}
        />
      ))}
      <Ticks words={words} plan={plan} up={up} />
      <Counts words={words} plan={plan} up={up} said={said} />
      <Months words={words} plan={plan} up={up} />
      <Targets {...props} up={up} />
      {plan.gaps.map((gap) => (
        <GapLabel key={gap.from} gap={gap} y={up((plan.top + plan.bottom) / 2)} words={words} />
      ))}
      <svg
        viewBox={`0 0 100 ${plan.height}`}
        preserveAspectRatio="none"
        width="100%"
        height="100%"
        aria-hidden="true"
      >
        {plan.lines.map((path) => (
          <path key={path} d={path} className="chart__line" />
        ))}
      </svg>
      {plan.points.map(({ month, x, y, top, bottom }) => (
        <g key={month}>
          <line x1={percent(x)} x2={percent(x)} y1={up(top)} y2={up(bottom)} className="chart__whisker" />
          <circle cx={percent(x)} cy={up(y)} r={radius} className="chart__dot" />
        </g>
      ))}
      {last !== null && plan.last !== null && (
        <text
          x="100%"
          dx="0.5em"
          y={up(plan.last)}
          dy="0.35em"
          className="chart__last"
          {...carried(saidAs(said, 'last'))}
        >
          {words.rate(last)}
        </text>
      )}
    </svg>
  );
}

type Part = { words: Translator; plan: ChartPlan; up: (y: number) => string };

function Ticks({ words, plan, up }: Part): ReactElement {
  return (
    <>
      {plan.ticks.map(({ share, y, named }) => (
        <g key={share}>
          <line x2="100%" y1={up(y)} y2={up(y)} className="chart__grid" />
          {named && (
            <text x="0" dx="-0.7em" y={up(y)} dy="0.35em" className="chart__tick">
              {targetInWords(words, share)}
            </text>
          )}
        </g>
      ))}
    </>
  );
}

/** The first target's line goes through to its name, as the threshold does at the building; others are named where they begin. */
function Targets({ words, plan, up, direction, said }: DrawingProps & Part): ReactElement {
  const word = words.t(direction === 'higher is better' ? 'charts.targetWord' : 'charts.ceilingWord');
  return (
    <>
      {plan.targets.map(({ from, target, x, width, y }, place) => {
        const own = carried(saidAs(said, `targets.${from}`));
        const begins = place === 0 ? { x: '0', dx: '-0.7em', dy: '0.35em' } : { x: percent(x), dy: '-0.4em' };
        const where = place === 0 ? '' : ' chart__tick--start';
        return (
          <g key={from}>
            <line
              x1={x === 0 ? '-0.5em' : percent(x)}
              x2={percent(x + width)}
              y1={up(y)}
              y2={up(y)}
              className="chart__target"
            />
            <text {...begins} y={up(y)} className={`chart__tick chart__tick--target${where}`} {...own}>
              {targetInWords(words, target)}
            </text>
          </g>
        );
      })}
      {plan.target !== null && (
        <text x="0" dx="-0.7em" y={up(plan.target)} dy="1.5em" className="chart__tick">
          {word}
        </text>
      )}
    </>
  );
}

function Counts({ words, plan, up, said }: Part & Pick<DrawingProps, 'said'>): ReactElement {
  const { most, ground, bars } = plan;
  const anchor = !most || (most.x > 8 && most.x < 92) ? 'middle' : most.x <= 8 ? 'start' : 'end';
  return (
    <>
      {bars.map(({ month, x, y, width, height }) => (
        <rect
          key={month}
          x={percent(x)}
          y={up(y)}
          width={percent(width)}
          height={up(height)}
          className="chart__bar"
        />
      ))}
      <line x2="100%" y1={up(ground)} y2={up(ground)} className="chart__base" />
      <text x="0" dx="-0.7em" y={up(ground)} className="chart__tick">
        {words.t('charts.casesWord')}
      </text>
      {most && (
        <text
          x={percent(most.x)}
          y={up(most.y - 5)}
          className={`chart__most chart__most--${anchor}`}
          {...carried(saidAs(said, 'most'))}
        >
          {words.n(most.cases)}
        </text>
      )}
    </>
  );
}

function Months({ words, plan, up }: Part): ReactElement {
  const y = up(plan.ground + 17);
  return (
    <>
      {plan.months.map(({ month, x, wide, narrow }) => {
        if (!wide && !narrow) return null;
        const where = wide && narrow ? '' : wide ? ' chart__month--wide' : ' chart__month--narrow';
        const yearWhere =
          wide === narrow ? where : wide === 'year' ? ' chart__month--wide' : ' chart__month--narrow';
        return (
          <g key={month}>
            <text x={percent(x)} y={y} className={`chart__month${where}`}>
              {words.month(month, 'name')}
            </text>
            {(wide === 'year' || narrow === 'year') && (
              <text x={percent(x)} y={y} dy="1.25em" className={`chart__month${yearWhere}`}>
                {month.slice(0, 4)}
              </text>
            )}
          </g>
        );
      })}
    </>
  );
}

function GapLabel(props: {
  gap: ChartPlan['gaps'][number];
  y: string;
  words: Translator;
}): ReactElement | null {
  const { gap, y, words } = props;
  if (!gap.label) return null;
  return (
    <svg x={percent(gap.x + gap.width / 2)} y={y} overflow="visible" aria-hidden="true">
      <text
        className="chart__month chart__unseen"
        dy="0.35em"
        transform={gap.label === 'upright' ? 'rotate(-90)' : undefined}
      >
        {words.t('charts.notWatched')}
      </text>
    </svg>
  );
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 1000}%`;
}
