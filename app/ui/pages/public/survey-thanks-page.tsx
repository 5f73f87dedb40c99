import type { ReactElement } from 'react';
import type { Translator } from '#app/i18n/translator.ts';
import { Notice } from '../../notices/notice.tsx';
import { type SurveyShown, SurveyTitle } from '../../survey/survey-facts.tsx';
import { Ordinals } from '../../text/ordinals.tsx';

/** That an answer was counted, and the receipt by which that can be found later; of the answer nothing. */
export function SurveyThanksPage(props: {
  words: Translator;
  survey: SurveyShown;
  /** The hash of the code, in hex. */
  receipt: string;
  /** The code had been used before, and nothing was added. */
  again: boolean;
}): ReactElement {
  const { words, survey, receipt, again } = props;
  const { t, date } = words;
  return (
    <article className="flow">
      <SurveyTitle words={words} survey={survey} heading={t('surveyForm.thanks.title')} />
      <Notice words={words} kind={again ? 'info' : 'done'} live>
        <p>{t(again ? 'surveyForm.thanks.again' : 'surveyForm.thanks.counted')}</p>
      </Notice>
      <p className="prose">
        <Ordinals text={t('surveyForm.thanks.receipt', { closes: date(survey.closes) })} />
      </p>
      <p>
        <code className="code-line">{receipt}</code>
      </p>
      <p className="note">{t('surveyForm.thanks.how')}</p>
    </article>
  );
}
