import { paths } from '#app/paths.ts';
import { bothLanguages, expect, test } from './fixtures.ts';
import { publicPages } from './pages.ts';
import { printedSheets } from './printed-sheets.ts';

/** The margins of app/ui/styles/paper.css, in points. */
const margins = { top: (18 * 72) / 25.4, bottom: (20 * 72) / 25.4 };
/** Of pages that were longer than they need be: the most sheets. */
const most: Record<string, number> = { home: 3, charter: 5, 'commitment-deadline': 4 };

test('the record of a promise prints as a document of numbered pages', async ({ page }) => {
  await page.goto(paths.commitment('fr', 'aurore', 'complaint-answer'));
  await page.emulateMedia({ media: 'print' });
  for (const hidden of [
    '.skip',
    '.masthead nav',
    '.masthead__language',
    '.breadcrumbs',
    '.periods nav',
    '.footer ul',
  ])
    await expect(page.locator(hidden).first(), hidden).toBeHidden();
  await expect(page.locator('.masthead__home')).toHaveCSS('display', 'flex');
  await expect(page.getByText('Aurore Énergie').first()).toBeVisible();
  // What is folded on a screen is open on paper.
  await expect(page.getByRole('main').locator('.chart__table table')).toBeVisible();
  const row = page.getByRole('main').locator('tr').first();
  await expect(row).toHaveCSS('break-inside', 'avoid');
  // Every sheet says what it is from, should it be read apart from the others.
  const running = await page.evaluate(() =>
    getComputedStyle(document.documentElement).getPropertyValue('--running'),
  );
  expect(running).toMatch(/^"Nos engagements envers vous, édition 2, 18\smars\s2026"$/);
  const numbered = await page.evaluate(() =>
    [...document.styleSheets]
      .flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText))
      .some((text) => text.includes('counter(page)')),
  );
  expect(numbered).toBe(true);
  const printed = await page.pdf({ preferCSSPageSize: true });
  const pages = printed.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g) ?? [];
  expect(pages.length).toBeGreaterThan(1);
});

test('how full a sheet is, is read from what is drawn on it', async ({ page }) => {
  await page.setContent(`<style>@page { size: A4; margin: 18mm 18mm 20mm; @bottom-left { content: "margin" } }
    html { background: white } body { margin: 0 } div { block-size: 64.75mm; background: black; print-color-adjust: exact }</style>
    <div></div><div style="break-after: page"></div>
    <p style="margin: 129.5mm 0 0">One line</p>`);
  const sheets = printedSheets(await page.pdf({ preferCSSPageSize: true }), margins);
  const [whole, half] = sheets.map(({ from, to }) => ({ from: from.toFixed(2), to: Number(to.toFixed(2)) }));
  expect(whole).toEqual({ from: '0.00', to: 0.5 });
  expect(half?.from).toBe('0.50');
  expect(half?.to).toBeLessThan(0.53);
});

for (const { name, path, status = 200 } of publicPages.filter(({ name }) => name !== 'embed')) {
  test(`${name} begins on its first sheet, and leaves none half empty but the last`, async ({
    page,
    stage,
  }) => {
    for (const language of bothLanguages) {
      const answer = await page.goto(path(language, stage));
      expect(answer?.status()).toBe(status);
      const sheets = printedSheets(await page.pdf({ preferCSSPageSize: true }), margins);
      const shown = `${language}: ${sheets.map(({ from, to }) => `${from.toFixed(2)}–${to.toFixed(2)}`).join(', ')}`;
      expect(sheets[0]?.from, shown).toBeLessThan(0.1);
      for (const { from, to } of sheets.slice(0, -1)) expect(to - from, shown).toBeGreaterThan(0.5);
      expect(sheets.length, shown).toBeLessThanOrEqual(most[name] ?? 12);
    }
  });
}
