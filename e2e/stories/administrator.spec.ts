import { randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { paths } from '#app/paths.ts';
import { expect, test } from '../fixtures.ts';
import { startCastServer } from '../running-server.ts';
import { signIn } from '../sign-in.ts';

test('an administrator lets somebody in, takes it back, and is told what an address in use means', async ({
  signedInAs,
  newContext,
}) => {
  const page = await signedInAs('administrator');
  const email = `${randomUUID()}@aurore-energie.example`;
  const fill = async () => {
    await page.goto(paths.newPerson('fr'));
    await page.locator('[name=name]').fill('Odile Garnier');
    await page.locator('[name=email]').fill(email);
    await page.locator('[name=role][value=agent]').check();
    await page.locator('main form button').click();
  };

  await test.step('begins at their own page, which says whether all is well', async () => {
    await page.goto(paths.administration('fr'));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Administration');
    await page.getByRole('main').getByRole('link', { name: 'Personnes' }).click();
    await expect(page).toHaveURL(paths.people('fr'));
  });

  const password = await test.step('adds somebody, and sees the password once', async () => {
    await fill();
    return page.getByRole('status').locator('code').innerText();
  });

  await test.step('who signs in with it, and lands at the queue', async () => {
    const theirs = await (await newContext()).newPage();
    await signIn(theirs, { email, password });
    await expect(theirs).toHaveURL(paths.queue('fr'));
    await theirs.goto(paths.home('fr'));
    await expect(theirs.getByRole('link', { name: 'Connecté : ' })).toContainText('Odile Garnier');
    await theirs.close();
  });

  await test.step('lets them in no more; the address says so, and how to let them in again', async () => {
    await page.getByRole('main').getByRole('link', { name: 'Voir' }).click();
    await page.locator('button[value=disable]').click();
    await expect(page.getByRole('status')).toContainText('ne peut plus se connecter');
    await fill();
    await expect(page.getByRole('main')).toContainText(
      'Quelqu’un se connectait avec cette adresse et ne le peut plus.',
    );
    await page.getByRole('link', { name: 'Aller à cette personne' }).click();
    await page.locator('button[value=enable]').click();
    await expect(page.getByRole('status')).toContainText('peut de nouveau se connecter');
  });

  await test.step('reads the register, and may not act in it', async () => {
    await page.goto(`${paths.register('fr')}?sort=-unit`);
    await expect(page.locator('th[aria-sort=descending]')).toHaveText('Entité');
    await page.locator('tbody a').first().click();
    await expect(page.getByRole('main').locator('a.button')).toHaveCount(0);
    expect((await page.goto(paths.desk('fr')))?.status()).toBe(403);
  });
});

test('an administrator publishes what the files say that is new, and nothing twice', async ({
  newContext,
  stage,
}) => {
  const content = mkdtempSync(join(tmpdir(), 'kept-content-'));
  cpSync('content', content, { recursive: true });
  const aim = join(content, 'charters/aurore/07-yearly-review.fr.md');
  const rewrite = (path: string, from: RegExp, to: string) =>
    writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
  const running = await startCastServer(process.env.KEPT_CAST ?? '', content);
  try {
    const page = await (await newContext({ baseURL: running.url })).newPage();
    await signIn(page, stage.people.administrator);
    const main = page.getByRole('main');
    const publish = main.getByRole('button', { name: 'Publier ces changements' });

    await test.step('is told why an edition cannot be published as it is', async () => {
      await page.goto(paths.publication('fr'));
      await expect(main).toContainText('Rien ne peut être publié ainsi.');
      await expect(publish).toHaveCount(0);
    });

    await test.step('reads what the files of another day would change', async () => {
      rewrite(join(content, 'charters/aurore/charter.fr.md'), /^binding: .*$/m, 'binding: 2026-06-01');
      rewrite(aim, /^target: .*$/m, 'target: 85 %');
      await page.reload();
      await expect(main.getByRole('heading', { name: /^aurore\s: édition 4/ })).toBeVisible();
      await expect(main).toContainText(/Objectif\s: 85\s% au lieu de 75\s%/);
      await expect(main).toContainText(
        /Préavis avant de promettre moins\s:\s30\sjours\sau\slieu\sde\s45\sjours/,
      );
      await expect(main).toContainText(/engagements qui y entrent\s: 8, comme avant/);
    });

    await test.step('what changes after the page was read is not published unread', async () => {
      rewrite(aim, /^target: .*$/m, 'target: 90 %');
      await publish.click();
      await expect(page.getByRole('alert')).toContainText('Relisez les différences, puis publiez.');
      await expect(main).toContainText(/Objectif\s: 90\s% au lieu de 75\s%/);
    });

    await test.step('publishes it; nothing is left to publish, and readers are told', async () => {
      await publish.click();
      await expect(page.getByRole('status')).toContainText('C’est publié.');
      await expect(main).toContainText('Rien de nouveau');
      await expect(publish).toHaveCount(0);
      await expect(main.getByRole('row', { name: /Nos engagements envers vous/ })).toContainText('4');
      await page.goto(paths.editions('fr', 'aurore'));
      await expect(main).toContainText(/Édition 4/);
    });
    await page.context().close();
  } finally {
    await running.stop();
    rmSync(content, { recursive: true, force: true });
  }
});

test('an officer lands at what waits, and goes from one breach to the next', async ({
  newContext,
  stage,
}) => {
  const page = await (await newContext({ javaScriptEnabled: true })).newPage();
  await signIn(page, stage.people.compliance);
  await expect(page).toHaveURL(paths.desk('fr'));
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/compliance\/breaches\/\d+\/analysis$/);
  await page.goto(`${paths.breach('fr', stage.breaches.keptLate)}?done=analysis`);
  const next = page.getByRole('status').getByRole('link', { name: /^Suivant/ });
  await expect(next).toBeVisible();
  await page.keyboard.press('s');
  await expect(page).toHaveURL(/\/compliance\//);
  await expect(page).not.toHaveURL(new RegExp(`breaches/${stage.breaches.keptLate}\\?`));
});
