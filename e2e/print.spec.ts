import { paths } from '#app/paths.ts';
import { expect, test } from './fixtures.ts';

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
