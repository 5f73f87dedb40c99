import type { Page, Response } from '@playwright/test';
import type { Language } from '#app/languages/language.ts';
import { paths } from '#app/paths.ts';
import type { Stage } from './cast-database.ts';
import type { KeptPage } from './kept-page.ts';
import { lettersAreThere } from './letters.ts';
import {
  correctAnyway,
  nameSomebody,
  previewFile,
  sendEmpty,
  sendFromElsewhere,
  sendUnreadableFile,
  showAsRecorded,
  signInTooOften,
  unfold,
  watchLongFile,
} from './reach.ts';
import { surveyStates } from './survey-states.ts';

/**
 * A page in a state other than the one in e2e/pages.ts: by its address alone, or by what is done on it once it is
 * there. `status` is that of the answer last seen.
 */
export type KeptState = KeptPage & { reach?: (page: Page, lang: Language) => Promise<void> };

const charter = 'aurore';
const promise = 'complaint-answer';

/** Every state of every page that shows other parts than its usual one. */
export const states: KeptState[] = [
  { name: 'home-year', path: (lang) => `${paths.home(lang)}?period=2025` },
  { name: 'home-misread', path: (lang) => `${paths.home(lang)}?period=never` },
  { name: 'charter-ended', path: (lang) => paths.charter(lang, 'boston-311') },
  { name: 'charter-unmeasured', path: (lang) => paths.charter(lang, 'cfpb-complaints') },
  { name: 'charter-of-employees', as: 'agent', path: (lang) => paths.charter(lang, 'aurore-employees') },
  { name: 'commitment-numbers', path: (lang) => paths.commitment(lang, charter, promise), reach: unfold },
  { name: 'commitment-empty', path: (lang) => paths.commitment(lang, charter, 'call-back') },
  { name: 'commitment-retired', path: (lang) => paths.commitment(lang, charter, 'bill-from-reading') },
  { name: 'comparison-back', path: (lang) => paths.comparison(lang, charter, 2, 1) },
  { name: 'comparison-announced', path: (lang) => paths.comparison(lang, charter, 2, 3) },
  { name: 'comparison-same', path: (lang) => paths.comparison(lang, charter, 2, 2) },
  { name: 'commitment-rate', path: (lang) => paths.commitment(lang, 'cfpb-complaints', 'timely-response') },
  { name: 'commitment-duty', path: (lang) => paths.commitment(lang, charter, 'yearly-review') },
  { name: 'breaches-narrowed', path: (lang) => `${paths.breaches(lang, charter)}?commitment=${promise}` },
  { name: 'breaches-none', path: (lang) => `${paths.breaches(lang, charter)}?commitment=call-back` },
  { name: 'breaches-misread', path: (lang) => `${paths.breaches(lang, charter)}?before=never` },
  { name: 'method-since', path: (lang) => `${paths.method(lang, charter)}?since=2026-01-15` },
  { name: 'method-misread', path: (lang) => `${paths.method(lang, charter)}?since=never` },
  { name: 'method-unmeasured', path: (lang) => paths.method(lang, 'cfpb-complaints') },
  { name: 'ledger-turned', path: (lang) => `${paths.ledger(lang)}?before=60` },
  { name: 'ledger-not-found', path: (lang) => `${paths.ledger(lang)}?find=nothing` },
  { name: 'ledger-entry-published', path: (lang) => paths.entry(lang, 0) },
  { name: 'ledger-entry-none', path: (lang) => paths.entry(lang, 999_999_999), status: 404 },
  { name: 'receipt-kept', path: (lang, { cases }) => paths.receipt(lang, cases.keptYesterday) },
  { name: 'receipt-paused', path: (lang, { cases }) => paths.receipt(lang, cases.paused) },
  { name: 'receipt-erased', path: (lang, { cases }) => paths.receipt(lang, cases.erased) },
  { name: 'receipt-none', path: (lang) => paths.receipt(lang, 'none'), status: 404 },
  ...surveyStates,
  { name: 'sign-in-refused', path: paths.signIn, reach: sendEmpty, status: 400 },
  { name: 'sign-in-throttled', path: paths.signIn, reach: signInTooOften, status: 429 },
  { name: 'not-found-anywhere', path: () => '/nowhere', status: 404 },
  { name: 'sent-from-elsewhere', path: (lang) => paths.signIn(lang), reach: sendFromElsewhere, status: 403 },

  { name: 'queue-found', as: 'agent', path: (lang) => `${paths.queue(lang)}?reference=AUR-10` },
  { name: 'queue-not-found', as: 'agent', path: (lang) => `${paths.queue(lang)}?reference=nothing` },
  { name: 'queue-later', as: 'agent', path: (lang) => `${paths.queue(lang)}?section=later` },
  {
    name: 'case-recorded',
    as: 'agent',
    path: (lang, { cases }) => `${paths.case(lang, cases.keptLate)}?recorded=nothing`,
  },
  {
    name: 'case-just-recorded',
    as: 'agent',
    path: (lang, { cases }) => paths.case(lang, cases.keptYesterday),
    reach: showAsRecorded,
  },
  { name: 'case-erased', as: 'agent', path: (lang, { cases }) => paths.case(lang, cases.erased) },
  { name: 'case-not-found', as: 'agent', path: (lang) => paths.case(lang, 'nowhere'), status: 404 },
  {
    name: 'fulfilment-late',
    as: 'agent',
    path: (lang, { cases }) => paths.caseEvent(lang, cases.overdue, 'fulfilment'),
  },
  {
    name: 'fulfilment-not-now',
    as: 'agent',
    path: (lang, { cases }) => paths.caseEvent(lang, cases.keptYesterday, 'fulfilment'),
  },
  refused('new-case', (lang) => paths.newCase(lang)),
  refused('new-occurrence', (lang) => paths.newOccurrence(lang)),
  refused('new-rate', (lang) => paths.newRate(lang)),
  refused('new-discharge', (lang) => paths.newDischarge(lang)),
  { ...refused('password', (lang) => paths.password(lang)), as: 'administrator' },
  {
    name: 'password-changed',
    as: 'administrator',
    path: (lang) => `${paths.password(lang)}?done=changed`,
  },
  refused('correction', (lang, { occurrence }) => paths.correction(lang, occurrence)),
  { name: 'correction-asks', as: 'agent', path: (lang, { broken }) => paths.correction(lang, broken) },
  {
    name: 'correction-not-theirs',
    as: 'agent',
    path: (lang, { broken }) => paths.correction(lang, broken),
    reach: correctAnyway,
    status: 400,
  },
  {
    name: 'correction-asked',
    as: 'agent',
    path: (lang, { askedAbout }) => paths.correction(lang, askedAbout),
  },
  refused('pause', (lang, { cases }) => paths.caseEvent(lang, cases.withinTime, 'pause')),
  refused('fulfilment', (lang, { cases }) => paths.caseEvent(lang, cases.withinTime, 'fulfilment')),
  refused('withdrawal', (lang, { cases }) => paths.caseEvent(lang, cases.withinTime, 'withdrawal')),
  refused('imports', (lang) => paths.imports(lang)),
  { name: 'import-preview', as: 'agent', path: (lang) => paths.imports(lang), reach: previewFile },
  { name: 'import-underway', as: 'agent', path: (lang) => paths.imports(lang), reach: watchLongFile },
  { name: 'import-unreadable', as: 'agent', path: (lang) => paths.imports(lang), reach: sendUnreadableFile },
  { name: 'forbidden', as: 'agent', path: (lang) => paths.register(lang), status: 403 },

  {
    name: 'register-narrowed',
    as: 'compliance',
    path: (lang) => `${paths.register(lang)}?unit=Lille&state=analysed&from=2026-01-01&to=2026-03-31`,
  },
  { name: 'register-none', as: 'compliance', path: (lang) => `${paths.register(lang)}?text=nothing` },
  {
    name: 'register-misread',
    as: 'compliance',
    path: (lang) => `${paths.register(lang)}?from=2026-03-31&to=2026-01-01`,
  },
  {
    name: 'breach-just-analysed',
    as: 'compliance',
    path: (lang, { breaches }) => `${paths.breach(lang, breaches.analysed)}?done=analysis`,
  },
  {
    name: 'analysis-personal',
    as: 'compliance',
    path: (lang, { breaches }) => paths.analysis(lang, breaches.keptLate),
    reach: nameSomebody,
    status: 400,
  },
  {
    name: 'breach-just-returned',
    as: 'secondOfficer',
    path: (lang, { breaches }) => `${paths.breach(lang, breaches.personal)}?done=return`,
  },
  {
    name: 'sign-off-personal',
    as: 'secondOfficer',
    path: (lang, { breaches }) => paths.signOff(lang, breaches.personal),
  },
  {
    name: 'sign-off-unconfirmed',
    as: 'secondOfficer',
    path: (lang, { breaches }) => paths.signOff(lang, breaches.personal),
    reach: sendEmpty,
    status: 400,
  },
  {
    name: 'sign-off-not-theirs',
    as: 'compliance',
    path: (lang, { breaches }) => paths.signOff(lang, breaches.analysed),
  },
  {
    ...refused('return', (lang, { breaches }) => paths.sendBack(lang, breaches.analysed)),
    as: 'secondOfficer',
  },
  {
    ...refused('exemption-request', (lang, { breaches }) => paths.exemptionRequest(lang, breaches.overdue)),
    as: 'agent',
  },
  {
    name: 'exemption-request-waiting',
    as: 'agent',
    path: (lang, { breaches }) => paths.exemptionRequest(lang, breaches.keptLate),
  },
  { ...refused('exemptions', (lang) => paths.exemptions(lang)), as: 'compliance' },
  {
    ...refused('exemption', (lang, { exemption }) => paths.exemption(lang, exemption)),
    as: 'secondOfficer',
  },
  { name: 'requests-granted', as: 'compliance', path: (lang) => `${paths.requests(lang)}?done=grant` },
  {
    name: 'request-own',
    as: 'compliance',
    path: (lang, { requests }) => paths.request(lang, requests.own),
  },
  {
    name: 'request-declined',
    as: 'compliance',
    path: (lang, { requests }) => paths.request(lang, requests.declined),
  },
  {
    ...refused('request', (lang, { requests }) => paths.request(lang, requests.waiting)),
    as: 'secondOfficer',
  },
  {
    ...refused('analysis', (lang, { breaches }) => paths.analysis(lang, breaches.keptLate)),
    as: 'compliance',
  },
];

/** Opens a page and brings it into its state, all of it there to be looked at. @returns the status of the last answer that the page is from */
export async function arrive(page: Page, kept: KeptState, lang: Language, stage: Stage): Promise<number> {
  let status = 0;
  const hear = (answer: Response) => {
    const main = answer.request().isNavigationRequest() && answer.frame() === page.mainFrame();
    if (main) status = answer.status();
  };
  page.on('response', hear);
  try {
    await page.goto(kept.path(lang, stage));
    await kept.reach?.(page, lang);
    await page.waitForLoadState();
    await lettersAreThere(page);
  } finally {
    page.off('response', hear);
  }
  return status;
}

/** A form sent without answers, as its server sees it from a browser that checks nothing itself. */
function refused(name: string, path: KeptPage['path']): KeptState {
  return { name: `${name}-refused`, as: 'agent', path, reach: sendEmpty, status: 400 };
}
