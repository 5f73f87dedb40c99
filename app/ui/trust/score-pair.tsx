import type { ReactElement } from 'react';
import type { Score, Scores } from '#app/domain/trust/scores.ts';
import type { Translator } from '#app/i18n/translator.ts';

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
          <Value words={words} of={differentiating} unmeasured={t('scores.nothingEarned')} />
          {differentiating.measured && !differentiating.supported && (
            <small className="score__unsupported">{t('scores.unsupported')}</small>
          )}
        </p>
      )}
      {normative && (
        <p className="score score--normative">
          <span className="score__name">{t('scores.normative')}</span>
          <Value words={words} of={normative} unmeasured={t('scores.presumed')} />
        </p>
      )}
    </div>
  );
}

function Value(props: { words: Translator; of: Score; unmeasured: string }): ReactElement {
  const { words, of, unmeasured } = props;
  const { t, score } = words;
  if (!of.measured) return <b className="score__words">{unmeasured}</b>;
  return (
    <>
      <b className="score__value">{score(of.score)}</b>
      <small>{t('scores.interval', words.scoreBounds(of))}</small>
    </>
  );
}
