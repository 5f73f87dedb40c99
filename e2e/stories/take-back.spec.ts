import { paths } from '#app/paths.ts';
import { expect, test } from '../fixtures.ts';

const columns = 'Référence;Nature;Service;Reçue le;Traitée le;Statut';

test('an import is taken back: one person orders it, a second one carries it out', async ({ signedInAs }) => {
  const agent = await signedInAs('agent');
  const reference = `BACK${Date.now()}`;
  const row = (number: number) =>
    `${reference}-${number};Rappel;Lyon;03/02/2026 09:0${number};03/02/2026 12:00;Traitée`;
  await agent.goto(paths.imports('fr'));
  const template = await agent.request.get(paths.importTemplate('fr', 'aurore'));
  expect(await template.text()).toContain(columns.split(';')[0]);
  expect(await agent.locator('select[name=mapping] option').allTextContents()).toEqual([
    expect.anything(),
    expect.stringContaining('aurore'),
  ]);
  await agent.locator('select[name=mapping]').selectOption('aurore');
  await agent.locator('input[name=file]').setInputFiles({
    name: `${reference}.csv`,
    mimeType: 'text/csv',
    buffer: Buffer.from(`${columns}\n${row(1)}\n${row(2)}\n`),
  });
  await agent.locator('main form[method=post] button[type=submit]').first().click();
  await agent.getByRole('button', { name: 'Importer' }).click();
  await agent.getByRole('link', { name: 'Annuler cet import' }).click();
  await expect(agent.locator('main')).toContainText('Dossiers qu’il a ouverts');
  await agent.locator('select[name=because]').selectOption('other');
  await agent.getByRole('button', { name: 'Demander l’annulation' }).click();
  await expect(agent.locator('main')).toContainText('Une seconde personne décide');

  const officer = await signedInAs('compliance');
  await officer.goto(agent.url());
  await officer.getByLabel('Annuler maintenant').check();
  await officer.locator('main form[method=post] button').first().click();
  await expect(officer.getByRole('heading', { name: 'Ce qui a été annulé' })).toBeVisible();
  await officer.goto(`${paths.queue('fr')}?reference=${reference}-1`);
  await expect(officer.locator('main')).toContainText('n’a jamais été ouvert');
});
