import { randomUUID } from 'node:crypto';
import type { Locator, Page } from '@playwright/test';
import { paths } from '#app/paths.ts';
import { expect, test } from '../fixtures.ts';
import { missPromise } from './missed.ts';

/** Each story as it goes for those who have no pointer and no JavaScript: with Tab, Enter, Space and the arrows alone. */

/** More than the way to anything on a page takes. */
const longestWay = 150;

/** Presses Tab until this has the focus. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await expect(wanted).toHaveCount(1);
  for (let presses = 0; presses < longestWay; presses++) {
    await page.keyboard.press('Tab');
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab does not lead to ${wanted}`);
}

/** Presses Enter, and waits until all of the page that it leads to is there: keys pressed before would be lost. */
async function enter(page: Page): Promise<void> {
  const there = page.waitForEvent('load');
  await page.keyboard.press('Enter');
  await there;
}

async function follow(page: Page, wanted: Locator): Promise<void> {
  await tabTo(page, wanted);
  await enter(page);
}

async function unfold(page: Page, summary: Locator): Promise<void> {
  await tabTo(page, summary);
  await page.keyboard.press('Enter');
}

/** Writes into a field in place of what stands there. */
async function write(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
}

/** Goes down a list of choices to one of them. */
async function choose(page: Page, field: Locator, value: string): Promise<void> {
  await tabTo(page, field);
  for (let presses = 0; presses < longestWay && (await field.inputValue()) !== value; presses++)
    await page.keyboard.press('ArrowDown');
  await expect(field).toHaveValue(value);
}

const main = (page: Page) => page.getByRole('main');
const title = (page: Page) => page.getByRole('heading', { level: 1 });
const sendButton = (page: Page) => main(page).locator('form[method=post] button[type=submit]').first();

test('a reader goes from the scores to a promise, to one breach and back to the other language', async ({
  page,
}) => {
  await page.goto(paths.home('fr'));
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page, 'the first stop leads past the menu').toHaveURL(/#content$/);
  const promise = 'Nous répondons à votre réclamation sous 10 jours ouvrés';
  await follow(page, page.getByRole('heading', { level: 3 }).getByRole('link', { name: promise }));
  await expect(title(page)).toHaveText(promise);

  const numbers = main(page).locator('details:has(table)').first();
  await unfold(page, numbers.locator('summary'));
  await expect(numbers.locator('table')).toBeVisible();

  await follow(page, main(page).getByRole('link', { name: /manquements à cet engagement/i }));
  await follow(page, main(page).getByRole('listitem').getByRole('link').first());
  await expect(title(page)).toHaveText(/^Manquement\sdu\s/);
  await follow(page, page.getByRole('link', { name: 'English' }));
  await expect(title(page)).toHaveText(/^Breach\sof\s/);
});

test('someone signs in, is told what is wrong first, and comes to the queue', async ({ page, stage }) => {
  const { email, password } = stage.people.agent;
  await page.goto(paths.signIn('fr'));
  await write(page, page.getByLabel('Adresse électronique'), email);
  await write(page, page.getByLabel('Mot de passe'), 'not the password');
  await enter(page);
  await expect(page.getByRole('alert'), 'where reading goes on').toBeFocused();
  await write(page, page.getByLabel('Mot de passe'), password);
  await enter(page);
  await expect(title(page)).toHaveText('File du jour');
});

test('an agent opens a case, is led to what is missing, and imports a file', async ({ signedInAs }) => {
  const page = await signedInAs('agent');
  // Listened for from the start: a dialog that opens before is the system's, which no test can answer.
  page.on('filechooser', (chooser) => chooser.setFiles('content/imports/samples/aurore.csv'));
  const reference = `KEY-${randomUUID().slice(0, 8)}`;
  await page.goto(paths.queue('fr'));
  await unfold(page, page.locator('summary', { hasText: 'Consigner' }));
  await follow(page, page.getByRole('navigation').getByRole('link', { name: 'Ouvrir un dossier' }));
  await write(page, page.locator('[name=reference]'), reference);
  await page.locator('main form').evaluate((form: HTMLFormElement) => {
    form.noValidate = true;
  });
  await enter(page);
  await expect(page.getByRole('alert'), 'where reading goes on').toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const promise = page.locator('[name=promise]');
  await expect(promise, 'where the error leads').toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await choose(page, promise, 'aurore/complaint-answer');
  await follow(page, sendButton(page));
  await expect(title(page)).toHaveText(`Dossier ${reference}`);

  await page.goto(paths.imports('fr'));
  await choose(page, page.locator('select[name=mapping]'), 'aurore');
  const file = page.locator('input[name=file]');
  await tabTo(page, file);
  await page.keyboard.press('Enter');
  await expect(file).toHaveValue(/aurore\.csv$/);
  await follow(page, sendButton(page));
  await expect(main(page).locator('table').first()).toBeVisible();
});

test('an officer finds a breach and analyses it, and a second one signs it off', async ({ signedInAs }) => {
  const reference = `KEY-${randomUUID().slice(0, 8)}`;
  await missPromise(await signedInAs('agent'), reference);

  const first = await signedInAs('compliance');
  await findBreach(first, reference);
  await follow(first, main(first).getByRole('link', { name: 'Analyser ce manquement' }));
  await choose(first, first.locator('[name=cause]'), 'workload');
  const severities = first.locator('[name=severity]');
  await tabTo(first, severities.first());
  await first.keyboard.press('ArrowDown');
  await expect(severities.nth(1)).toBeChecked();
  await write(first, first.locator('[name=apology]'), 'Notre réponse est venue trop tard.');
  await follow(first, sendButton(first));
  await expect(first).toHaveURL(/done=analysis/);

  const second = await signedInAs('secondOfficer');
  await findBreach(second, reference);
  await follow(second, main(second).getByRole('link', { name: 'Valider cette analyse' }));
  await follow(second, sendButton(second));
  await expect(second).toHaveURL(/done=sign-off/);
});

async function findBreach(page: Page, reference: string): Promise<void> {
  await page.goto(paths.register('fr'));
  const words = page.locator('form.register-filters [name=text]');
  if (!(await words.isVisible())) await unfold(page, page.locator('form.register-filters summary'));
  await write(page, words, reference);
  await enter(page);
  await expect(page.locator('tbody tr')).toHaveCount(1);
  await follow(page, page.locator('tbody a'));
}
