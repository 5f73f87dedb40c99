import type { Language } from '#app/languages/language.ts';
import { paths } from '#app/paths.ts';
import { shelfNames } from '#app/ui/gallery/shelf-names.ts';
import type { KeptPage } from './kept-page.ts';
import { voicePages } from './voice-pages.ts';

const charter = 'aurore';

/** Every page there is, each in a state worth looking at. */
export const pages: KeptPage[] = [
  { name: 'home', path: (lang) => paths.home(lang) },
  { name: 'charter', path: (lang) => paths.charter(lang, charter) },
  { name: 'commitment-deadline', path: (lang) => paths.commitment(lang, charter, 'complaint-answer') },
  { name: 'commitment-each-time', path: (lang) => paths.commitment(lang, charter, 'named-adviser') },
  { name: 'breaches', path: (lang) => paths.breaches(lang, charter) },
  {
    name: 'public-breach-declared',
    path: (lang, stage) => paths.publicBreach(lang, charter, stage.breaches.overdue),
  },
  {
    name: 'public-breach-signed-off',
    path: (lang, stage) => paths.publicBreach(lang, charter, stage.breaches.signedOff),
  },
  {
    name: 'public-breach-analysed',
    path: (lang, stage) => paths.publicBreach(lang, charter, stage.breaches.analysed),
  },
  { name: 'method', path: (lang) => paths.method(lang, charter) },
  { name: 'honesty', path: (lang) => paths.honesty(lang, charter) },
  { name: 'circumstances', path: (lang) => paths.circumstances(lang, charter) },
  { name: 'voice', path: (lang) => paths.voice(lang) },
  { name: 'voice-survey', path: (lang) => paths.voiceSurvey(lang, 'expectations-2024') },
  { name: 'voice-codes', path: (lang) => paths.surveyCodes(lang, 'expectations-2024') },
  { name: 'editions', path: (lang) => paths.editions(lang, charter) },
  { name: 'comparison', path: (lang) => paths.comparison(lang, charter, 1, 2) },
  ...shelfNames.map((shelf) => ({
    name: `gallery-${shelf}`,
    develops: true,
    path: (lang: Language) => paths.gallery(lang, shelf),
  })),
  { name: 'ledger', path: (lang) => paths.ledger(lang) },
  { name: 'threats', path: (lang) => paths.threats(lang) },
  { name: 'ledger-kinds', path: (lang) => paths.kinds(lang) },
  { name: 'ledger-entry', path: (lang, stage) => paths.entry(lang, stage.breaches.overdue) },
  { name: 'receipt', checks: 'receipt', path: (lang, { cases }) => paths.receipt(lang, cases.keptLate) },
  { name: 'new-claim', path: (lang) => paths.newClaim(lang, charter, 'appointment-slot') },
  // As anybody finds it who was sent no such link.
  { name: 'stop-mails', path: (lang, { cases }) => paths.stopMails(lang, cases.keptLate, 'no-code') },
  { name: 'claimant', path: (lang, { claims }) => paths.claim(lang, claims.code) },
  // As whoever finds them who has no code.
  { name: 'site-map', path: (lang) => paths.siteMap(lang) },
  { name: 'accessibility', path: (lang) => paths.accessibility(lang) },
  { name: 'criteria', path: (lang) => paths.criteria(lang) },
  { name: 'sharing', path: (lang) => paths.sharing(lang, charter) },
  { name: 'embed', path: (lang) => paths.embed(lang, charter) },
  { name: 'sign-in', path: (lang) => paths.signIn(lang) },
  { name: 'not-found', path: (lang) => `${paths.home(lang)}/nowhere`, status: 404 },

  { name: 'queue', as: 'agent', path: (lang) => paths.queue(lang) },
  { name: 'keys', as: 'agent', path: (lang) => paths.keys(lang) },
  { name: 'password', as: 'administrator', path: (lang) => paths.password(lang) },
  { name: 'mail-choices', as: 'compliance', path: (lang) => paths.mailChoices(lang) },
  { name: 'new-case', as: 'agent', path: (lang) => paths.newCase(lang) },
  { name: 'case-within-time', as: 'agent', path: (lang, { cases }) => paths.case(lang, cases.withinTime) },
  { name: 'case-overdue', as: 'agent', path: (lang, { cases }) => paths.case(lang, cases.overdue) },
  { name: 'case-kept', as: 'agent', path: (lang, { cases }) => paths.case(lang, cases.keptYesterday) },
  { name: 'case-paused', as: 'agent', path: (lang, { cases }) => paths.case(lang, cases.paused) },
  { name: 'case-withdrawn', as: 'agent', path: (lang, { cases }) => paths.case(lang, cases.withdrawn) },
  { name: 'pause', as: 'agent', path: (lang, { cases }) => paths.caseEvent(lang, cases.withinTime, 'pause') },
  {
    name: 'resumption',
    as: 'agent',
    path: (lang, { cases }) => paths.caseEvent(lang, cases.paused, 'resumption'),
  },
  {
    name: 'fulfilment',
    as: 'agent',
    path: (lang, { cases }) => paths.caseEvent(lang, cases.withinTime, 'fulfilment'),
  },
  {
    name: 'withdrawal',
    as: 'agent',
    path: (lang, { cases }) => paths.caseEvent(lang, cases.withinTime, 'withdrawal'),
  },
  {
    name: 'reopening',
    as: 'agent',
    path: (lang, { cases }) => paths.caseEvent(lang, cases.keptYesterday, 'reopening'),
  },
  { name: 'new-occurrence', as: 'agent', path: (lang) => paths.newOccurrence(lang) },
  { name: 'occurrence', as: 'agent', path: (lang, { occurrence }) => paths.occurrence(lang, occurrence) },
  { name: 'new-rate', as: 'agent', path: (lang) => paths.newRate(lang) },
  { name: 'new-discharge', as: 'agent', path: (lang) => paths.newDischarge(lang) },
  { name: 'correction', as: 'agent', path: (lang, { occurrence }) => paths.correction(lang, occurrence) },
  { name: 'imports', as: 'agent', path: (lang) => paths.imports(lang) },
  { name: 'import-reversal', as: 'agent', path: (lang, stage) => paths.importReversal(lang, stage.import) },
  { name: 'import', as: 'agent', path: (lang, stage) => paths.import(lang, stage.import) },

  { name: 'to-pay', as: 'agent', path: (lang) => paths.toPay(lang) },
  { name: 'payment', as: 'agent', path: (lang, { breaches }) => paths.payment(lang, breaches.signedOff) },
  { name: 'payments-file', as: 'agent', path: (lang) => paths.paymentsFile(lang) },

  {
    name: 'no-such-payments',
    as: 'agent',
    path: (lang) => paths.paymentsPreview(lang, 'none'),
    status: 404,
  },
  {
    name: 'nothing-to-ask',
    as: 'agent',
    path: (lang, { breaches }) => paths.askRemedy(lang, breaches.signedOff),
    status: 404,
  },
  { name: 'contact', as: 'agent', path: (lang, { cases }) => paths.contact(lang, cases.withinTime) },
  {
    name: 'nothing-to-describe',
    as: 'agent',
    path: (lang, { cases }) => paths.describeCase(lang, cases.withinTime),
    status: 404,
  },
  { name: 'no-such-case', as: 'agent', path: (lang) => paths.case(lang, 'none'), status: 404 },
  { name: 'desk', as: 'secondOfficer', path: (lang) => paths.desk(lang) },
  { name: 'register', as: 'compliance', path: (lang) => paths.register(lang) },
  { name: 'replay', as: 'administrator', path: (lang) => paths.replay(lang, 'complaint-answer') },
  { name: 'restatements', as: 'administrator', path: (lang) => paths.restatements(lang) },
  {
    name: 'restatement',
    as: 'secondOfficer',
    path: (lang, stage) => paths.restatement(lang, stage.restatement),
  },
  { name: 'administration', as: 'administrator', path: (lang) => paths.administration(lang) },
  { name: 'people', as: 'administrator', path: (lang) => paths.people(lang) },
  { name: 'new-person', as: 'administrator', path: (lang) => paths.newPerson(lang) },
  { name: 'person', as: 'administrator', path: (lang, { person }) => paths.person(lang, person) },
  { name: 'publication', as: 'administrator', path: (lang) => paths.publication(lang) },
  { name: 'outbox', as: 'administrator', path: (lang) => paths.outbox(lang) },
  { name: 'witness-requests', as: 'administrator', path: (lang) => paths.witnessRequests(lang) },
  {
    name: 'breach-declared',
    as: 'compliance',
    path: (lang, stage) => paths.breach(lang, stage.breaches.keptLate),
  },
  {
    name: 'breach-analysed',
    as: 'secondOfficer',
    path: (lang, stage) => paths.breach(lang, stage.breaches.analysed),
  },
  {
    name: 'analysis',
    as: 'compliance',
    path: (lang, stage) => paths.analysis(lang, stage.breaches.keptLate),
  },
  { name: 'claims', as: 'compliance', path: (lang) => paths.claims(lang) },
  {
    name: 'claim',
    as: 'secondOfficer',
    path: (lang, { claims }) => paths.claimToDecide(lang, claims.waiting),
  },
  { name: 'exemptions', as: 'compliance', path: (lang) => paths.exemptions(lang) },
  {
    name: 'exemption',
    as: 'secondOfficer',
    path: (lang, { exemption }) => paths.exemption(lang, exemption),
  },
  {
    name: 'exemption-request',
    as: 'agent',
    path: (lang, { breaches }) => paths.exemptionRequest(lang, breaches.overdue),
  },
  { name: 'declared-circumstances', as: 'agent', path: (lang) => paths.declaredCircumstances(lang) },
  { name: 'new-circumstance', as: 'agent', path: (lang) => paths.newCircumstance(lang) },
  {
    name: 'circumstance',
    as: 'compliance',
    path: (lang, { circumstance }) => paths.circumstance(lang, circumstance),
  },
  {
    name: 'bulk-exemption',
    as: 'compliance',
    path: (lang) => `${paths.bulkExemption(lang)}?charter=${charter}&on=severe-weather`,
  },
  { name: 'requests', as: 'compliance', path: (lang) => paths.requests(lang) },
  {
    name: 'request',
    as: 'secondOfficer',
    path: (lang, stage) => paths.request(lang, stage.requests.waiting),
  },
  {
    name: 'sign-off',
    as: 'secondOfficer',
    path: (lang, stage) => paths.signOff(lang, stage.breaches.analysed),
  },
  {
    name: 'return',
    as: 'secondOfficer',
    path: (lang, stage) => paths.sendBack(lang, stage.breaches.analysed),
  },
  ...voicePages,
];

export const publicPages = pages.filter((page) => !page.as && !page.develops);
