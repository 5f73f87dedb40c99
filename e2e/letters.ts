import { expect, type Page } from '@playwright/test';

/** The page stands in its own letters: every font that its layout asks for has come. */
export async function lettersAreThere(page: Page): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(() => {
        // What the page is laid out with is asked for when it is laid out.
        document.documentElement.getBoundingClientRect();
        return document.fonts.status;
      }),
    )
    .toBe('loaded');
}
