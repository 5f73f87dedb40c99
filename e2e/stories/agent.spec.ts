import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { typeset } from '#app/languages/typography.ts';
import { paths } from '#app/paths.ts';
import { expect, test } from '../fixtures.ts';

const promise = 'aurore/complaint-answer';

/** A reference that no other test uses. */
function reference(): string {
  return `E2E-${randomUUID().slice(0, 8)}`;
}

async function openCase(page: Page, name: string, at?: string): Promise<void> {
  await page.goto(paths.newCase('fr'));
  await page.locator('select[name=promise]').selectOption(promise);
  await page.locator('input[name=reference]').fill(name);
  if (at) await page.locator('input[name=at]').fill(at);
  await page.locator('select[name=unit]').selectOption('Nantes');
  await send(page);
  await expect(page.locator('h1')).toHaveText(`Dossier ${name}`);
}

async function send(page: Page): Promise<void> {
  await page.locator('main form[method=post] button[type=submit]').first().click();
}

/** What the form of the page would send. */
async function answersOf(page: Page): Promise<Record<string, string>> {
  const answers: Record<string, string> = {};
  for (const field of await page.locator('main form[method=post]').locator('input, textarea, select').all()) {
    answers[(await field.getAttribute('name')) ?? ''] = await field.inputValue();
  }
  return answers;
}

async function publicText(page: Page, path: string): Promise<string> {
  await page.goto(path);
  return page.locator('main').innerText();
}

test('a case opened, paused, resumed and fulfilled late becomes a breach that the public sees', async ({
  signedInAs,
  newContext,
}) => {
  const page = await signedInAs('agent');
  const record = paths.commitment('fr', 'aurore', 'complaint-answer');
  const before = await publicText(await (await newContext()).newPage(), record);

  const name = reference();
  await openCase(page, name, '2026-02-02T09:00');
  await page.getByRole('link', { name: 'Suspendre' }).click();
  await page.locator('select[name=ground]').selectOption({ index: 1 });
  await page.locator('input[name=at]').fill('2026-02-10T10:00');
  await send(page);
  await expect(page.getByRole('status')).toContainText('Délai suspendu');
  await page.getByRole('link', { name: 'Reprendre' }).click();
  await page.locator('input[name=at]').fill('2026-02-12T10:00');
  await send(page);
  await expect(page.getByRole('status')).toContainText('Délai repris');
  await page.getByRole('link', { name: 'Marquer satisfaite' }).click();
  await page.locator('input[name=at]').fill('2026-03-10T15:30');
  await send(page);
  const recorded = page.getByRole('status').first();
  await expect(recorded).toContainText('Demande satisfaite');
  await expect(recorded).toContainText('Le manquement est inscrit à sa date');
  await recorded.getByRole('link', { name: 'Voir le dossier' }).click();
  await expect(page.getByText('L’engagement n’a pas été tenu.')).toBeVisible();
  await expect(page.locator('.timeline')).toContainText('Manquement constaté');

  // A browser may show a public page again for a minute; another reader sees the new figure.
  await expect.poll(async () => publicText(await (await newContext()).newPage(), record)).not.toBe(before);
});

test('a form sent twice is recorded once, and taken back by a correction that stays visible', async ({
  signedInAs,
}) => {
  const page = await signedInAs('agent');
  const name = reference();
  await openCase(page, name);
  await page.getByRole('link', { name: 'Marquer satisfaite' }).click();
  await expect(page.locator('textarea[name=note]')).toBeVisible();
  const form = page.url();
  const note = '<script>document.title = "taken"</script><b>appelé</b>';
  await page.locator('textarea[name=note]').fill(note);
  const sending = {
    form: await answersOf(page),
    headers: { Origin: new URL(page.url()).origin },
  };
  await send(page);
  const recorded = page.getByRole('status').first();
  await expect(recorded).toContainText('Demande satisfaite');
  const address = page.url();
  const again = await page.request.post(form, sending);
  expect(again.url()).toBe(address);
  await recorded.getByRole('link', { name: 'Voir le dossier' }).click();
  await expect(page.locator('.timeline__kind', { hasText: 'Demande satisfaite' })).toHaveCount(1);
  await expect(page.locator('.timeline')).toContainText(typeset(note, 'fr'));
  await expect(page.locator('.timeline script, .timeline b')).toHaveCount(0);

  await page.goto(address);
  await page.getByRole('link', { name: 'Une erreur ?' }).click();
  await page.locator('input[name=what][value=strike]').check();
  await page.locator('select[name=because]').selectOption('logged-twice');
  await send(page);
  await expect(page.getByRole('status')).toContainText('Écriture rectifiée');
  await expect(page.locator('.timeline s')).toHaveText('Demande satisfaite');
  await expect(page.getByRole('link', { name: 'Marquer satisfaite' })).toBeVisible();
});

