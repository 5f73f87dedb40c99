import type { ReactElement, ReactNode } from 'react';
import type { Score } from '#app/domain/trust/scores.ts';
import type { SaidFigure } from '#app/i18n/said-figures.ts';
import type { Translator } from '#app/i18n/translator.ts';
import type { BuildingPlan } from './building-plan.ts';
import { carried, saidAs } from './said.tsx';

/** From a height in the plan to a percent of the drawing's. */
export type Up = (y: number) => string;

/** Left of the building: where the differentiating score lies from 0 to 100, with its interval. */
export function ColumnsAxis(props: { plan: BuildingPlan; up: Up; score: Score | null }): ReactElement {
  const { plan, up, score } = props;
  return <Axis name="columns" from={plan.columnFoot} to={plan.columnTop} up={up} score={score} />;
}

/** Left of the base: where the normative score lies, with its interval, and the threshold that it must stay above. */
export function BaseAxis(props: {
  words: Translator;
  said: readonly SaidFigure[];
  plan: BuildingPlan;
  up: Up;
  score: Score | null;
  support: number;
}): ReactElement {
  const { words, said, plan, up, score, support } = props;
  const threshold = saidAs(said, 'threshold');
  const y = up(plan.ground - ((plan.ground - plan.slabTop) * support) / 100);
  return (
    <Axis name="base" from={plan.ground} to={plan.slabTop} up={up} score={score}>
      <line x1="-1em" x2="-0.2em" y1={y} y2={y} className="building__tick" />
      <text
        x="-1.5em"
        y={y}
        dy="0.35em"
        className="building__level building__level--threshold"
        {...carried(threshold)}
      >
        {threshold?.say(threshold.value)}
      </text>
      <text x="-1.5em" y={y} dy="1.45em" className="building__level building__level--word">
        {words.t('scores.threshold')}
      </text>
    </Axis>
  );
}

function Axis(props: {
  name: 'base' | 'columns';
  from: number;
  to: number;
  up: Up;
  score: Score | null;
  children?: ReactNode;
}): ReactElement {
  const { name, from, to, up, score } = props;
  const level = (points: number) => from + ((to - from) * points) / 100;
  return (
    <g className={`building__axis building__axis--${name}`}>
      <line x1="-0.75em" x2="-0.75em" y1={up(from)} y2={up(to)} className="building__rule" />
      <line x1="-1em" x2="-0.5em" y1={up(to)} y2={up(to)} className="building__rule" />
      <text x="-1.5em" y={up(to)} dy="0.35em" className="building__level">
        100
      </text>
      {score?.measured && (
        <>
          <line
            x1="-0.75em"
            x2="-0.75em"
            y1={up(level(score.low))}
            y2={up(level(score.high))}
            className="building__interval"
          />
          <circle cx="-0.75em" cy={up(level(score.score))} r="4" className="building__score" />
        </>
      )}
      {props.children}
    </g>
  );
}
