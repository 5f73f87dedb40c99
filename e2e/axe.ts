import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe finds on a page as it stands, one line for each place: rule, place, how to mend it. axe needs timers, which
 * a page without JavaScript has not: it is given a twin of the page, same markup, size and colours, scripts refused.
 */
export async function axeViolations(page: Page): Promise<string[]> {
  const browser = page.context().browser();
  if (!browser) throw new Error('the page has no browser to open its twin in');
  const dark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  const context = await browser.newContext({
    javaScriptEnabled: true,
    viewport: page.viewportSize(),
    colorScheme: dark ? 'dark' : 'light',
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
    const { violations } = await new AxeBuilder({ page: twin }).withTags(tags).analyze();
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(' ')}: ${help}. ${node.failureSummary ?? ''}`),
    );
  } finally {
    await context.close();
  }
}
