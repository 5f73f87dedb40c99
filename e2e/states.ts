import { randomUUID } from 'node:crypto';
import { expect, type Page, type Response } from '@playwright/test';
import type { Language } from '#app/languages/language.ts';
import { paths } from '#app/paths.ts';
import { summaryFaults } from './access/summary.ts';
import type { Stage } from './cast-database.ts';
import { lettersAreThere } from './letters.ts';
import type { KeptPage } from './pages.ts';

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

async function sendEmpty(page: Page): Promise<void> {
  const form = page.locator('main form[method=post]').first();
  await form.evaluate((element: HTMLFormElement) => {
    element.noValidate = true;
    for (const field of element.elements) {
      if (field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox'))
        field.checked = false;
      else if (field instanceof HTMLInputElement && field.type !== 'hidden') field.value = '';
      else if (field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement) field.value = '';
    }
  });
  await form.locator('button[type=submit]').first().click();
  await expect(page.getByRole('alert')).toBeVisible();
  expect(await summaryFaults(page), 'lines of the summary that do not name their field').toEqual([]);
}

/** Someone who is never there mistakes a password until the server asks for patience. */
async function signInTooOften(page: Page): Promise<void> {
  const email = `${randomUUID()}@example.com`;
  for (let attempt = 0; attempt < 6; attempt++) {
    await page.locator('input[name=email]').fill(email);
    await page.locator('input[name=password]').fill('not the password');
    const answer = page.waitForResponse((response) => response.request().method() === 'POST');
    await page.locator('main form button[type=submit]').click();
    await answer;
    await page.waitForLoadState();
  }
}

/** A form on another site that is sent to ours. */
async function sendFromElsewhere(page: Page): Promise<void> {
  const address = page.url();
  await lettersAreThere(page);
  await page.goto('about:blank');
  await page.setContent(`<form method="post" action="${address}"><button>Send</button></form>`);
  await page.getByRole('button').click();
  await expect(page).toHaveURL(address);
}

async function showAsRecorded(page: Page): Promise<void> {
  const links = page.locator('.timeline a[href*="/entries/"]');
  const [, seq] = /entries\/(\d+)/.exec((await links.last().getAttribute('href')) ?? '') ?? [];
  await page.goto(`${page.url()}?recorded=${seq}`);
  await expect(page.getByRole('status')).toBeVisible();
}

async function unfold(page: Page): Promise<void> {
  await page.locator('details').evaluateAll((folded: HTMLDetailsElement[]) => {
    for (const details of folded) details.open = true;
  });
  await expect(page.locator('details table').first()).toBeVisible();
}

const columns = 'case_enquiry_id,open_dt,closed_dt,sla_target_dt,on_time,type,neighborhood';

/** A file still being read, on a page that was told not to update itself: reading begins when it is first asked for. */
async function watchLongFile(page: Page): Promise<void> {
  const row =
    ',2015-02-03 09:00:00,2015-02-03 12:00:00,2015-02-04 09:00:00,ONTIME,Pick up Dead Animal,Roxbury';
  const rows = Array.from({ length: 10_000 }, (_, number) => `A11Y-${number}${row}`);
  const text = [columns, ...rows].join('\n');
  const followed = await page.request.get(await receiveFile(page, text));
  expect(followed.headers().refresh).toBe('1');
  const answer = await page.goto(`${await receiveFile(page, text)}?follow=no`);
  expect(answer?.headers().refresh).toBeUndefined();
  await expect(page.getByRole('progressbar')).toBeVisible();
}

/** Sends a file as the form would, and does not look at what becomes of it. @returns the address where that is shown */
async function receiveFile(page: Page, text: string): Promise<string> {
  const form = page.locator('main form[method=post]');
  const fields = await form
    .locator('input[type=hidden]')
    .evaluateAll((inputs: HTMLInputElement[]) => inputs.map(({ name, value }) => [name, value]));
  const answer = await page.request.post(page.url(), {
    multipart: { ...Object.fromEntries(fields), mapping: 'boston-311', file: csv(text) },
    headers: { origin: new URL(page.url()).origin },
    maxRedirects: 0,
  });
  return answer.headers().location ?? '';
}

const csv = (text: string) => ({ name: 'requests.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });

/** One row that is understood and one that is not. */
async function previewFile(page: Page): Promise<void> {
  const day = '2015-02-03 09:00:00,2015-02-03 12:00:00,2015-02-04 09:00:00';
  const rows = [
    `A11Y-1,${day},ONTIME,Pick up Dead Animal,Roxbury`,
    'A11Y-2,never,,2015-02-04 09:00:00,ONTIME,Pick up Dead Animal,Roxbury',
  ];
  await sendFile(page, [columns, ...rows].join('\n'));
  await expect(page.locator('table').first()).toBeVisible();
}

async function sendUnreadableFile(page: Page): Promise<void> {
  await sendFile(page, 'a,b\n1,2\n');
  await expect(page.locator('.notice--error')).toBeVisible();
}

async function sendFile(page: Page, text: string): Promise<void> {
  await page.locator('select[name=mapping]').selectOption('boston-311');
  await page.locator('input[name=file]').setInputFiles(csv(text));
  await page.locator('main form[method=post] button[type=submit]').first().click();
}
