import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { paths } from '#app/paths.ts';
import { expect, test } from '../fixtures.ts';

async function openCase(page: Page, promise: string, name: string, at: string): Promise<void> {
  await page.goto(paths.newCase('fr'));
  await page.locator('select[name=promise]').selectOption(`aurore/${promise}`);
  await page.locator('input[name=reference]').fill(name);
  await page.locator('input[name=at]').fill(at);
  await page.getByRole('button', { name: 'Ouvrir le dossier', exact: true }).click();
}

async function search(page: Page, name: string): Promise<void> {
  await page.goto(`${paths.queue('fr')}?reference=${name}`);
}

test('one reference has a complaint, a call-back and a visit; a second complaint is asked about; all are erased', async ({
  signedInAs,
  running,
  axe,
}) => {
  const page = await signedInAs('agent');
  const name = `REF-${randomUUID().slice(0, 8)}`;

  await test.step('a case of each promise is opened without a question', async () => {
    for (const promise of ['complaint-answer', 'call-back']) {
      await openCase(page, promise, name, '2026-03-09T09:00');
      await expect(page.locator('h1')).toContainText(name);
      await expect(page.getByRole('status').first()).toContainText('Dossier ouvert');
    }
  });

  await test.step('a second one of the same promise is asked about, and opened when that is said', async () => {
    await openCase(page, 'complaint-answer', name, '2026-03-10T09:00');
    await expect(page.getByText(/a déjà un dossier de cet engagement, ouvert le 9.mars 2026/)).toBeVisible();
    await expect(page.locator('input[name=reference]')).toHaveValue(name);
    await axe(page);
    await page.getByRole('button', { name: 'C’en est un autre' }).click();
    await expect(page.getByRole('status').first()).toContainText('Dossier ouvert');
  });

  await test.step('what was not seen is not confirmed: another reference is asked about anew', async () => {
    const other = `REF-${randomUUID().slice(0, 8)}`;
    await openCase(page, 'call-back', other, '2026-03-09T09:00');
    await openCase(page, 'call-back', name, '2026-03-10T09:00');
    await page.locator('input[name=reference]').fill(other);
    await page.getByRole('button', { name: 'C’en est un autre' }).click();
    await expect(page.locator('input[name=reference]')).toHaveAttribute('aria-invalid', 'true');
  });

  await test.step('an occurrence is logged under it, by an office of this charter', async () => {
    await page.goto(paths.newOccurrence('fr'));
    const units = await page.locator('select[name=unit] option').allTextContents();
    expect(units).toContain('Agence de Lille');
    expect(units).not.toContain('Roxbury');
    await page.locator('select[name=promise]').selectOption('aurore/appointment-slot');
    await page.locator('input[name=kept][value=yes]').check();
    await page.locator('input[name=at]').fill('2026-03-09T10:00');
    await page.locator('input[name=reference]').fill(name);
    await page.locator('select[name=unit]').selectOption({ label: 'Agence de Lille' });
    await page.getByRole('button', { name: 'Consigner l’occurrence' }).click();
    await expect(page.locator('main')).toContainText(name);
  });

  await test.step('the search finds all of them, and leads to the occurrence', async () => {
    await search(page, name);
    await expect(page.locator('[data-row]')).toHaveCount(4);
    await axe(page);
    const section = page.getByRole('region', { name: 'Occurrences' });
    await section.getByRole('link', { name }).click();
    await expect(page.locator('h1')).toContainText('Occurrence');
    await expect(page.locator('main')).toContainText('Agence de Lille');
  });

  await test.step('the same unit is called by its name in the other language', async () => {
    await page.goto(`${paths.queue('en')}?reference=${name}`);
    await expect(page.getByRole('region', { name: 'Occurrences' })).toContainText('Lille office');
  });

  await test.step('once the customer is erased nothing is found', async () => {
    await running.erase(name);
    await search(page, name);
    await expect(page.getByText('Rien n’a')).toBeVisible();
    await expect(page.locator('[data-row]')).toHaveCount(0);
  });
});
