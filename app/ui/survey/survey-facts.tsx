import type { ReactElement } from 'react';
import type { PlainDate } from '#app/domain/instant.ts';
import type { Problem } from '#app/domain/problem.ts';
import type { Pulse } from '#app/domain/survey/felt.ts';
import type { CodeMode } from '#app/domain/survey/terms.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { Notice } from '../notices/notice.tsx';
import { Chapter } from '../pages/public/chapter.tsx';
import type { Said } from '../pages/public/prose.tsx';
import { langOf } from '../text/localised-text.tsx';
import { Ordinals } from '../text/ordinals.tsx';

/** What pages of a survey say of it. */
export type SurveyShown = {
  slug: string;
  title: Said;
  audience: 'customers' | 'employees';
  fictional: boolean;
  codes: CodeMode;
  opens: PlainDate;
  closes: PlainDate;
  frame: { size: number; words: Said };
  atLeast: number;
  /** What is told of each unit; `null` where nothing is. */
  pulse: Pulse | null;
  pages: number;
  refusal: Problem | null;
};
type Props = { words: Translator; survey: SurveyShown };

/** The head of each page: which survey it is, and that it is made up where it is. */
export function SurveyTitle({ words, survey, heading }: Props & { heading?: string }): ReactElement {
  const { title } = survey;
  const name = <span lang={langOf(words, title)}>{title.text}</span>;
  return (
    <>
      {heading === undefined ? <h1>{name}</h1> : <p className="lead">{name}</p>}
      {heading !== undefined && <h1>{heading}</h1>}
      {survey.fictional && <p className="note">{words.t('surveyForm.fictional')}</p>}
    </>
  );
}

/** Why nobody may answer just now. */
export function NotNow({ words, survey }: Props): ReactElement | null {
  if (!survey.refusal) return null;
  return (
    <Notice words={words} kind="info">
      <p>
        <Ordinals text={words.problem(survey.refusal)} />
      </p>
    </Notice>
  );
}

/** Who asks what of whom, and what the company can and cannot see of it: said before anybody begins. */
export function SurveyFacts({ words, survey, company }: Props & { company: string }): ReactElement {
  const { t, date } = words;
  const { codes, audience, frame, closes, atLeast, pulse, pages } = survey;
  return (
    <>
      <p className="prose">
        <Ordinals text={t(`surveyForm.asked.${audience}`, { company, pages, closes: date(closes) })} />{' '}
        {t('surveyForm.frame')} <span lang={langOf(words, frame.words)}>{frame.words.text}</span>{' '}
        {t('surveyForm.frameSize', { size: frame.size })}
      </p>
      <p className="prose">{t('surveyForm.free')}</p>
      <Chapter id="seen" title={t('surveyForm.seen.title')}>
        <h3>{t('surveyForm.seen.not')}</h3>
        <ul className="prose">
          <li>{t(`surveyForm.seen.who.${codes}`)}</li>
          <li>{t('surveyForm.seen.when')}</li>
          <li>{t('surveyForm.seen.fewer', { atLeast })}</li>
        </ul>
        <h3>{t('surveyForm.seen.yes')}</h3>
        <ul className="prose">
          {codes !== 'open' && <li>{t('surveyForm.seen.taken')}</li>}
          <li>{t('surveyForm.seen.answers')}</li>
          {pulse && <li>{t(`surveyForm.seen.pulse.${pulse}`)}</li>}
          <li>{t('surveyForm.seen.receipt')}</li>
        </ul>
        <p className="note">{t(`surveyForm.seen.trust.${codes}`)}</p>
      </Chapter>
    </>
  );
}
