import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { paths } from '#app/paths.ts';
import { expect, test } from './fixtures.ts';

/** A page on a site of another origin, which holds what its webmaster copied; closed by `stop`. */
async function startOtherSite(html: string): Promise<{ url: string; stop: () => void }> {
  const site = createServer((request, response) => {
    if (request.url !== '/') response.writeHead(204).end();
    else response.setHeader('Content-Type', 'text/html; charset=utf-8').end(html);
  });
  await new Promise<void>((done) => site.listen(0, '127.0.0.1', done));
  return { url: `http://127.0.0.1:${(site.address() as AddressInfo).port}/`, stop: () => site.close() };
}

/** What the page for webmasters gives to copy, with the address of the server under test in place of the site's. */
async function codeOn(page: Page, server: string): Promise<string> {
  await page.goto(paths.sharing('fr', 'aurore'));
  const codes = await page
    .getByRole('textbox')
    .evaluateAll((fields) => fields.map((field) => (field as HTMLTextAreaElement).value));
  expect(codes).toHaveLength(2);
  return codes.join('\n').replaceAll('https://confiance.aurore-energie.example', server);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`badge and card stand on another site as they were copied, whole at every width, in ${colorScheme}`, async ({
    newContext,
    server,
  }) => {
    const page = await (await newContext({ colorScheme })).newPage();
    const code = await codeOn(page, server);
    const other = await startOtherSite(`<!DOCTYPE html><html lang="fr"><title>Ailleurs</title>${code}`);
    try {
      await page.goto(other.url);
      const badge = page.getByRole('img', { name: 'Aurore Énergie : scores de confiance' });
      expect(await badge.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(344);
      const card = page.frameLocator('iframe');
      await expect(card.getByRole('heading', { level: 1 })).toHaveText('Aurore Énergie');
      await expect(card.getByText('Scores de confiance au 18 mars 2026')).toBeVisible();
      for (const width of [280, 320, 400, 480, 640]) {
        await page.setViewportSize({ width: width + 16, height: 800 });
        const root = card.locator('html');
        const size = () =>
          root.evaluate(({ scrollWidth, clientWidth, scrollHeight, clientHeight }) => ({
            beside: scrollWidth - clientWidth,
            below: scrollHeight - clientHeight,
            width: clientWidth,
          }));
        // A frame follows its page a little later.
        await expect.poll(size, `at ${width} pixels`).toEqual({ beside: 0, below: 0, width });
      }
    } finally {
      other.stop();
    }
  });
}

test('from the card the whole charter opens in a tab of its own', async ({ newContext, server }) => {
  const context = await newContext();
  const page = await context.newPage();
  const other = await startOtherSite(await codeOn(page, server));
  try {
    await page.goto(other.url);
    const opened = context.waitForEvent('page');
    await page.frameLocator('iframe').getByRole('link', { name: 'Voir la charte' }).click();
    const charter = await opened;
    await charter.waitForLoadState();
    expect(charter.url()).toBe(server + paths.charter('fr', 'aurore'));
  } finally {
    other.stop();
  }
});

test('the badge looks the same where it is opened by itself', async ({ page }) => {
  await page.goto(paths.badge('en', 'aurore'));
  const colour = (part: string) =>
    page
      .locator(part)
      .first()
      .evaluate((shape) => getComputedStyle(shape).fill);
  expect(await colour('.plate')).toBe('rgb(251, 250, 246)');
  expect(await colour('.differentiating')).toBe('rgb(15, 76, 92)');
});

test('data for machines is read where scripts may run, and runs nothing', async ({ newContext }) => {
  const page = await (await newContext({ javaScriptEnabled: true })).newPage();
  for (const path of [paths.home('fr'), paths.commitment('en', 'aurore', 'complaint-answer')]) {
    await page.goto(path);
    const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '');
    expect(data['@context']).toBe('https://schema.org');
    const types = data['@graph'].map((thing: { '@type': string }) => thing['@type']);
    expect(types).toContain(path === paths.home('fr') ? 'CreativeWork' : 'Dataset');
  }
});
