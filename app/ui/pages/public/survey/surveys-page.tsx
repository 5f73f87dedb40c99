import type { ReactElement } from 'react';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { EmptyState } from '../../../notices/empty-state.tsx';
import { langOf } from '../../../text/localised-text.tsx';
import { Ordinals } from '../../../text/ordinals.tsx';
import { Chapter } from '../chapter.tsx';
import type { SurveyIntroducedView } from './survey-view.ts';
import { stateInWords } from './survey-words.ts';

/** Every survey: those that are answered now, and what closed ones came to; then what else people and promises say of each other. */
export function SurveysPage(props: {
  words: Translator;
  surveys: readonly SurveyIntroducedView[];
}): ReactElement {
  const { words, surveys } = props;
  const { t, language } = words;
  return (
    <article className="flow">
      <h1>{t('results.title')}</h1>
      <p className="lead">{t('results.lede')}</p>
      {surveys.length === 0 && <EmptyState text={t('results.empty')} />}
      <ul className="survey-list bare">
        {surveys.map((survey) => (
          <li key={survey.slug} className="flow">
            <Listed words={words} survey={survey} />
          </li>
        ))}
      </ul>
      <Chapter id="beside" title={t('results.beside')}>
        <ul className="flow bare">
          {[
            { href: paths.symmetry(language), title: t('symmetry.title'), says: t('symmetry.lede') },
            { href: paths.values(language), title: t('values.title'), says: t('values.lede') },
            {
              href: paths.publicEncounters(language),
              title: t('encounters.page.title'),
              says: t('encounters.page.lede'),
            },
            {
              href: paths.trustCriteria(language),
              title: t('trustCriteria.title'),
              says: t('trustCriteria.lede'),
            },
          ].map(({ href, title, says }) => (
            <li key={href}>
              <a href={href}>{title}</a>
              <p className="note">{says}</p>
            </li>
          ))}
        </ul>
      </Chapter>
    </article>
  );
}

function Listed({ words, survey }: { words: Translator; survey: SurveyIntroducedView }): ReactElement {
  const { t, month, language } = words;
  const { slug, title, closes, charter, answered, complete, fictional } = survey;
  return (
    <>
      <h2>
        <a href={paths.voiceSurvey(language, slug)}>
          <span lang={langOf(words, title)}>{title.text}</span>, {month(closes.slice(0, 7))}
        </a>
      </h2>
      <p>
        <Ordinals text={stateInWords(words, survey)} />
      </p>
      {answered !== null && (
        <p>
          {t('results.inTens', { count: answered })} {t('results.untilClosed')}
        </p>
      )}
      {complete !== null && <p>{t('results.answers', { count: complete })}</p>}
      <p className="note">
        {t('results.about', { charter: charter.name.text })}
        {fictional && <> · {t('results.fictional')}</>}
      </p>
    </>
  );
}
