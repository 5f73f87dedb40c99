import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** How a page is looked at: its width and height in pixels, and the reader's colour scheme. */
export type View = {
  width: number;
  height: number;
  colorScheme: 'light' | 'dark';
};

/**
 * What axe finds on a page as it stands, one line for each place: rule, place, how to mend it. axe needs timers, which
 * a page without JavaScript has not: it is given a twin of the page, same markup, scripts refused, in each view (the
 * page's own unless given).
 */
export async function axeViolations(page: Page, views?: View[]): Promise<string[]> {
  const browser = page.context().browser();
  if (!browser) throw new Error('the page has no browser to open its twin in');
  const context = await browser.newContext({
    javaScriptEnabled: true,
    reducedMotion: 'reduce',
    storageState: await page.context().storageState(),
  });
  try {
    const twin = await context.newPage();
    const body = await page.content();
    await twin.route(page.url(), (route) =>
      route.fulfill({
        body,
        contentType: 'text/html; charset=utf-8',
        headers: { 'content-security-policy': "script-src 'none'" },
      }),
    );
    await twin.goto(page.url());
    const found: string[] = [];
    for (const { width, height, colorScheme } of views ?? [await viewOf(page)]) {
      await twin.setViewportSize({ width, height });
      await twin.emulateMedia({ colorScheme });
      // Without frames the older mode finds the same and opens no second page.
      const { violations } = await new AxeBuilder({ page: twin }).setLegacyMode().withTags(tags).analyze();
      for (const { id, help, nodes } of violations) {
        for (const { target, failureSummary = '' } of nodes) {
          found.push(`${colorScheme}, ${width} px: ${id}: ${target.join(' ')}: ${help}. ${failureSummary}`);
        }
      }
    }
    return found;
  } finally {
    await context.close();
  }
}

async function viewOf(page: Page): Promise<View> {
  const size = page.viewportSize();
  if (!size) throw new Error('the page has no size to look at it in');
  const dark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  return { ...size, colorScheme: dark ? 'dark' : 'light' };
}
