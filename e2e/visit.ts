import { expect, type Locator } from '@playwright/test';

/**
 * Goes to a public page and comes back until it shows what was written last: the server may show the page before for a
 * second, on a busy machine for ten, and a browser its own for a minute.
 * @param written what only that put there
 * @throws after half a minute
 */
export async function visitUntil(written: Locator, address: string): Promise<void> {
  const page = written.page();
  await page.goto(address);
  await expect(async () => {
    if (!(await written.first().isVisible())) await page.reload();
    await expect(written.first()).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 30_000, intervals: [500] });
}
