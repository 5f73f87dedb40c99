import { expect, type Page } from '@playwright/test';
import { paths } from '#app/paths.ts';

/**
 * A case that was opened and answered, of a customer who left this address, the answer a day too late. What that owes is to be paid after the morning of the
 * cast: no sweep finds a second breach of it, that of the remedy.
 */
export async function missPromise(page: Page, reference: string, email = ''): Promise<void> {
  const send = () => page.locator('main form button[type=submit], main form button').last().click();
  await page.goto(paths.newCase('fr'));
  await page.locator('[name=promise]').selectOption('aurore/complaint-answer');
  await page.locator('[name=reference]').fill(reference);
  await page.locator('[name=email]').fill(email);
  await page.locator('[name=at]').fill('2026-02-23T09:00');
  await send();
  await page.getByRole('link', { name: 'Marquer satisfaite' }).click();
  await page.locator('[name=at]').fill('2026-03-10T15:30');
  await send();
  await expect(page.getByRole('status').first()).toContainText('Demande satisfaite');
}
