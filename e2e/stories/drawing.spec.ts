import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { paths } from '#app/paths.ts';
import { expect, test } from '../fixtures.ts';
import { startCastServer } from '../running-server.ts';
import { signIn } from '../sign-in.ts';

test('an officer closes a survey and draws a charter of eight, which an administrator publishes', async ({
  newContext,
  stage,
  axe,
}) => {
  const content = mkdtempSync(join(tmpdir(), 'kept-content-'));
  cpSync('content', content, { recursive: true });
  const running = await startCastServer(process.env.KEPT_CAST ?? '', content);
  const survey = stage.surveys.over;
  const folder = join(content, 'charters/aurore');
  try {
    const page = await (await newContext({ baseURL: running.url, javaScriptEnabled: false })).newPage();
    await signIn(page, stage.people.compliance);
    const main = page.getByRole('main');

    await test.step('sees before it is closed nothing but how many tens have answered', async () => {
      await page.goto(paths.staffSurvey('fr', survey));
      await expect(main).toContainText(/Au moins 600 réponses/);
      await main.getByRole('link', { name: 'Clore l’enquête' }).click();
      await axe(page);
    });

    await test.step('closes it, and follows until its results are published', async () => {
      await page.getByRole('button', { name: 'Clore l’enquête et publier ses résultats' }).click();
      await expect(page).toHaveURL(`${paths.staffSurvey('fr', survey)}?done=closed`, { timeout: 30_000 });
      await expect(page.getByRole('status')).toContainText('L’enquête est close');
      await expect(main).toContainText('Réponses complètes');
      await expect(main.locator(`a[href="${paths.voiceSurvey('fr', survey)}"]`)).toBeVisible();
      await page.goto(paths.staffSurveyEvent('fr', survey, 'closing'));
      await expect(page).toHaveURL(/\?done=closed$/);
    });

    await test.step('is told what is no number of seats, and nothing typed is lost', async () => {
      await main.getByRole('link', { name: 'Tirer une charte' }).click();
      await page.getByLabel('Promesses de la charte').fill('99');
      await page.getByLabel('Places gardées').fill('3');
      await page.getByRole('button', { name: 'Voir qui trouve une place' }).click();
      await expect(page.getByRole('alert')).toContainText('Nombre entier de 1 à 14 attendu, et non 99');
      await expect(page.getByLabel('Places gardées')).toHaveValue('3');
      await axe(page);
    });

    await test.step('sees which eight of fourteen find a seat, and how sure that is', async () => {
      await page.getByLabel('Promesses de la charte').fill('8');
      await page.getByRole('button', { name: 'Voir qui trouve une place' }).click();
      const write = page.getByRole('button', { name: 'Écrire ce tirage dans le registre' });
      await expect(write).toBeVisible({ timeout: 30_000 });
      await expect(main.locator('tbody tr')).toHaveCount(8);
      await axe(page);
    });

    await test.step('writes it, once', async () => {
      const shown = await main.locator('tbody tr').allInnerTexts();
      await page.getByRole('button', { name: 'Écrire ce tirage dans le registre' }).click();
      await expect(page.getByRole('status')).toContainText('Le tirage est écrit dans le registre');
      await page.goBack();
      await page.getByRole('button', { name: 'Écrire ce tirage dans le registre' }).click();
      await expect(page.getByRole('status')).toContainText('Le tirage est écrit dans le registre');
      await page.goto(paths.voiceSurvey('fr', survey));
      const drawn = main.locator('section', { has: page.locator('#drawn') });
      expect(await drawn.locator('tbody tr').allInnerTexts()).toEqual(shown);
      await page.goto(paths.ledger('fr'));
      await expect(main.getByText(/Une charte de 8\spromesses est tirée/)).toHaveCount(1);
    });

    await test.step('fetches what was drawn as the files of the charter, which say which promises stand already', async () => {
      await page.goto(`${paths.staffSurveyEvent('fr', survey, 'drawing')}?seats=8&reserve=3`);
      const draft = main.locator('section', { has: page.locator('#draft') });
      await expect(draft).toContainText('Reprises de la charte en vigueur');
      await expect(draft).not.toContainText('À écrire');
      await axe(page);
      const href = await draft.getByRole('link', { name: 'Télécharger l’ébauche' }).getAttribute('href');
      await page.goto(paths.staffSurvey('fr', survey));
      await expect(main.getByRole('link', { name: 'Télécharger l’ébauche' })).toHaveAttribute(
        'href',
        href ?? '',
      );
      const answer = await page.request.get(href ?? '');
      expect(answer.headers()['content-type']).toBe('application/zip');
      const files = Object.entries(unzipSync(await answer.body()));
      expect(files).toHaveLength(18);
      for (const name of readdirSync(folder)) if (name.endsWith('.md')) rmSync(join(folder, name));
      for (const [path, text] of files) writeFileSync(join(content, 'charters', path), text);
    });
    await page.context().close();

    await test.step('an administrator publishes as an edition what was drawn', async () => {
      const charter = join(folder, 'charter.fr.md');
      const before = readFileSync(charter, 'utf8');
      writeFileSync(charter, before.replace(/^binding: .*$/m, 'binding: 2026-06-01'));
      const theirs = await (await newContext({ baseURL: running.url })).newPage();
      await signIn(theirs, stage.people.administrator);
      await theirs.goto(paths.publication('fr'));
      await theirs.getByRole('main').getByRole('button', { name: 'Publier ces changements' }).click();
      await expect(theirs.getByRole('status')).toContainText('C’est publié.');
      await theirs.goto(paths.commitment('fr', 'aurore', 'appointment-slot'));
      const perceived = theirs.locator('section', { has: theirs.locator('#perceived') });
      await expect(perceived).toContainText(/des 500 tirages|sur 500|dans \d+ tirages/);
      await expect(perceived.locator(`a[href^="${paths.voiceSurvey('fr', survey)}#"]`)).toBeVisible();
      await theirs.context().close();
    });
  } finally {
    await running.stop();
    rmSync(content, { recursive: true, force: true });
  }
});
