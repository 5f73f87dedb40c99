import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { paths } from '#app/paths.ts';
import { expect, test } from '../fixtures.ts';
import { visitUntil } from '../visit.ts';

const promise = 'appointment-slot';
const day = '2026-03-12';
const source = `https://vigilance.example/${randomUUID()}`;

test('a storm is declared by one officer and agreed to by another, cited in bulk from the register, granted once and refused once', async ({
  page,
  newContext,
  signedInAs,
}) => {
  const agent = await signedInAs('agent');
  const references = [0, 1].map(() => `RDV-${randomUUID().slice(0, 8)}`);
  for (const reference of references) await logBroken(agent, reference);

  const officer = await signedInAs('compliance');
  await test.step('what is not a circumstance is refused, and says why', async () => {
    await officer.goto(paths.exemptions('fr'));
    await officer.getByRole('link', { name: 'Circonstances' }).click();
    await officer.getByRole('link', { name: 'Déclarer une circonstance' }).click();
    await officer.locator('[name=ground]').selectOption('aurore/severe-weather');
    await officer.locator('[name=from]').fill(day);
    await officer.locator('[name=to]').fill('2026-03-19');
    await officer.locator('[name=units]').fill('Agence de Toulouze');
    await officer.locator('[name=source]').fill('la préfecture l’a dit');
    await submit(officer, 'Déclarer la circonstance');
    await expect(officer.getByRole('alert')).toContainText('Toulouze');
    await officer.locator('[name=units]').fill('Agence de Toulouse');
    await submit(officer, 'Déclarer la circonstance');
    await expect(officer.getByRole('alert')).toContainText('Dernier jour');
    await officer.locator('[name=to]').fill(day);
    await submit(officer, 'Déclarer la circonstance');
    await expect(officer.getByRole('alert')).toContainText('Où le lire');
  });
  await test.step('declared, it waits for another person, and nobody reads of it', async () => {
    await officer.locator('[name=source]').fill(source);
    await submit(officer, 'Déclarer la circonstance');
    await expect(officer.getByRole('status')).toContainText('Une autre personne doit la confirmer');
    await expect(officer.getByRole('button', { name: 'Confirmer la circonstance' })).toHaveCount(0);
    await page.goto(paths.circumstances('fr', 'aurore'));
    await expect(page.locator('main')).not.toContainText(source);
    await agent.goto(officer.url());
    await expect(agent.locator('main')).toContainText('responsable de la conformité doit la confirmer');
  });
  const number = Number(/circumstances\/(\d+)/.exec(officer.url())?.[1]);

  const second = await signedInAs('secondOfficer');
  await test.step('another officer agrees', async () => {
    await second.goto(paths.declaredCircumstances('fr'));
    await second.locator(`a[href="${paths.circumstance('fr', number)}"]`).click();
    await submit(second, 'Confirmer la circonstance');
    await expect(second.getByRole('status')).toContainText('La circonstance est confirmée');
  });

  await test.step('from the register, the officer sees which can be asked about, and asks in one act', async () => {
    await officer.goto(
      `${paths.register('fr')}?commitment=aurore/${promise}&unit=Toulouse&from=${day}&to=${day}`,
    );
    await officer.getByRole('link', { name: 'Demander leur exonération' }).click();
    await expect(officer.locator('main')).toContainText('manquements regardés');
    await officer.locator('[name=on]').selectOption('severe-weather');
    await submit(officer, 'Voir lesquels');
    await officer.locator('[name=on]').selectOption(String(number));
    await submit(officer, 'Voir lesquels');
    await expect(officer.locator('main h2').first()).toContainText(
      'L’exonération de 2 manquements sera demandée',
    );
    for (const reference of references) await expect(officer.locator('main')).toContainText(reference);
    await submit(officer, 'Demander l’exonération de ces 2 manquements');
    await expect(officer.getByRole('alert')).toContainText('Date de la pièce');
    await officer.getByLabel('Date de la pièce').fill(day);
    await officer.locator('[name=note]').fill('Bulletin rouge de ce jour.');
    await submit(officer, 'Demander l’exonération de ces 2 manquements');
    await expect(officer.getByRole('status')).toContainText('Les exonérations sont demandées');
  });
  await test.step('asked about once, they are left aside, and the register finds them', async () => {
    const asked = `charter=aurore&unit=Toulouse&from=${day}&to=${day}&exemption=asked`;
    await officer.goto(`${paths.bulkExemption('fr')}?${asked}&on=${number}`);
    await expect(officer.locator('main')).toContainText('2 manquements : Une demande attend déjà');
    await expect(officer.getByRole('button', { name: /Demander l’exonération/ })).toHaveCount(0);
    await officer.goto(`${paths.register('fr')}?${asked}`);
    for (const reference of references) await expect(officer.locator('main')).toContainText(reference);
    await expect(officer.locator('main')).toContainText('2 manquements');
  });

  await test.step('one is granted, the other refused', async () => {
    for (const decision of ['grant', 'refuse']) {
      await second.goto(paths.exemptions('fr'));
      await second.locator('main tbody a[href*="/exemptions/"]').last().click();
      await expect(second.locator('main')).toContainText('intempéries graves, 12 mars 2026');
      await second.locator(`[name=decision][value=${decision}]`).check();
      await second.locator('[name=note]').fill('Bulletin lu, tournée vérifiée.');
      await submit(second, 'Trancher');
      await expect(second.getByRole('status')).toContainText('L’exonération est');
    }
  });

  await test.step('the public reads of the storm, of who cites it, and both rates', async () => {
    const reader = await (await newContext()).newPage();
    const main = reader.locator('main');
    await visitUntil(
      main.filter({ hasText: 'comme si rien n’était excusé' }),
      paths.commitment('fr', 'aurore', promise),
    );
    await reader.getByRole('link', { name: 'Les circonstances exceptionnelles' }).click();
    const row = main.locator('tbody tr', { hasText: source });
    await expect(row).toContainText('Toulouse');
    await visitUntil(row.filter({ hasText: '2 demandes, dont 1 accordée' }), reader.url());
    await visitUntil(
      row.filter({ hasText: '2 requests, of which 1 granted' }),
      paths.circumstances('en', 'aurore'),
    );
    await expect(reader.locator('main')).not.toContainText('Bulletin');
  });
});

const submit = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

async function logBroken(agent: Page, reference: string): Promise<void> {
  await agent.goto(paths.newOccurrence('fr'));
  await agent.locator('[name=promise]').selectOption(`aurore/${promise}`);
  await agent.locator('[name=kept][value=no]').check();
  await agent.locator('[name=at]').fill(`${day}T10:00`);
  await agent.locator('[name=reference]').fill(reference);
  await agent.locator('[name=unit]').selectOption('Toulouse');
  await agent.locator('main form button[type=submit]').first().click();
  await expect(agent.locator('main')).toContainText(reference);
}
