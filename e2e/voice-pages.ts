import type { Language } from '#app/languages/language.ts';
import { paths } from '#app/paths.ts';
import type { Stage } from './cast-database.ts';
import type { KeptPage } from './kept-page.ts';

/** Pages of what customers and employees say: see pages.ts. */
export const voicePages: KeptPage[] = [
  { name: 'public-encounters', path: (lang) => paths.publicEncounters(lang) },
  { name: 'symmetry', path: (lang) => paths.symmetry(lang) },
  { name: 'symmetry-inside', as: 'agent', path: (lang) => paths.symmetry(lang) },
  { name: 'values', path: (lang) => paths.values(lang) },
  { name: 'values-inside', as: 'agent', path: (lang) => paths.values(lang) },
  { name: 'trust-criteria', path: (lang) => paths.trustCriteria(lang) },
  { name: 'contact-sample', as: 'agent', path: (lang) => paths.contactSample(lang) },
  { name: 'encounters', as: 'agent', path: (lang) => paths.encounters(lang) },
  { name: 'new-encounter', as: 'agent', path: (lang) => paths.newEncounter(lang) },
  {
    name: 'encounter-planned',
    as: 'agent',
    path: (lang, { encounters }) => paths.encounter(lang, encounters.planned),
  },
  {
    name: 'encounter-held',
    as: 'agent',
    path: (lang, { encounters }) => paths.encounter(lang, encounters.held),
  },
  {
    name: 'encounter-correction',
    as: 'agent',
    path: (lang, { encounters }) => paths.correction(lang, encounters.planned),
  },
  ...(['report', 'calling-off'] as const).map((event) => ({
    name: `encounter-${event}`,
    as: 'agent' as const,
    path: (lang: Language, { encounters }: Stage) => paths.encounterEvent(lang, encounters.planned, event),
  })),
  ...(['judgement', 'follow-ups'] as const).map((event) => ({
    name: `encounter-${event}`,
    as: 'agent' as const,
    path: (lang: Language, { encounters }: Stage) => paths.encounterEvent(lang, encounters.held, event),
  })),
  {
    name: 'initiatives',
    as: 'compliance',
    path: (lang) => paths.initiatives(lang),
  },
  { name: 'survey', path: (lang, { surveys }) => paths.survey(lang, surveys.drawn.survey) },
  { name: 'survey-open', path: (lang, { surveys }) => paths.survey(lang, surveys.open.survey) },
  {
    name: 'invitation',
    path: (lang, { surveys: { drawn } }) => paths.invitation(lang, drawn.survey, drawn.invitation),
  },
  {
    name: 'invitation-blind',
    checks: 'blind',
    path: (lang, { surveys: { blind } }) => paths.invitation(lang, blind.survey, blind.invitation),
  },
  { name: 'survey-page', path: (lang, { surveys }) => paths.surveyPage(lang, surveys.drawn.survey, 1) },
  { name: 'survey-review', path: (lang, { surveys }) => paths.surveyReview(lang, surveys.drawn.survey) },
  {
    name: 'survey-thanks',
    path: (lang, { surveys }) => paths.surveyThanks(lang, surveys.drawn.survey, '0'.repeat(64)),
    status: 404,
  },
  // As anybody finds it who was sent no such link.
  {
    name: 'stop-survey-mails',
    path: (lang, { surveys }) => paths.stopSurveyMails(lang, surveys.asked, 'no-code'),
  },
  { name: 'criteria-of-breaches', as: 'compliance', path: (lang) => paths.breachesByCriterion(lang) },
  { name: 'surveys', as: 'compliance', path: (lang) => paths.staffSurveys(lang) },
  {
    name: 'survey-draft',
    as: 'compliance',
    path: (lang, { surveys }) => paths.staffSurvey(lang, surveys.draft),
  },
  {
    name: 'survey-watched',
    as: 'compliance',
    path: (lang, { surveys }) => paths.staffSurvey(lang, surveys.drawn.survey),
  },
  {
    name: 'survey-publication',
    as: 'compliance',
    path: (lang, { surveys }) => paths.staffSurveyEvent(lang, surveys.draft, 'publication'),
  },
  ...(['invitations', 'letters'] as const).map((event) => ({
    name: `survey-${event}`,
    as: 'compliance' as const,
    path: (lang: Language, { surveys }: Stage) => paths.staffSurveyEvent(lang, surveys.drawn.survey, event),
  })),
  {
    name: 'survey-over',
    as: 'compliance',
    path: (lang, { surveys }) => paths.staffSurvey(lang, surveys.over),
  },
  {
    name: 'survey-closed',
    as: 'compliance',
    path: (lang) => paths.staffSurvey(lang, 'expectations-2024'),
  },
  {
    name: 'survey-closing',
    as: 'compliance',
    path: (lang, { surveys }) => paths.staffSurveyEvent(lang, surveys.over, 'closing'),
  },
  {
    name: 'survey-drawing',
    as: 'compliance',
    path: (lang) => paths.staffSurveyEvent(lang, 'expectations-2024', 'drawing'),
  },
];
