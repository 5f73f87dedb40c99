import { paths } from '#app/paths.ts';
import { expect, test } from '../fixtures.ts';

const phone = { javaScriptEnabled: false, viewport: { width: 360, height: 740 } };

test('an officer chooses, on a phone and without a script, what to get by mail', async ({ signedInAs }) => {
  const page = await signedInAs('compliance', phone);
  const choose = async (way: string) => {
    await page.goto(paths.mailChoices('fr'));
    await page.locator(`[name=breaches][value=${way}]`).check();
    await page.getByRole('main').getByRole('button', { name: 'Enregistrer' }).click();
    await expect(page.getByRole('status')).toContainText('C’est enregistré.');
  };
  await page.goto(paths.queue('fr'));
  await page.getByText('Inès Moreau').click();
  await page.getByRole('link', { name: 'Ce que je reçois par courriel' }).click();
  await expect(page.getByRole('main')).toContainText('ines.moreau@aurore-energie.example');
  await expect(page.locator('[name=breaches][value=at-once]')).toBeChecked();
  await choose('digest');
  await page.goto(paths.mailChoices('fr'));
  await expect(page.locator('[name=breaches][value=digest]')).toBeChecked();
  await choose('at-once');
});

test('an administrator reads what waits, and why nothing is sent', async ({ signedInAs }) => {
  const page = await signedInAs('administrator');
  await page.goto(paths.administration('en'));
  await page.getByRole('main').getByRole('link', { name: 'Mail', exact: true }).click();
  await expect(page).toHaveURL(paths.outbox('en'));
  await expect(page.getByRole('main')).toContainText('SMTP_URL is not set');
  const waiting = page.getByRole('table', { name: 'Waiting' });
  await expect(waiting.getByRole('row').filter({ hasText: 'Paul Lefèvre' })).toContainText('Breaches');
});
