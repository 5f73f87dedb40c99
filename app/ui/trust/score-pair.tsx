import type { ReactElement } from 'react';
import type { Scores } from '#app/domain/trust/scores.ts';
import type { Translator } from '#app/i18n/translator.ts';

/** The two scores, never averaged: each a number with its interval, or the words that stand in for it. */
export function ScorePair({ words, scores }: { words: Translator; scores: Scores }): ReactElement {
  const { t, score } = words;
  const { normative, differentiating } = scores;
  const interval = (of: { low: number; high: number }) =>
    t('scores.interval', { low: score(of.low), high: score(of.high) });
  return (
    <div className="score-pair">
      <p className="score score--differentiating">
        <span className="score__name">{t('scores.differentiating')}</span>
        {differentiating?.measured ? (
          <>
            <b className="score__value">{score(differentiating.score)}</b>
            <small>{interval(differentiating)}</small>
            {!differentiating.supported && (
              <small className="score__unsupported">{t('scores.unsupported')}</small>
            )}
          </>
        ) : (
          <b className="score__words">{t('scores.nothingEarned')}</b>
        )}
      </p>
      <p className="score score--normative">
        <span className="score__name">{t('scores.normative')}</span>
        {normative?.measured ? (
          <>
            <b className="score__value">{score(normative.score)}</b>
            <small>{interval(normative)}</small>
          </>
        ) : (
          <b className="score__words">{t('scores.presumed')}</b>
        )}
      </p>
    </div>
  );
}
