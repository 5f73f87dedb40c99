import type { Page } from '@playwright/test';
import { paths } from '#app/paths.ts';
import { expect, test } from '../fixtures.ts';

const promise = 'complaint-answer';

test('before promising more an administrator looks at what the record would have been', async ({
  signedInAs,
}) => {
  const page = await signedInAs('administrator');

  await test.step('chooses a promise, and finds its own terms to begin with', async () => {
    await page.goto(paths.administration('fr'));
    await page.getByRole('link', { name: 'Essayer d’autres termes' }).first().click();
    await page.getByLabel('Engagement').selectOption(promise);
    await page.getByRole('button', { name: 'Choisir cet engagement' }).click();
    await expect(page.getByLabel('Autres termes')).toHaveValue(/within: 10 working days/);
  });

  await test.step('terms that cannot be are refused with their line, and stay to be mended', async () => {
    const terms = await page.getByLabel('Autres termes').inputValue();
    await page.getByLabel('Autres termes').fill(terms.replace('10 working days', '0 working days'));
    await page.getByRole('button', { name: 'Rejouer' }).click();
    await expect(page.getByRole('alert')).toContainText(/terms\.yml:\d+: erreur/);
    await expect(page.getByLabel('Autres termes')).toHaveValue(/0 working days/);
    await expect(page.getByLabel('Autres termes')).toHaveAttribute('aria-invalid', 'true');
  });

  await test.step('with a working day in place of ten, both columns stand side by side', async () => {
    const terms = await page.getByLabel('Autres termes').inputValue();
    await page.getByLabel('Autres termes').fill(terms.replace('0 working days', '1 working days'));
    await page.getByRole('button', { name: 'Rejouer' }).click();
    const result = page.getByRole('status');
    await expect(result).toContainText('jugés une seconde fois');
    const [was, is] = await columns(page, 'Manqués');
    expect(Number(is)).toBeGreaterThan(Number(was));
    await expect(page.getByLabel('Autres termes')).toHaveValue(/1 working days/);
    await page.setViewportSize({ width: 360, height: 740 });
    const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
    expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0);
  });
});

test('an officer may look too, and an agent may not', async ({ signedInAs }) => {
  const officer = await signedInAs('compliance');
  await officer.goto(paths.replay('en', promise));
  await officer.getByLabel('Other terms').fill('target: 50 %\nremedy:');
  await officer.getByRole('button', { name: 'Replay' }).click();
  await expect(officer.getByRole('status')).toContainText('Target and Remedy');
  expect(await columns(officer, 'Target')).toEqual(['95%', '50%']);
  const agent = await signedInAs('agent');
  expect((await agent.goto(paths.replay('en', promise)))?.status()).toBe(403);
});

/** What both columns say of a figure. */
async function columns(page: Page, name: string): Promise<string[]> {
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });
  return (await row.getByRole('cell').allInnerTexts()).map((text) => text.replace(/[\u00a0\u202f\s]/g, ''));
}
