import { expect, type Page } from '@playwright/test';
import { paths } from '#app/paths.ts';

/** Signs in through the form, in French; the page that it leads to is there with its script, so that keys may be pressed. */
export async function signIn(
  page: Page,
  { email, password }: { email: string; password: string },
): Promise<void> {
  await page.goto(paths.signIn('fr'));
  await page.locator('input[name=email]').fill(email);
  await page.locator('input[name=password]').fill(password);
  await page.locator('main form button[type=submit]').click();
  await expect(page).not.toHaveURL(new RegExp(paths.signIn('fr')));
  await page.waitForLoadState();
}
