import type { ReactElement } from 'react';
import type { Firmness, Measure, Nature } from '#app/domain/charter/terms.ts';
import type { TargetedFigure } from '#app/domain/trust/period-figure.ts';
import { saidFigure } from '#app/i18n/said-figures.ts';
import type { Translator } from '#app/i18n/translator.ts';
import type { Language } from '#app/languages/language.ts';
import { IntervalStrip } from './interval-strip.tsx';
import { Said, saidAs } from './said.tsx';
import { commonScale } from './shown-figure.ts';
import { Verdict } from './verdict.tsx';

export type PromiseView = {
  id: string;
  number: number;
  title: string;
  /** The language the title is in, when it is not the page's. */
  titleLanguage?: Language;
  href: string;
  nature: Nature;
  /** The year of its last change of nature. */
  natureSince?: string | null;
  firmness: Firmness;
  measure: Measure;
  /** `null` for what is only intended: shown, never scored. */
  figure: TargetedFigure | null;
};

/** The promises of a charter, one a row: words, nature, rate, interval against target, verdict, number of cases. */
export function PromiseList({
  words,
  promises,
}: {
  words: Translator;
  promises: readonly PromiseView[];
}): ReactElement {
  const scale = commonScale(promises.flatMap(({ figure }) => (figure ? [figure] : [])));
  return (
    <ol className="promises bare">
      {promises.map((promise) => (
        <PromiseRow key={promise.id} words={words} promise={promise} scale={scale} />
      ))}
    </ol>
  );
}

function PromiseRow(props: {
  words: Translator;
  promise: PromiseView;
  scale: { from: number; to: number };
}): ReactElement {
  const { words, promise, scale } = props;
  const { figure, titleLanguage } = promise;
  const said = figure ? saidFigure(words, promise, figure) : [];
  return (
    <li className="promise">
      <span className="promise__number">{promise.number}</span>
      <h3 className="promise__title">
        <a href={promise.href} lang={titleLanguage} data-words={`commitments.${promise.id}.title`}>
          {promise.title}
        </a>
      </h3>
      <p className="promise__nature">{natureInWords(words, promise)}</p>
      {figure ? (
        <>
          <p className="promise__rate">{figure.printed ? <Said of={saidAs(said, 'rate')} /> : '–'}</p>
          <div className="promise__strip">
            <IntervalStrip words={words} figure={figure} {...scale} />
            {figure.target !== null && (
              <p className="promise__target">
                <Said of={saidAs(said, 'target')} />
              </p>
            )}
          </div>
          <p className="promise__verdict">
            <Verdict words={words} of={figure.verdict} said={saidAs(said, 'verdict')} />
            <small>
              <Said of={saidAs(said, 'cases')} />
            </small>
          </p>
        </>
      ) : (
        <p className="promise__aspiration">{words.t('home.aspirational')}</p>
      )}
    </li>
  );
}

/** `normatif`, `normatif depuis 2023`. */
export function natureInWords(
  words: Translator,
  { nature, natureSince }: Pick<PromiseView, 'nature' | 'natureSince'>,
): string {
  return natureSince
    ? words.t(`naturesSince.${nature}`, { year: natureSince })
    : words.t(`natures.${nature}`);
}
