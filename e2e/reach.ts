import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { summaryFaults } from './access/summary.ts';
import { lettersAreThere } from './letters.ts';

/** What is done on a page to bring it into a state that e2e/states.ts names: a form sent without answers. */
export async function sendEmpty(page: Page): Promise<void> {
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

/** A correction that only a second person may make, sent all the same. */
export async function correctAnyway(page: Page): Promise<void> {
  await page.locator('[name=what][value=replace]').check();
  await page.locator('[name=kept][value=yes]').check();
  await page.locator('[name=because]').selectOption('typing-error');
  await page.locator('form#correction button[type=submit]').first().click();
  await expect(page.getByRole('alert')).toBeVisible();
}

/** An apology with a name and a telephone number in it, sent unconfirmed. */
export async function nameSomebody(page: Page): Promise<void> {
  await page.locator('[name=cause]').selectOption('workload');
  await page.locator('[name=severity][value=minor]').check();
  await page
    .locator('[name=apology]')
    .fill('Madame Durand, nous vous avons rappelée trop tard au 06 12 34 56 78. Nous le regrettons.');
  await page.locator('form#analysis button').click();
  await expect(page.getByRole('alert')).toBeVisible();
}

/** Someone who is never there mistakes a password until the server asks for patience. */
export async function signInTooOften(page: Page): Promise<void> {
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
export async function sendFromElsewhere(page: Page): Promise<void> {
  const address = page.url();
  await lettersAreThere(page);
  await page.goto('about:blank');
  await page.setContent(`<form method="post" action="${address}"><button>Send</button></form>`);
  await page.getByRole('button').click();
  await expect(page).toHaveURL(address);
}

export async function showAsRecorded(page: Page): Promise<void> {
  const links = page.locator('.timeline a[href*="/entries/"]');
  const [, seq] = /entries\/(\d+)/.exec((await links.last().getAttribute('href')) ?? '') ?? [];
  await page.goto(`${page.url()}?recorded=${seq}`);
  await expect(page.getByRole('status')).toBeVisible();
}

export async function unfold(page: Page): Promise<void> {
  await page.locator('details').evaluateAll((folded: HTMLDetailsElement[]) => {
    for (const details of folded) details.open = true;
  });
  await expect(page.locator('details table').first()).toBeVisible();
}

const columns = 'Référence;Nature;Service;Reçue le;Traitée le;Statut';

/** A file still being read, on a page that was told not to update itself: reading begins when it is first asked for. */
export async function watchLongFile(page: Page): Promise<void> {
  const row = ';Réclamation;Lyon;03/02/2026 09:00;03/02/2026 12:00;Traitée';
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
    multipart: { ...Object.fromEntries(fields), mapping: 'aurore', file: csv(text) },
    headers: { origin: new URL(page.url()).origin },
    maxRedirects: 0,
  });
  return answer.headers().location ?? '';
}

const csv = (text: string) => ({ name: 'requests.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });

/** One row that is understood and one that is not. */
export async function previewFile(page: Page): Promise<void> {
  const rows = [
    'A11Y-1;Réclamation;Lyon;03/02/2026 09:00;03/02/2026 12:00;Traitée',
    'A11Y-2;Réclamation;Lyon;jamais;;Traitée',
  ];
  await sendFile(page, [columns, ...rows].join('\n'));
  await expect(page.locator('table').first()).toBeVisible();
}

export async function sendUnreadableFile(page: Page): Promise<void> {
  await sendFile(page, 'a,b\n1,2\n');
  await expect(page.locator('.notice--error')).toBeVisible();
}

async function sendFile(page: Page, text: string): Promise<void> {
  await page.locator('select[name=mapping]').selectOption('aurore');
  await page.locator('input[name=file]').setInputFiles(csv(text));
  await page.locator('main form[method=post] button[type=submit]').first().click();
}
