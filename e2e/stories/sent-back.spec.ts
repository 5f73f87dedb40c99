import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { paths } from '#app/paths.ts';
import { expect, test } from '../fixtures.ts';
import { missPromise } from './missed.ts';

const personal = 'Madame Durand, nous vous avons rappelée trop tard au 06 12 34 56 78.';
const plain = 'Nous vous avons rappelée trop tard, et nous vous en demandons pardon.';
const reason = 'Le nom et le numéro de la cliente y sont.';

test('an apology that names somebody is asked about, sent back, and public only once it is signed', async ({
  signedInAs,
}) => {
  const reference = `BACK-${randomUUID().slice(0, 8)}`;
  await missPromise(await signedInAs('agent'), reference);
  const first = await signedInAs('compliance');
  const second = await signedInAs('secondOfficer');
  const id = await breachOf(first, reference);

  await test.step('who analyses sees what looks personal, words kept, and confirms it', async () => {
    await first.goto(paths.analysis('fr', id));
    await first.locator('[name=cause]').selectOption('workload');
    await first.locator('[name=severity][value=minor]').check();
    await first.locator('[name=apology]').fill(personal);
    await expect(first.locator('[name=confirmed]')).toHaveCount(0);
    await first.locator('form#analysis button').click();
    await expect(first.getByRole('alert')).toContainText('2 passages des excuses');
    await expect(first.locator('[name=apology]')).toHaveValue(personal);
    await expect(first.locator('blockquote mark')).toHaveText(['Madame Durand', '06 12 34 56 78']);
    await first.locator('[name=confirmed]').check();
    await first.locator('form#analysis button').click();
    await expect(first).toHaveURL(`${paths.breach('fr', id)}?done=analysis`);
  });

  await test.step('nobody else sees a word of it', async () => {
    await first.goto(paths.publicBreach('fr', 'aurore', id));
    await expect(first.locator('main')).toContainText('quand une autre personne les aura validées');
    await expect(first.locator('main')).not.toContainText('Durand');
  });

  await test.step('who signs sees it marked, must confirm it too, and sends it back instead', async () => {
    await second.goto(paths.signOff('fr', id));
    await expect(second.locator('main dd mark')).toHaveText(['Madame Durand', '06 12 34 56 78']);
    await second.locator('form#sign-off button').click();
    await expect(second.getByRole('alert')).toContainText('2 passages des excuses');
    await second.locator('main').getByRole('link', { name: 'Renvoyer l’analyse' }).click();
    await second.locator('[name=reason]').fill('  ');
    await second.locator('form#return button').click();
    await expect(second.getByRole('alert')).toContainText('Dites pourquoi');
    await second.locator('[name=reason]').fill(reason);
    await second.locator('form#return button').click();
    await expect(second).toHaveURL(`${paths.breach('fr', id)}?done=return`);
    await expect(second.locator('main')).toContainText('Renvoyé par Paul Lefèvre');
  });

  await test.step('who wrote it reads why, and writes it anew from their own words', async () => {
    await first.goto(paths.breach('fr', id));
    await expect(first.locator('main')).toContainText(reason);
    await first.locator('main').getByRole('link', { name: 'Revoir l’analyse' }).click();
    await expect(first.locator('main')).toContainText(reason);
    await expect(first.locator('[name=apology]')).toHaveValue(personal);
    await first.locator('[name=apology]').fill(plain);
    await first.locator('form#analysis button').click();
    await expect(first).toHaveURL(`${paths.breach('fr', id)}?done=analysis`);
  });

  await test.step('signed, it is public; why it was sent back is not', async () => {
    await second.goto(paths.signOff('fr', id));
    await expect(second.locator('[name=confirmed]')).toHaveCount(0);
    await second.locator('form#sign-off button').click();
    await expect(second).toHaveURL(`${paths.breach('fr', id)}?done=sign-off`);
    await second.goto(paths.publicBreach('fr', 'aurore', id));
    await expect(second.locator('blockquote')).toContainText(plain);
    await expect(second.locator('main')).not.toContainText(reason);
  });
});

async function breachOf(page: Page, reference: string): Promise<number> {
  await page.goto(`${paths.register('fr')}?text=${reference}`);
  const href = await page.locator('tbody a').getAttribute('href');
  return Number(href?.split('/').at(-1));
}
