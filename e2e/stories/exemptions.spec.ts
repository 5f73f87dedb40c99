import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { paths } from '#app/paths.ts';
import { expect, test } from '../fixtures.ts';
import { visitUntil } from '../visit.ts';

const promise = 'appointment-slot';

test('an agent asks that a missed appointment does not count; one request is refused, the next granted, and readers see both', async ({
  page: reader,
  signedInAs,
}) => {
  const agent = await signedInAs('agent');
  await logBroken(agent, `RDV-${randomUUID().slice(0, 8)}`);
  const occurrence = agent.url();

  await test.step('the agent is told what is missing, then asks', async () => {
    await ask(agent);
    await expect(agent).toHaveURL(/occurrences\/\d+\?recorded=\d+$/);
    await agent.goto(occurrence);
    await agent.getByRole('link', { name: 'Demander une exonération' }).click();
    await expect(agent.locator('main')).toContainText('Une demande attend déjà');
  });

  const officer = await signedInAs('compliance');
  let breach = '';
  await test.step('an officer refuses, and says why', async () => {
    await openNewest(officer);
    await expect(officer.locator('main')).toContainText('Bulletin rouge de la préfecture');
    await expect(officer.locator('main')).toContainText('Une décision ne se reprend pas');
    await officer.locator('[name=decision][value=refuse]').check();
    await officer.getByRole('button', { name: 'Trancher' }).click();
    await expect(officer.getByRole('alert')).toContainText('Dites pourquoi');
    await officer.locator('[name=note]').fill('Le bulletin est du lendemain.');
    await officer.getByRole('button', { name: 'Trancher' }).click();
    await expect(officer.getByRole('status')).toContainText('L’exonération est refusée');
  });

  await test.step('asked again, it is granted by another officer, in one act with all that is chosen', async () => {
    await agent.goto(occurrence);
    await ask(agent);
    const second = await signedInAs('secondOfficer');
    await openNewest(second);
    breach = (await second.locator('main a[href*="/compliance/breaches/"]').getAttribute('href')) ?? '';
    const request = second.url().split('/').at(-1) ?? '';
    await second.goto(paths.exemptions('fr'));
    await second.locator(`[name=requests][value="${request}"]`).check();
    await second.locator('[name=decision][value=grant]').check();
    await second.getByRole('button', { name: 'Trancher les demandes choisies' }).click();
    await expect(second.getByRole('status')).toContainText('L’exonération est accordée');
    await second.goto(breach);
    await expect(second.locator('main')).toContainText('accordée : le manquement ne compte pas');
  });

  await test.step('readers see the ground, the day, and the rate as if nothing were excused', async () => {
    const id = Number(breach.split('/').at(-1));
    const main = reader.locator('main');
    await visitUntil(main.filter({ hasText: 'accordée le' }), paths.publicBreach('fr', 'aurore', id));
    await expect(main).not.toContainText('préfecture');
    for (const [lang, counted] of [
      ['fr', 'comme si rien n’était excusé'],
      ['en', 'as if nothing were excused'],
    ] as const) {
      await visitUntil(main.filter({ hasText: counted }), paths.commitment(lang, 'aurore', promise));
    }
  });
});

/** From the page of the occurrence. */
async function ask(agent: Page): Promise<void> {
  await agent.getByRole('link', { name: 'Demander une exonération' }).click();
  await agent.getByRole('button', { name: 'Demander l’exonération' }).click();
  await expect(agent.getByRole('alert')).toContainText('Motif');
  await agent.locator('[name=ground][value=severe-weather]').check();
  await agent.getByLabel('Date de la pièce').fill('2026-03-16');
  await agent.locator('[name=note]').fill('Bulletin rouge de la préfecture.');
  await agent.getByRole('button', { name: 'Demander l’exonération' }).click();
}

/** The newest request stands last. */
async function openNewest(officer: Page): Promise<void> {
  await officer.goto(paths.exemptions('fr'));
  await officer.locator('main tbody a[href*="/exemptions/"]').last().click();
}

async function logBroken(agent: Page, reference: string): Promise<void> {
  await agent.goto(paths.newOccurrence('fr'));
  await agent.locator('[name=promise]').selectOption(`aurore/${promise}`);
  await agent.locator('[name=kept][value=no]').check();
  await agent.locator('[name=at]').fill('2026-03-16T10:00');
  await agent.locator('[name=reference]').fill(reference);
  await agent.locator('main form button[type=submit]').first().click();
  await expect(agent.locator('main')).toContainText(reference);
}
