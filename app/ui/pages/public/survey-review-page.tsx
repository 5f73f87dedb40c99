import type { ReactElement } from 'react';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { Button } from '../../forms/button.tsx';
import { FormErrors } from '../../forms/form-errors.tsx';
import { CodeForm } from '../../survey/code-parts.tsx';
import { NotNow, type SurveyShown, SurveyTitle } from '../../survey/survey-facts.tsx';
import { langOf } from '../../text/localised-text.tsx';
import type { Said } from './prose.tsx';

type Page = { number: number; about: Said | null; asked: number; left: number; half: boolean };

/** What was answered, page by page, before it is sent; without a code, where to type it. */
export function SurveyReviewPage(props: {
  words: Translator;
  survey: SurveyShown;
  pages: readonly Page[] | null;
  problem: string | null;
}): ReactElement {
  const { words, survey, pages, problem } = props;
  const { t } = words;
  const title = t(pages ? 'surveyForm.review.title' : 'surveyForm.code.needed');
  return (
    <article className="flow">
      <SurveyTitle words={words} survey={survey} heading={title} />
      <NotNow words={words} survey={survey} />
      {problem && <FormErrors words={words} errors={[{ message: problem }]} labels={{}} />}
      {pages ? (
        <>
          <ol className="survey-review">
            {pages.map((page) => (
              <ReviewLine key={page.number} {...{ words, survey, page }} />
            ))}
          </ol>
          <p className="prose">{t('surveyForm.review.final')}</p>
          <form method="post">
            <p>
              <Button>{t('surveyForm.review.send')}</Button>
            </p>
          </form>
        </>
      ) : (
        !survey.refusal && <CodeForm words={words} survey={survey} />
      )}
    </article>
  );
}

function ReviewLine(props: { words: Translator; survey: SurveyShown; page: Page }): ReactElement {
  const { words, survey, page } = props;
  const { t, language } = words;
  const { number, about, asked, left, half } = page;
  return (
    <li>
      <a
        href={paths.surveyPage(language, survey.slug, number)}
        lang={about ? langOf(words, about) : undefined}
      >
        {about?.text ?? t('surveyForm.review.page', { number })}
      </a>{' '}
      <span>{t('surveyForm.review.answered', { answered: asked - left, asked })}</span>
      {half && <span className="survey-review__half"> {t('surveyForm.review.half')}</span>}
    </li>
  );
}
