import type { ReactElement } from 'react';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { Chapter } from '../chapter.tsx';
import type { SurveyView } from './survey-view.ts';

/** What others check it by: the entries, the data, the codes. */
export function SurveyProof({ words, survey }: { words: Translator; survey: SurveyView }): ReactElement {
  const { t, n, language } = words;
  const { slug, seq, results } = survey;
  return (
    <Chapter id="proof" title={t('results.proof.title')}>
      <ul className="entries bare">
        <li>
          <a href={paths.entry(language, seq)}>{t('results.proof.published', { seq: n(seq) })}</a>
        </li>
        {results && (
          <>
            <li>
              <a href={paths.entry(language, results.seq)}>
                {t('results.proof.closed', { seq: n(results.seq) })}
              </a>
            </li>
            <li>
              <a href={paths.surveyTable(language, slug)}>{t('results.proof.csv')}</a>
            </li>
            <li>
              <a href={paths.ledgerDocument(results.document)}>{t('results.proof.json')}</a>
            </li>
            <li>
              <a href={paths.surveyCodes(language, slug)}>{t('results.proof.codes')}</a>
            </li>
          </>
        )}
      </ul>
      {results && (
        <p className="note">
          {t('results.proof.lede')} {t('results.proof.notFollowing')}
        </p>
      )}
    </Chapter>
  );
}
