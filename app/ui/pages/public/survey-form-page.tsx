import type { ReactElement } from 'react';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { Button } from '../../forms/button.tsx';
import { FormErrors } from '../../forms/form-errors.tsx';
import { ProgressBar } from '../../notices/progress-bar.tsx';
import { CodeForm } from '../../survey/code-parts.tsx';
import { askedIn, QuestionField, type QuestionShown } from '../../survey/question-field.tsx';
import { NotNow, type SurveyShown, SurveyTitle } from '../../survey/survey-facts.tsx';
import { langOf } from '../../text/localised-text.tsx';
import type { Said } from './prose.tsx';

/** What was refused: the question at fault, where it is one, and what was sent. */
export type PageRefused = { field: string; problem: string; sent: Record<string, string> };
type Shown = {
  number: number;
  about: Said | null;
  questions: readonly QuestionShown[];
  /** Names this sending. */
  once: string;
  /** In groups, for whoever goes on later. */
  code: string;
};

/** One page of the form; without a code, where to type it. */
export function SurveyFormPage(props: {
  words: Translator;
  survey: SurveyShown;
  page: Shown | null;
  refused: PageRefused | null;
}): ReactElement {
  const { words, survey, page, refused } = props;
  const { t } = words;
  if (!page)
    return (
      <article className="flow">
        <SurveyTitle words={words} survey={survey} heading={t('surveyForm.code.needed')} />
        <NotNow words={words} survey={survey} />
        {!survey.refusal && <CodeForm words={words} survey={survey} />}
      </article>
    );
  const { questions, number, about } = page;
  const labels = Object.fromEntries(questions.map((each) => [each.name, askedIn(words, each)]));
  return (
    <article className="flow">
      <p className="lead" lang={langOf(words, survey.title)}>
        {survey.title.text}
      </p>
      <Progress {...{ words, survey, number }} />
      {about ? <h1 lang={langOf(words, about)}>{about.text}</h1> : <h1>{headingOf(words, questions)}</h1>}
      {refused && (
        <FormErrors
          words={words}
          labels={labels}
          errors={[
            refused.field === ''
              ? { message: refused.problem }
              : { name: refused.field, id: refused.field, message: refused.problem },
          ]}
        />
      )}
      <form method="post" className="form" noValidate>
        <input type="hidden" name="_once" value={page.once} />
        {questions.map((question) => (
          <QuestionField
            key={question.name}
            words={words}
            question={{ ...question, value: refused?.sent[question.name] ?? question.value }}
            error={refused?.field === question.name ? refused.problem : undefined}
          />
        ))}
        <p className="survey-steps">
          <Button name="_go" value="on">
            {t('surveyForm.on')}
          </Button>
          {number > 1 && (
            <Button kind="second" name="_go" value="back">
              {t('surveyForm.back')}
            </Button>
          )}
        </p>
      </form>
      <Later {...{ words, survey }} code={page.code} />
    </article>
  );
}

function Progress(props: { words: Translator; survey: SurveyShown; number: number }): ReactElement {
  const { words, survey, number } = props;
  const label = words.t('surveyForm.progress', { number, pages: survey.pages });
  return <ProgressBar label={label} done={number} total={survey.pages} />;
}

function headingOf({ t }: Translator, questions: readonly QuestionShown[]): string {
  return t(questions[0]?.kind === 'group' ? 'surveyForm.groups' : 'surveyForm.sentences');
}

/** How to go on later, and that everything may be left out. */
function Later(props: { words: Translator; survey: SurveyShown; code: string }): ReactElement {
  const { words, survey, code } = props;
  const { t, language } = words;
  return (
    <>
      <p className="note">{t('surveyForm.leave')}</p>
      <details>
        <summary>{t('surveyForm.later.title')}</summary>
        <p>{t('surveyForm.later.code')}</p>
        <p>
          <code className="code-line survey-code">{code}</code>
        </p>
        <p>
          <a href={paths.surveyReview(language, survey.slug)}>{t('surveyForm.later.review')}</a>
        </p>
      </details>
    </>
  );
}
