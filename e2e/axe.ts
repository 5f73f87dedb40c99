import type { Page } from '@playwright/test';
import axe from 'axe-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** How a page is looked at: its width and height in pixels, and the reader's colour scheme. */
export type View = {
  width: number;
  height: number;
  colorScheme: 'light' | 'dark';
  /** False leaves out whether text stands out, which takes four fifths of the time; see access/contrast.ts. */
  contrast?: boolean;
};

/**
 * What axe finds on a page as it stands, one line for each place: rule, place, how to mend it. axe needs timers, which
 * a page without JavaScript has not: it is given a twin of the page, same markup, scripts refused, in each view (the
 * page's own unless given).
 * @param twin a page with JavaScript that is there for this alone
 */
export async function axeViolations(page: Page, twin: Page, views?: View[]): Promise<string[]> {
  const [shown, { width, height, colorScheme }] = [await page.content(), await viewOf(page)];
  const looks = views ?? [{ width, height, colorScheme }];
  const url = page.url();
  await twin.route(url, (route) =>
    route.fulfill({
      body: shown,
      contentType: 'text/html; charset=utf-8',
      headers: { 'content-security-policy': "script-src 'none'" },
    }),
  );
  try {
    await twin.goto(url);
    for (const frame of twin.frames()) await frame.evaluate(axe.source);
    const found: string[] = [];
    for (const look of looks) found.push(...(await violationsIn(twin, look)));
    return found;
  } finally {
    await twin.unroute(url);
  }
}

async function violationsIn(
  twin: Page,
  { width, height, colorScheme, contrast = true }: View,
): Promise<string[]> {
  await twin.setViewportSize({ width, height });
  await twin.emulateMedia({ colorScheme });
  const violations = await twin.evaluate(
    async (options) => {
      const { axe: loaded } = window as unknown as { axe: typeof axe };
      return (await loaded.run(document, options)).violations;
    },
    {
      runOnly: { type: 'tag' as const, values: tags },
      rules: { 'color-contrast': { enabled: contrast } },
      // Of what is well nothing is told: telling it takes as long as finding it.
      resultTypes: ['violations' as const],
    },
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary = '' }) =>
        `${colorScheme}, ${width} px: ${id}: ${target.join(' ')}: ${help}. ${failureSummary}`,
    ),
  );
}

async function viewOf(page: Page): Promise<View> {
  const size = page.viewportSize();
  if (!size) throw new Error('the page has no size to look at it in');
  const dark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  return { ...size, colorScheme: dark ? 'dark' : 'light' };
}
