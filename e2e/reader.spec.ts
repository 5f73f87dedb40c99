import { paths } from '#app/paths.ts';
import { bothLanguages, expect, test } from './fixtures.ts';

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

  test('finds a breach said plainly, its apology beside it, and all that is known of it', async ({
    page,
  }) => {
    await page.goto('/fr/charters/aurore/breaches');
    // Officers' tests may have analysed other breaches of the same cast.
    const apology = page.getByRole('blockquote').filter({ hasText: 'nous vous en demandons pardon' });
    const line = page.getByRole('listitem').filter({ has: apology });
    await expect(line).toHaveCount(1);
    await expect(line).toContainText('Manqué');
    await expect(line).toContainText(/satisfaite\savec\s\d+\sjours\sde\sretard/);
    await expect(line.getByRole('blockquote')).toContainText('nous vous en demandons pardon');

    await line.getByRole('link').click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Manquement\sdu\s\d+\s\S+\s2026$/);
    const headings = page.getByRole('main').getByRole('heading', { level: 2 });
    await expect(headings).toHaveText([
      'Nos excuses',
      'Ce qui s’est passé',
      'Pourquoi',
      'Ce que nous devons',
      'Ce que nous en avons fait',
    ]);
    await expect(page.getByRole('main')).toContainText('charge de travail');
    await expect(page.getByRole('main')).not.toContainText('File d’attente non surveillée');
    await page.getByRole('link', { name: 'Nous répondons à votre réclamation sous 10 jours ouvrés' }).click();
    await expect(headings).toHaveText([
      'Comment nous mesurons',
      'Quand nous manquons',
      'Ce qui n’est pas couvert',
      'Le bilan',
      'Ce qu’en disent les clients',
      'Les manquements',
      'Les exonérations',
      'Les signalements',
      'Ce qu’en dit l’enquête',
      'D’où il vient',
      'Éditions où il a changé',
    ]);
  });
});

for (const lang of bothLanguages) {
  test(`the menu stands on one line of a phone in ${lang}`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(paths.breaches(lang, 'aurore'));
    const links = page.locator('.masthead__links a');
    await expect(links).toHaveCount(5);
    const tops = await links.evaluateAll((all) => all.map((link) => link.getBoundingClientRect().top));
    expect(new Set(tops).size).toBe(1);
  });
}
