import type { Page } from '@playwright/test';
import { bothLanguages, expect, test } from './fixtures.ts';
import { pages, publicPages } from './pages.ts';

const sizes = [
  { width: 1280, height: 900 },
  { width: 360, height: 740 },
];
const views = (['light', 'dark'] as const).flatMap((colorScheme) =>
  sizes.map((size) => ({ ...size, colorScheme })),
);
const smallest = { width: 320, height: 640 };

for (const kept of pages) {
  for (const lang of bothLanguages) {
    test(`${kept.name} in ${lang} has one heading, fits 320 pixels and is accessible in every view`, async ({
      axe,
      newContext,
      signedInAs,
      stage,
    }) => {
      const page = kept.as ? await signedInAs(kept.as) : await (await newContext()).newPage();
      const answer = await page.goto(kept.path(lang, stage));
      expect.soft(answer?.status()).toBe(kept.name === 'not-found' ? 404 : 200);
      expect
        .soft(new URL(page.url()).pathname, 'the page itself, not where it sends')
        .toBe(kept.path(lang, stage));
      await expect.soft(page.locator('html')).toHaveAttribute('lang', lang);
      await expect.soft(page.locator('h1')).toHaveCount(1);
      await page.setViewportSize(smallest);
      expect.soft(await overflow(page), 'what sticks out at 320 pixels').toEqual([]);
      await axe(page, views);
    });
  }
}

for (const kept of publicPages) {
  test(`${kept.name} is light, without scripts, cookies or third parties`, async ({
    newContext,
    stage,
    server,
  }) => {
    const context = await newContext();
    const page = await context.newPage();
    const weights = { fonts: 0, rest: 0 };
    const elsewhere: string[] = [];
    const cookies: string[] = [];
    const weighing: Promise<void>[] = [];
    page.on('response', (response) => {
      weighing.push(
        (async () => {
          const request = response.request();
          if (!request.url().startsWith(`${server}/`)) elsewhere.push(request.url());
          for (const { name, value } of await response.headersArray()) {
            if (name.toLowerCase() === 'set-cookie') cookies.push(value);
          }
          await response.finished();
          const { responseBodySize, responseHeadersSize } = await request.sizes();
          weights[request.resourceType() === 'font' ? 'fonts' : 'rest'] +=
            responseBodySize + responseHeadersSize;
        })(),
      );
    });
    await page.goto(kept.path('fr', stage), { waitUntil: 'networkidle' });
    await Promise.all(weighing);
    expect(elsewhere).toEqual([]);
    expect(cookies).toEqual([]);
    await expect(page.locator('script')).toHaveCount(0);
    expect(weights.rest, 'bytes over the wire without fonts').toBeGreaterThan(500);
    expect(weights.rest, 'bytes over the wire without fonts').toBeLessThanOrEqual(20_000);
    expect(weights.rest + weights.fonts, 'bytes over the wire with fonts').toBeLessThanOrEqual(90_000);
  });
}

/** What makes the page scroll sideways: elements that end beyond the window and do not scroll within themselves. */
function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > width + 1)
      .map((element) => `${element.tagName.toLowerCase()}.${[...element.classList].join('.')}`)
      .concat(`the page is ${document.documentElement.scrollWidth} pixels wide`);
  });
}
