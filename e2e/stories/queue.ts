import { randomUUID } from 'node:crypto';
import { expect, type Locator, type Page } from '@playwright/test';
import { paths } from '#app/paths.ts';

export const rows = (page: Page) => page.locator('[data-row]');
export const search = (page: Page) => page.getByRole('searchbox');
/** The time of an event, on the form that records it. */
export const at = (page: Page) => page.locator('input[name=at]');

/** The page of this title is there with its script, and typing goes where the page sends it: keys may be pressed. */
export async function arrive(page: Page, title: string, typing?: Locator): Promise<void> {
  await expect(page.locator('h1')).toHaveText(title);
  await page.waitForLoadState();
  if (typing) await expect(typing).toBeFocused();
}

export async function goToQueue(page: Page): Promise<void> {
  await page.goto(paths.queue('fr'));
  await arrive(page, 'File du jour', search(page));
}

/** Opens a case of a reference that no other test uses, as it is typed: in small letters. */
export async function openCase(page: Page): Promise<string> {
  const reference = `e2e-${randomUUID().slice(0, 8)}`;
  await page.goto(paths.newCase('fr'));
  await page.locator('select[name=promise]').selectOption('aurore/complaint-answer');
  await page.locator('input[name=reference]').fill(reference);
  await page.locator('main form button[type=submit]').click();
  await arrive(page, `Dossier ${reference}`);
  return reference;
}
