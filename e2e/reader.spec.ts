import { expect, test } from './fixtures.ts';

test.describe('a reader, signed out and without scripts', () => {
  test('finds how a promise is kept, against which target, and since when', async ({ page }) => {
    await page.goto('/fr');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByText('Score normatif').first()).toBeVisible();
    await expect(page.getByText('Score différenciant').first()).toBeVisible();

    const promise = 'Nous répondons à votre réclamation sous 10 jours ouvrés';
    await page.getByRole('heading', { level: 3 }).getByRole('link', { name: promise }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(promise);
    const main = page.getByRole('main');
    await expect(main).toContainText(/\d+,\d\s%/);
    await expect(main).toContainText(/objectif.*95\s%/i);
    await expect(main).toContainText('1er avril 2025');
    await expect(main.getByRole('heading', { name: 'Ce qui n’est pas couvert' })).toBeVisible();

    await main.getByRole('link', { name: /manquements à cet engagement/i }).click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('main')).not.toContainText('AUR-');

    await page.goBack();
    await page.getByRole('link', { name: 'English' }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'We answer your complaint within 10 working days',
    );
  });
});
