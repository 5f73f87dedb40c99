import type { ReactElement } from 'react';
import type { Measure } from '#app/domain/charter/terms.ts';
import type { TargetedFigure } from '#app/domain/trust/period-figure.ts';
import { saidFigure } from '#app/i18n/said-figures.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { IntervalStrip } from './interval-strip.tsx';
import { Said, saidAs } from './said.tsx';
import { commonScale } from './shown-figure.ts';
import { Verdict } from './verdict.tsx';

/** The figure of a promise in a margin: rate, verdict, interval against target, number of cases. */
export function FigureGlance(props: {
  words: Translator;
  id: string;
  figure: TargetedFigure;
  measure: Measure;
  /** Said where nothing around it does. */
  period?: string;
}): ReactElement {
  const { words, id, figure, measure, period } = props;
  const said = saidFigure(words, { id, measure }, figure);
  return (
    <div className="glance">
      {period && <p className="glance__period">{period}</p>}
      {figure.printed && (
        <p className="glance__rate">
          <Said of={saidAs(said, 'rate')} />
        </p>
      )}
      <p className="glance__verdict">
        <Verdict words={words} of={figure.verdict} said={saidAs(said, 'verdict')} />
      </p>
      <IntervalStrip words={words} figure={figure} {...commonScale([figure])} />
      <p className="glance__cases">
        <Said of={saidAs(said, 'cases')} />
      </p>
      {figure.target !== null && (
        <p className="glance__target">
          <Said of={saidAs(said, 'target')} />
        </p>
      )}
    </div>
  );
}
