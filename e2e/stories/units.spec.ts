import { randomUUID } from 'node:crypto';
import { paths } from '#app/paths.ts';
import { expect, test } from '../fixtures.ts';

test('a unit is chosen by keyboard and without script, and stands when the form is refused for something else', async ({
  signedInAs,
  axe,
}) => {
  const page = await signedInAs('agent', { javaScriptEnabled: false });
  const name = `UNIT-${randomUUID().slice(0, 8)}`;
  const promise = page.locator('select[name=promise]');
  const unit = page.locator('select[name=unit]');
  const at = page.locator('input[name=at]');
  const offices = ['Lille', 'Lyon', 'Nantes', 'Toulouse'].map((city) => `Agence de ${city}`);

  await test.step('the offices of the charter are offered, and one is found by how it begins', async () => {
    await page.goto(paths.newCase('fr'));
    await promise.selectOption('aurore/complaint-answer');
    await page.locator('input[name=reference]').fill(name);
    await at.fill('2026-03-29T09:00');
    await page.locator('textarea[name=note]').fill('Vu avec elle au guichet.');
    await expect(unit.locator('option')).toHaveText(['Aucune', ...offices]);
    await unit.focus();
    await page.keyboard.type('Agence de Ly');
    await expect(unit).toHaveValue('Lyon');
    await at.press('Enter');
  });

  await test.step('another answer is refused, and all that was said stands', async () => {
    await expect(page.getByRole('alert')).toBeFocused();
    await expect(at).toHaveAttribute('aria-invalid', 'true');
    await expect(at).toHaveValue('2026-03-29T09:00');
    await expect(unit).toHaveValue('Lyon');
    await expect(unit.locator('option')).toHaveText(['Aucune', ...offices]);
    await expect(promise).toHaveValue('aurore/complaint-answer');
    await expect(page.locator('input[name=reference]')).toHaveValue(name);
    await expect(page.locator('textarea[name=note]')).toHaveValue('Vu avec elle au guichet.');
    await axe(page);
  });

  await test.step('the link leads to the answer, and the case is opened for that office', async () => {
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(at).toBeFocused();
    await at.fill('2026-03-09T09:00');
    await at.press('Enter');
    await expect(page.locator('h1')).toContainText(name);
    await expect(page.locator('main')).toContainText('Agence de Lyon');
  });
});