test('what is wrong is said beside its field and in a summary that leads there, and nothing is lost', async ({
  signedInAs,
  axe,
}) => {
  const page = await signedInAs('agent');
  await page.goto(paths.newCase('fr'));
  await page.locator('select[name=promise]').selectOption(promise);
  await page.locator('select[name=unit]').selectOption('Nantes');
  await page.locator('input[name=at]').fill('2031-01-01T09:00');
  await send(page);
  const summary = page.getByRole('alert');
  await expect(summary).toContainText('Une réponse est à corriger');
  await summary.getByRole('link').click();
  const at = page.locator('input[name=at]');
  await expect(at).toBeFocused();
  await expect(at).toHaveAttribute('aria-invalid', 'true');
  await expect(at).toHaveAccessibleDescription(/n’est pas encore passée/);
  await expect(page.locator('select[name=unit]')).toHaveValue('Nantes');
  await expect(page.locator('select[name=promise]')).toHaveValue(promise);
  await axe(page);
});

test('a second case of a promise is asked about, and leads to the one there is', async ({
  signedInAs,
  axe,
}) => {
  const page = await signedInAs('agent');
  const name = reference();
  await openCase(page, name);
  const address = new URL(page.url()).pathname;
  await page.goto(paths.newCase('fr'));
  await page.locator('select[name=promise]').selectOption(promise);
  await page.locator('input[name=reference]').fill(name);
  await page.locator('input[name=at]').fill('2026-03-01T09:00');
  await send(page);
  await expect(page.locator('input[name=reference]')).toHaveAttribute('aria-invalid', 'true');
  await axe(page);
  await page.getByRole('link', { name: 'Voir ce dossier' }).click();
  await expect(page).toHaveURL(address);
});

test('a time that clocks skipped is refused at its field, and not moved', async ({ signedInAs }) => {
  const page = await signedInAs('agent');
  await page.goto(paths.newCase('fr'));
  await page.locator('select[name=promise]').selectOption(promise);
  await page.locator('input[name=at]').fill('2026-03-29T02:30');
  await send(page);
  await expect(page.locator('input[name=at]')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByRole('alert')).toContainText(/Le 29.mars 2026, il n’a jamais été 2.h.30/);
});

test('an agent cannot take a breach back', async ({ signedInAs, stage }) => {
  const page = await signedInAs('agent');
  await page.goto(paths.case('fr', stage.cases.keptLate));
  await page.locator('.timeline__entry', { hasText: 'Dossier ouvert' }).getByRole('link').first().click();
  await expect(page.getByText('Un manquement en dépend.')).toBeVisible();
  await page.locator('input[name=what][value=replace]').check();
  await page.locator('input[name=at]').fill('2026-03-05T10:00');
  await page.locator('select[name=because]').selectOption('other');
  await send(page);
  await expect(page.getByRole('alert')).toContainText('revient à une personne de la conformité');
});

test('a file is imported after a preview; its rejected rows come back without formulas, to be corrected', async ({
  signedInAs,
}) => {
  const page = await signedInAs('agent');
  const columns = 'Référence;Nature;Service;Reçue le;Traitée le;Statut';
  const row = `E2E${Date.now()};Réclamation;Lyon;03/02/2026 09:00;03/02/2026 12:00;Traitée`;
  const reference = `-E2E${Date.now()}`;
  const wrong = `${reference};Réclamation;Lyon;=1+1;;Traitée`;
  const preview = async (text: string) => {
    await page.goto(paths.imports('en'));
    await page.locator('select[name=mapping]').selectOption('aurore');
    await page.locator('input[name=file]').setInputFiles({
      name: 'requests.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(text),
    });
    await send(page);
    await expect(page.getByRole('heading', { name: 'What would be imported' })).toBeVisible();
  };
  await preview(`${columns}\n${row}\n${wrong}\n`);
  await expect(page.locator('main')).toContainText('=1+1');
  await expect(page.getByRole('cell', { name: 'to be recorded' })).toBeVisible();
  await expect(page.locator('main')).toContainText('We answer your complaint within 10 working days');
  await page.getByRole('button', { name: 'Import 1 row' }).click();
  await expect(page.getByText('Import finished')).toBeVisible();
  const csv = await page.request.get(
    (await page.getByRole('link', { name: 'Download the rejected rows' }).getAttribute('href')) ?? '',
  );
  expect(csv.headers()['content-type']).toContain('text/csv');
  const text = await csv.text();
  const lines = text.split('\n').slice(1).filter(Boolean);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain(`;'${reference};Réclamation;Lyon;'=1+1;;Traitée`);
  expect(lines[0]).not.toMatch(/^[=-]|[,;][=-]/);
  await preview(text.replace(";'=1+1;", ';03/02/2026 09:00;'));
  await page.getByRole('button', { name: 'Import 1 row' }).click();
  await expect(page.getByText('Import finished')).toBeVisible();
});

test('a case that was kept in time is no alarm once its due time is past, an overdue one is', async ({
  signedInAs,
  stage,
}) => {
  const page = await signedInAs('agent');
  await page.goto(paths.case('fr', stage.cases.erased));
  await expect(page.locator('.standing-now')).toContainText('satisfait');
  await expect(page.locator('.standing-now--late')).toHaveCount(0);
  await page.goto(paths.case('fr', stage.cases.overdue));
  await expect(page.locator('.standing-now--late')).toHaveCount(1);
});
