import type { ReactElement } from 'react';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { FormErrors } from '../../forms/form-errors.tsx';
import { Notice } from '../../notices/notice.tsx';
import { BlindCode } from '../../survey/blind-parts.tsx';
import { TakeForm, TakenCode } from '../../survey/code-parts.tsx';
import { NotNow, SurveyFacts, type SurveyShown, SurveyTitle } from '../../survey/survey-facts.tsx';
import { Chapter } from './chapter.tsx';
import type { EntryAnswer } from './survey-entry-page.tsx';

/** What an invitation leads to: what is asked, what the company can see of it, and the code, once. */
export function InvitationPage(props: {
  words: Translator;
  survey: SurveyShown;
  company: string;
  /** The invitation, and whether it has taken its code. */
  id: string;
  taken: boolean;
  draw: string;
  /** Of the survey, in full. */
  address: string;
  /** The public key of blind codes; `null` where the server draws them. */
  blindKey: string | null;
  answer: EntryAnswer | null;
}): ReactElement {
  const { words, survey, company, id, taken, draw, address, blindKey, answer } = props;
  const { t } = words;
  const code = answer && 'code' in answer ? answer.code : null;
  const refused = answer && 'problem' in answer ? answer.problem : null;
  return (
    <article className="flow">
      <SurveyTitle words={words} survey={survey} />
      <NotNow words={words} survey={survey} />
      {refused && <FormErrors words={words} errors={[{ message: refused }]} labels={{}} />}
      {code !== null && <TakenCode {...{ words, survey, code, address }} />}
      <SurveyFacts {...{ words, survey, company }} />
      {code === null && !survey.refusal && (
        <Chapter id="take" title={t('surveyForm.code.takeTitle')}>
          {blindKey === null ? (
            <Drawn {...{ words, survey, taken, draw }} />
          ) : (
            <BlindCode {...{ words, survey, id, taken, address }} publicKey={blindKey} />
          )}
        </Chapter>
      )}
    </article>
  );
}

function Drawn(props: {
  words: Translator;
  survey: SurveyShown;
  taken: boolean;
  draw: string;
}): ReactElement {
  const { words, survey, taken, draw } = props;
  const { t, language } = words;
  if (!taken)
    return (
      <>
        <p>{t('surveyForm.code.once')}</p>
        <TakeForm words={words} draw={draw} />
      </>
    );
  return (
    <Notice words={words} kind="info">
      <p>{t('problems.code-taken')}</p>
      <p>
        <a href={paths.survey(language, survey.slug)}>{t('surveyForm.code.haveOne')}</a>
      </p>
    </Notice>
  );
}
