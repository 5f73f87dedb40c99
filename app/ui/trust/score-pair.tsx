import type { ReactElement } from 'react';
import type { Scores } from '#app/domain/trust/scores.ts';
import { saidScore } from '#app/i18n/said-figures.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { Said } from './said.tsx';

/**
 * The two scores, never averaged: each a number with its interval, or the words that stand in for it. A charter without
 * promises of one nature has no score of it.
 */
export function ScorePair({ words, scores }: { words: Translator; scores: Scores }): ReactElement {
  const { t } = words;
  const { normative, differentiating } = scores;
  return (
    <div className="score-pair">
      {differentiating && (
        <p className="score score--differentiating">
          <span className="score__name">{t('scores.differentiating')}</span>
          <Value words={words} of={differentiating} nature="differentiating" />
        </p>
      )}
      {normative && (
        <p className="score score--normative">
          <span className="score__name">{t('scores.normative')}</span>
          <Value words={words} of={normative} nature="normative" />
        </p>
      )}
    </div>
  );
}

function Value<N extends keyof Scores>(props: {
  words: Translator;
  of: NonNullable<Scores[N]>;
  nature: N;
}): ReactElement {
  const { words, of, nature } = props;
  const [first, interval, standing] = saidScore(words, nature, of);
  if (!of.measured)
    return (
      <b className="score__words">
        <Said of={first} />
      </b>
    );
  return (
    <>
      <b className="score__value">
        <Said of={first} />
      </b>
      <small>
        <Said of={interval} />
      </small>
      {standing && (
        <small className="score__unsupported">
          <Said of={standing} />
        </small>
      )}
    </>
  );
}
