import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { castCases } from '#app/demonstration/scenarios.ts';
import { paths } from '#app/paths.ts';
import { expect, test } from '../fixtures.ts';
import { startCastServer } from '../running-server.ts';
import { signIn } from '../sign-in.ts';
import { visitUntil } from '../visit.ts';

const promise = 'complaint-answer';
/** Days on which the company was shut, and of which the calendar knew nothing. */
const shut = ['2025-12-22', '2025-12-23', '2025-12-24', '2025-12-29', '2025-12-30'];

test('a period that was judged by a wrong calendar is restated by two persons, and a reader sees both figures', async ({
  newContext,
  stage,
}) => {
  const content = mkdtempSync(join(tmpdir(), 'kept-restatement-'));
  cpSync('content', content, { recursive: true });
  const rewrite = (file: string, from: RegExp, to: string) => {
    const path = join(content, file);
    writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
  };
  const running = await startCastServer(process.env.KEPT_CAST ?? '', content);
  const pageOf = async (who: keyof typeof stage.people) => {
    const page = await (await newContext({ baseURL: running.url })).newPage();
    await signIn(page, stage.people[who]);
    return page;
  };
  try {
    await test.step('an administrator publishes the calendar as it should have been', async () => {
      const days = shut.map((date) => `    - { date: ${date}, fr: Fermeture, en: Closed }`).join('\n');
      rewrite('calendars/france.yml', /^holidays:$/m, `holidays:\n  dates:\n${days}`);
      rewrite('charters/aurore/charter.fr.md', /^binding: .*$/m, 'binding: 2026-06-01');
      const page = await pageOf('administrator');
      await page.goto(paths.publication('fr'));
      await expect(page.getByRole('main')).toContainText(castCases.signedOff);
      await page.getByRole('button', { name: 'Publier ces changements' }).click();
      await expect(page.getByRole('status')).toContainText('C’est publié.');
      await page.context().close();
    });

    const address = await test.step('an officer sees what would change, and orders it', async () => {
      const page = await pageOf('compliance');
      await page.goto(paths.desk('fr'));
      await page.getByRole('link', { name: 'Retraiter une période' }).click();
      await page.getByLabel('Engagement').selectOption(promise);
      await page.getByRole('button', { name: 'Voir ce qui changerait' }).click();
      await expect(page.getByRole('alert')).toBeVisible();
      await page.getByLabel('Premier jour').fill('2025-12-01');
      await page.getByLabel('Dernier jour').fill('2026-01-31');
      await page.getByRole('button', { name: 'Voir ce qui changerait' }).click();
      const row = page.getByRole('row').filter({ hasText: castCases.signedOff });
      await expect(row).toContainText(/5\sjanvier\s2026.*manqué/);
      await expect(row).toContainText(/12\sjanvier\s2026.*tenu/);
      await page.setViewportSize({ width: 360, height: 740 });
      const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
      expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0);
      await page.getByLabel('Pourquoi la période est retraitée').selectOption('calendar-incomplete');
      await page.getByRole('button', { name: 'Demander le retraitement' }).click();
      await expect(page.getByRole('main')).toContainText('Une seconde personne décide');
      await expect(page.getByRole('radio')).toHaveCount(0);
      const { pathname } = new URL(page.url());
      await page.context().close();
      return pathname;
    });

    await test.step('a second officer carries it out', async () => {
      const page = await pageOf('secondOfficer');
      await page.goto(address);
      await page.getByLabel('Retraiter maintenant').check();
      await page.locator('main form[method=post] button').click();
      await expect(page.getByRole('heading', { name: 'Ce qui a été retraité' })).toBeVisible();
      await page.context().close();
    });

    await test.step('a reader sees the old figures beside the new ones, in both languages and in the feed', async () => {
      const page = await (await newContext({ baseURL: running.url })).newPage();
      const chapter = page.locator('section[aria-labelledby=restated]');
      await visitUntil(chapter, paths.commitment('fr', 'aurore', promise));
      await expect(chapter).toContainText(/Retraité le 18\smars\s2026.*avant, .*tenus sur.*après, /);
      await expect(chapter).toContainText('il manquait un jour au calendrier');
      await visitUntil(chapter, paths.commitment('en', 'aurore', promise));
      await expect(chapter).toContainText(/Restated on 18\sMarch\s2026.*before, .*kept; after, .*kept/);
      const feed = await page.request.get(paths.feed('en', 'aurore'));
      expect(await feed.text()).toContain('Figures restated');
      await page.context().close();
    });
  } finally {
    await running.stop();
    rmSync(content, { recursive: true, force: true });
  }
});
