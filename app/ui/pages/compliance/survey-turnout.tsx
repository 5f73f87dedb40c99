import type { ReactElement } from 'react';
import type { SurveyTerms } from '#app/domain/survey/terms.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { KeyValueList } from '../../tables/key-value-list.tsx';

/** Of those who were invited; `null` where nobody was, or anybody could answer. */
export type SurveyCounts = { invited: number; ineligible: number; taken: number } | null;

/** How many were invited and took a code; answers in tens until it is closed, then all that were counted. */
export function SurveyTurnout(props: {
  words: Translator;
  slug: string;
  title: { text: string; lang: string | undefined } | null;
  terms: SurveyTerms | null;
  counts: SurveyCounts;
  /** Answers so far, in tens. */
  answered: number | null;
  closed: { complete: number; partial: number } | null;
}): ReactElement | null {
  const { words, slug, title, terms, counts, answered, closed } = props;
  const { t, n, language } = words;
  if (!counts && answered === null && !closed) return null;
  const facts = [
    ...(counts ? invitedFacts(words, counts, terms) : []),
    ...(closed
      ? [
          { name: t('results.who.complete'), value: n(closed.complete) },
          { name: t('results.who.partial'), value: n(closed.partial) },
        ]
      : []),
  ];
  return (
    <section className="flow" aria-labelledby="counts">
      <h2 id="counts">{t('surveys.watch')}</h2>
      {facts.length > 0 && <KeyValueList facts={facts} />}
      {answered !== null && (
        <p>
          {t('results.inTens', { count: answered })} {t('results.untilClosed')}
        </p>
      )}
      {counts && <p className="note">{t('surveys.watchNote')}</p>}
      {closed && (
        <p>
          <a href={paths.voiceSurvey(language, slug)}>
            {t('results.seeResults', { title: title?.text ?? slug })}
          </a>
        </p>
      )}
    </section>
  );
}

function invitedFacts(words: Translator, counts: NonNullable<SurveyCounts>, terms: SurveyTerms | null) {
  const { t, n, percent } = words;
  const able = counts.invited - counts.ineligible;
  const taken =
    able > 0
      ? t('surveys.takenOf', { taken: n(counts.taken), share: percent(counts.taken / able, 0) })
      : n(0);
  return [
    {
      name: t('surveys.invited'),
      value: t('surveys.invitedOf', { invited: n(counts.invited), size: n(terms?.frame.size ?? 0) }),
    },
    { name: t('surveys.taken'), value: taken },
  ];
}
