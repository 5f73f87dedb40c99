import type { ReactElement } from 'react';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { EmptyState } from '../../../notices/empty-state.tsx';
import { langOf } from '../../../text/localised-text.tsx';
import type { SurveyIntroducedView } from './survey-view.ts';
import { stateInWords } from './survey-words.ts';

/** Every survey: those that are answered now, and what closed ones came to. */
export function SurveysPage(props: {
  words: Translator;
  surveys: readonly SurveyIntroducedView[];
}): ReactElement {
  const { words, surveys } = props;
  const { t } = words;
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
    </article>
  );
}

function Listed({ words, survey }: { words: Translator; survey: SurveyIntroducedView }): ReactElement {
  const { t, language } = words;
  const { slug, title, charter, answered, complete, fictional } = survey;
  return (
    <>
      <h2 lang={langOf(words, title)}>
        <a href={paths.voiceSurvey(language, slug)}>{title.text}</a>
      </h2>
      <p>{stateInWords(words, survey)}</p>
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
