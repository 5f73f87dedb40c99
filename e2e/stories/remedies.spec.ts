import type { Page } from '@playwright/test';
import { castCases } from '#app/demonstration/scenarios.ts';
import { paths } from '#app/paths.ts';
import { expect, test } from '../fixtures.ts';

test('what a breach owes is paid in part by the form and the rest by the file, and the customer sees both', async ({
  signedInAs,
  newContext,
  stage,
}) => {
  test.setTimeout(180_000);
  const { overdue } = stage.breaches;
  const page = await signedInAs('agent');
  // Read by another customer each time, whose browser keeps nothing: receipts are made anew with each checkpoint.
  const receiptSays = (...texts: (RegExp | string)[]) =>
    expect(async () => {
      const customer = await (await newContext()).newPage();
      await customer.goto(paths.receipt('fr', stage.cases.overdue));
      const owed = customer.getByRole('region', { name: 'Ce que nous devons' });
      for (const text of texts) await expect(owed).toContainText(text, { timeout: 500 });
      await expect(customer.locator('body')).not.toContainText('SEPA');
      await customer.context().close();
    }).toPass({ timeout: 120_000, intervals: [1_000] });
  await receiptSays(/Versé\s*Rien encore\s*Reste à verser\s*30\s€/);

  const opened =
    await test.step('finds the case that opened by itself, and only its pauses are logged', async () => {
      await page.goto(paths.queue('fr'));
      const row = page
        .locator('[data-row]', { hasText: castCases.overdue })
        .filter({ hasText: 'sans que vous le demandiez' });
      await row.getByRole('link').first().click();
      await expect(page.locator('main')).toContainText(/s’est ouvert de lui-même.*Reste à verser\s: 30\s€/s);
      await expect(page.locator('.acts a')).toHaveCount(1);
      await expect(page.locator(`a[href="${paths.case('fr', stage.cases.overdue)}"]`)).toContainText(
        'AUR-1002',
      );
      return page.url();
    });

  await test.step('pays a part, more only where that is confirmed', async () => {
    await page.goto(paths.toPay('fr'));
    await expect(page.locator('main')).toContainText(/€ à verser en \d+ lignes?/);
    await page.locator(`a[href="${paths.payment('fr', overdue)}"]`).click();
    await expect(page.locator('[name=amount]')).toHaveValue('30');
    await page.locator('[name=amount]').fill('100');
    await page.locator('form#payment button').click();
    await expect(page.locator('form#payment [name=over]')).not.toBeChecked();
    await expect(page.locator('[name=amount]')).toHaveValue('100');
    await page.locator('[name=amount]').fill('12,50');
    await page.locator('[name=means]').fill('virement');
    await page.locator('form#payment button').click();
    await expect(page.getByRole('status')).toContainText('Réparation versée');
  });

  await test.step('pays the rest by the file of what is to be paid, which says nothing twice', async () => {
    const answer = await page.request.get(paths.toPayExport('fr'));
    const [header, ...rows] = (await answer.text()).trim().split('\r\n');
    const row = rows.find((each) => each.startsWith(`${overdue};`)) ?? '';
    expect(row).toContain(';EUR;17,5;');
    const today = await dayOn(page);
    const paid = row.replace(/;17,5;;;;$/, `;17,5;17,50;${today};virement;SEPA 7`);
    const wrong = row.replace(/;17,5;;;;$/, `;17,5;dix;${today};;`);
    const file = Buffer.from([header, paid, wrong].join('\r\n'));
    const send = async () => {
      await page.goto(paths.paymentsFile('fr'));
      await page.setInputFiles('[name=file]', { name: 'verse.csv', mimeType: 'text/csv', buffer: file });
      await page.locator('form#payments button').click();
      await expect(page.locator('h1')).toHaveText('Versements de ce fichier');
    };
    await send();
    await expect(page.locator('main')).toContainText('1 ligne refusée');
    await expect(page.locator('main')).toContainText(/dix.*n’est pas un montant/);
    await page.getByRole('button', { name: 'Inscrire 1 versement' }).click();
    await expect(page.locator('main')).toContainText('1 versement est déjà inscrit');
    await send();
    await expect(page.locator('main')).toContainText('1 versement est déjà inscrit');
    await expect(page.getByRole('button', { name: /^Inscrire/ })).toHaveCount(0);
  });

  await test.step('the customer sees each day of it, and nobody a word of how', async () => {
    await receiptSays(/12,50\s€ le .*17,50\s€ le .*Reste à verser\s*0\s€/s, 'Ce n’était pas versé à temps');
    await page.goto(paths.toPay('fr'));
    await expect(page.locator(`a[href="${paths.payment('fr', overdue)}"]`)).toHaveCount(0);
  });

  await test.step('the case that opened by itself has ended by itself', async () => {
    await page.goto(opened);
    await expect(page.locator('main')).toContainText('Plus rien n’est à verser');
    await expect(page.locator('.timeline__kind', { hasText: 'Demande satisfaite' })).toHaveCount(1);
    await expect(page.locator('.acts a')).toHaveCount(0);
  });
});

/** The day on the wall of the form, which it offers. */
async function dayOn(page: Page): Promise<string> {
  await page.goto(paths.newOccurrence('fr'));
  return (await page.locator('input[name=at]').inputValue()).slice(0, 10);
}
