import type { Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { castCases } from '#app/demonstration/scenarios.ts';
import { typeset } from '#app/languages/typography.ts';
import { paths } from '#app/paths.ts';
import { expect, test } from '../fixtures.ts';

/** In public, where other tests read how the pages are set: without marks that no page of ours has. */
const apology =
  '=1+1 Nous vous avons fait attendre. <script>document.title = 1</script><img src=x onerror=alert(1)>';
const note =
  '@SUM(1) Deux absences le même jour. <script>document.title = "taken"</script><img src="x" onerror="alert(1)">';

test('an officer finds a breach, analyses it, and a second one signs it off', async ({
  signedInAs,
  stage,
}) => {
  const id = stage.breaches.overdue;
  const first = await signedInAs('compliance');

  await test.step('finds it by charter, promise, unit, state, days and text', async () => {
    await first.goto(paths.register('fr'));
    const filters = first.locator('form.register-filters');
    await filters.locator('summary').click();
    await filters.locator('[name=charter]').selectOption('aurore');
    await filters.locator('[name=commitment]').selectOption('aurore/complaint-answer');
    await filters.locator('[name=unit]').selectOption('Lille');
    await filters.locator('[name=state]').selectOption('declared');
    await filters.locator('[name=from]').fill('2026-02-01');
    await filters.locator('[name=to]').fill('2026-03-31');
    await filters.locator('[name=text]').fill(castCases.overdue.toLowerCase());
    await filters.locator('button').click();
    // The newest line says that what it owes was not paid in time.
    await expect(first.locator('tbody tr')).toHaveCount(2);
    await expect(first.locator('tbody tr').last()).toContainText(castCases.overdue);
    await expect(filters.locator('[name=unit]')).toHaveValue('Lille');
    await first.locator('tbody a').last().click();
    await expect(first).toHaveURL(paths.breach('fr', id));
  });

  await test.step('is told at the field what is missing, and loses nothing', async () => {
    await first.goto(paths.analysis('fr', id));
    // What a browser would say by itself before sending.
    const answer = await first.request.post(paths.analysis('fr', id), {
      form: { ...(await hidden(first)), apology },
      headers: { origin: new URL(first.url()).origin },
    });
    expect(answer.status()).toBe(400);
    const page = await answer.text();
    expect(page).toContain('href="#analysis-cause"');
    expect(page).toContain('=1+1 Nous vous avons fait attendre.');
    expect(page).not.toContain('<img src="x"');
  });

  await test.step('analyses it, and sees what was written as text', async () => {
    await first.goto(paths.analysis('fr', id));
    await first.locator('[name=cause]').selectOption('workload');
    await first.locator('[name=severity][value=serious]').check();
    await first.locator('[name=apology]').fill(apology);
    await first.locator('[name=note]').fill(note);
    await first.locator('form#analysis button').click();
    await expect(first).toHaveURL(`${paths.breach('fr', id)}?done=analysis`);
    await expect(first.locator('main')).toContainText(apology);
    await expect(first.locator('main')).toContainText(typeset(note, 'fr'));
    await expect(first.locator('main script, main img')).toHaveCount(0);
  });

  await test.step('may not sign it off, and is told why before and after trying', async () => {
    await expect(first.getByText('Vous avez écrit cette analyse')).toBeVisible();
    await expect(first.locator(`a[href="${paths.signOff('fr', id)}"]`)).toHaveCount(0);
    await first.goto(paths.analysis('fr', id));
    const { analysis } = await second();
    const answer = await first.request.post(paths.signOff('fr', id), {
      form: { ...(await hidden(first)), analysis },
      headers: { origin: new URL(first.url()).origin },
    });
    expect(answer.status()).toBe(400);
    expect(await answer.text()).toContain('Une autre personne doit le faire');
  });

  await test.step('a second officer signs off what is shown', async () => {
    const { page } = await second();
    await expect(page.locator('main')).toContainText(apology);
    await page.locator('form#sign-off button').click();
    await expect(page).toHaveURL(`${paths.breach('fr', id)}?done=sign-off`);
    await expect(page.locator('main')).toContainText('Validé par Paul Lefèvre');
    // What is offered next is another breach.
    await expect(page.locator(`main form, main a.button[href*="/${id}/"]`)).toHaveCount(0);
    await page.goto(paths.analysis('fr', id));
    await expect(page.locator('main form')).toHaveCount(0);
  });

  await test.step('the file of the register runs nothing', async () => {
    const file = await first.request.get(`${paths.registerExport('fr')}?unit=Lille`);
    expect(file.headers()['content-type']).toBe('text/csv; charset=utf-8');
    const rows: string[][] = parse(await file.text(), { bom: true, delimiter: ';' });
    expect(rows[0]?.slice(0, 3)).toEqual(['Numéro', 'Charte', 'Engagement']);
    expect(rows.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    const row = rows.find((cells) => cells[0] === String(id));
    expect(row).toEqual(expect.arrayContaining([castCases.overdue, `'${apology}`, `'${note}`, 'validé']));
    expect(rows.slice(1).every((cells) => cells[6] === 'Agence de Lille')).toBe(true);
  });

  async function second() {
    const page = await signedInAs('secondOfficer');
    await page.goto(paths.signOff('fr', id));
    return { page, analysis: await page.locator('[name=analysis]').inputValue() };
  }
});

for (const role of ['agent', 'administrator'] as const) {
  const reads = role === 'administrator';
  test(`what officers decide is closed to the ${role}${reads ? ', who reads the register' : ''}`, async ({
    signedInAs,
    stage,
  }) => {
    const page = await signedInAs(role);
    const id = stage.breaches.analysed;
    const read = [paths.register('fr'), paths.registerExport('fr'), paths.breach('fr', id)];
    const decided = [
      paths.desk('fr'),
      paths.analysis('fr', id),
      paths.signOff('fr', id),
      paths.sendBack('fr', id),
      paths.requests('fr'),
      paths.request('fr', stage.requests.waiting),
    ];
    const answers = [
      ...read.map((address) => [address, reads ? 200 : 403] as const),
      ...decided.map((address) => [address, 403] as const),
    ];
    for (const [address, status] of answers)
      expect([address, (await page.request.get(address)).status()]).toEqual([address, status]);
    await page.goto(paths.newCase('fr'));
    const forms = [
      paths.analysis('fr', id),
      paths.signOff('fr', id),
      paths.sendBack('fr', id),
      paths.request('fr', stage.requests.waiting),
    ];
    for (const address of forms) {
      const answer = await page.request.post(address, {
        form: { cause: 'workload', severity: 'minor', analysis: '1', reason: 'x', decision: 'grant' },
        headers: { origin: new URL(page.url()).origin },
      });
      expect([address, answer.status()]).toEqual([address, 403]);
    }
  });
}

/** The hidden fields of the form on a page. */
async function hidden(page: Page) {
  const value = (name: string) => page.locator(`main form [name=${name}]`).inputValue();
  return { _csrf: await value('_csrf'), _once: await value('_once') };
}
