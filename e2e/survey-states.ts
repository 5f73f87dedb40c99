import type { Page } from '@playwright/test';
import type { Language } from '#app/languages/language.ts';
import { paths } from '#app/paths.ts';
import type { Stage } from './cast-database.ts';
import type { KeptPage } from './kept-page.ts';
import {
  answerFirstPage,
  beginSurvey,
  reachGroups,
  reachSentences,
  reviewAnswers,
  sendAnswers,
  sendOddAnswer,
  takeCode,
} from './reach-survey.ts';

type ReachedPage = KeptPage & { reach: (page: Page, lang: Language) => Promise<void> };

const path = (lang: Language, { surveys }: Stage) => paths.survey(lang, surveys.open.survey);

/** The pages of a survey of which anybody takes a code: each time another one. */
export const surveyStates: ReachedPage[] = [
  { name: 'survey-code', path, reach: takeCode },
  { name: 'survey-promise', path, reach: beginSurvey },
  { name: 'survey-answered', path, reach: answerFirstPage },
  { name: 'survey-refused', path, reach: sendOddAnswer, status: 400 },
  { name: 'survey-sentences', path, reach: reachSentences },
  { name: 'survey-groups', path, reach: reachGroups },
  { name: 'survey-reviewed', path, reach: reviewAnswers },
  { name: 'survey-sent', path, reach: sendAnswers },
];
