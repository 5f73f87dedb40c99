import type { ReactElement } from 'react';
import type { Translator } from '#app/i18n/translator.ts';
import { FormErrors } from '../../forms/form-errors.tsx';
import { CodeForm, TakeForm, TakenCode } from '../../survey/code-parts.tsx';
import { NotNow, SurveyFacts, type SurveyShown, SurveyTitle } from '../../survey/survey-facts.tsx';
import { Chapter } from './chapter.tsx';

/** What came of a form: a code that was taken, or what was refused. */
export type EntryAnswer = { code: string } | { act: string; problem: string; typed: string };

/** Where the code of a survey is typed; and taken, where anybody may. */
export function SurveyEntryPage(props: {
  words: Translator;
  survey: SurveyShown;
  company: string;
  draw: string;
  /** Of the survey, in full. */
  address: string;
  answer: EntryAnswer | null;
}): ReactElement {
  const { words, survey, company, draw, address, answer } = props;
  const { t } = words;
  const refused = answer && 'problem' in answer ? answer : null;
  const taken = answer && 'code' in answer ? answer.code : null;
  const entered = refused?.act === 'enter' ? refused : null;
  const errors = refused
    ? [entered ? { name: 'code', id: 'code', message: refused.problem } : { message: refused.problem }]
    : [];
  return (
    <article className="flow">
      <SurveyTitle words={words} survey={survey} />
      <NotNow words={words} survey={survey} />
      <FormErrors words={words} errors={errors} labels={{ code: t('surveyForm.code.label') }} />
      {taken !== null && <TakenCode {...{ words, survey, address }} code={taken} />}
      <SurveyFacts {...{ words, survey, company }} />
      {taken === null && !survey.refusal && (
        <>
          {survey.codes === 'open' && (
            <Chapter id="take" title={t('surveyForm.code.takeTitle')}>
              <TakeForm words={words} draw={draw} />
            </Chapter>
          )}
          <Chapter id="enter" title={t('surveyForm.code.enterTitle')}>
            <CodeForm
              {...{ words, survey }}
              error={entered?.problem}
              {...(entered ? { typed: entered.typed } : {})}
            />
          </Chapter>
        </>
      )}
    </article>
  );
}
