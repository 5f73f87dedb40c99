import type { Language } from '#app/languages/language.ts';
import { paths } from '#app/paths.ts';
import type { Stage } from './cast-database.ts';
import type { KeptPage } from './pages.ts';

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
  // As anybody finds it who was sent no such link.
  {
    name: 'stop-survey-mails',
    path: (lang, { survey }) => paths.stopSurveyMails(lang, survey.invitation, 'no-code'),
  },
  { name: 'surveys', as: 'compliance', path: (lang) => paths.surveys(lang) },
  { name: 'survey-draft', as: 'compliance', path: (lang, { survey }) => paths.survey(lang, survey.draft) },
  { name: 'survey-open', as: 'compliance', path: (lang, { survey }) => paths.survey(lang, survey.open) },
  {
    name: 'survey-publication',
    as: 'compliance',
    path: (lang, { survey }) => paths.surveyEvent(lang, survey.draft, 'publication'),
  },
  ...(['invitations', 'letters'] as const).map((event) => ({
    name: `survey-${event}`,
    as: 'compliance' as const,
    path: (lang: Language, { survey }: Stage) => paths.surveyEvent(lang, survey.open, event),
  })),
];
