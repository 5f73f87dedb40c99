import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { paths } from '#app/paths.ts';
import { expect, test } from '../fixtures.ts';
import { visitUntil } from '../visit.ts';

const promise = 'appointment-slot';
const contact = 'claire.vasseur@example.org';
const what = 'Personne n’est venu. <b>Voir</b> http://example.org';
const answer = 'Le technicien s’est trompé d’adresse. Nous avions tort, et nous vous en demandons pardon.';
/** The form takes nothing that is sent faster than it can be read. */
const readingTime = 3_500;

test('somebody says that an appointment was not kept, although the log says it was, and reads that they were right', async ({
  page: reader,
  signedInAs,
}) => {
  const reference = `RDV-${randomUUID().slice(0, 8)}`;
  await logKept(await signedInAs('agent'), reference);
  let claimed = '';

  await test.step('without an account they say what happened, and are told what is missing', async () => {
    await reader.goto(paths.commitment('fr', 'aurore', promise));
    await reader.getByRole('link', { name: 'Signaler que cet engagement n’a pas été tenu' }).click();
    await expect(reader.locator('main')).toContainText('10 jours ouvrés');
    await reader.waitForTimeout(readingTime);
    await reader.getByRole('button', { name: 'Envoyer le signalement' }).click();
    await expect(reader.getByRole('alert')).toContainText('Quel jour ?');
    await reader.getByLabel('Quel jour ?').fill('2026-03-16');
    await reader.getByLabel('Que s’est-il passé ?').fill(what);
    await reader.getByLabel('Votre référence').fill(reference);
    await reader.getByLabel('Comment vous joindre').fill(contact);
    await reader.waitForTimeout(readingTime);
    await reader.getByRole('button', { name: 'Envoyer le signalement' }).click();
    await expect(reader.getByRole('status')).toContainText('Gardez l’adresse de cette page');
    claimed = reader.url().replace(/\?.*$/, '');
    await expect(reader.locator('main')).toContainText('Nous devons trancher au plus tard le');
    await expect(reader.locator('main')).not.toContainText(reference);
  });

  const first = await signedInAs('compliance');
  await test.step('an officer finds what they mean under their reference, and corrects the log', async () => {
    await openClaim(first, reference);
    await expect(first.locator('main')).toContainText(what);
    await expect(first.locator('main')).toContainText(contact);
    await expect(first.locator('main dd a[href*="example.org"]')).toHaveCount(0);
    const seq = await first.locator('form#decide [name=evidence]').first().getAttribute('value');
    await first.locator('form#decide [name=evidence]').first().check();
    await first.locator('[name=decision][value=uphold]').check();
    await first.getByRole('button', { name: 'Trancher' }).click();
    await expect(first.getByRole('alert')).toContainText('pas de manquement en cours');
    await first.goto(paths.correction('fr', Number(seq)));
    await first.locator('[name=what][value=replace]').check();
    await first.locator('[name=kept][value=no]').check();
    await first.locator('[name=because]').selectOption('new-information');
    await first.getByRole('button', { name: 'Rectifier', exact: true }).click();
    await expect(first).toHaveURL(/recorded=/);
  });

  await test.step('who corrected it does not decide on the claim', async () => {
    await openClaim(first, reference);
    await first.locator('form#decide [name=evidence]').first().check();
    await first.locator('[name=decision][value=uphold]').check();
    await first.getByRole('button', { name: 'Trancher' }).click();
    await expect(first.getByRole('alert')).toContainText('Une autre personne doit le faire');
  });

  await test.step('a second officer upholds it', async () => {
    const second = await signedInAs('secondOfficer');
    await openClaim(second, reference);
    await second.locator('form#decide [name=evidence]').first().check();
    await second.locator('[name=decision][value=uphold]').check();
    await second.locator('[name=note]').fill(answer);
    await second.getByRole('button', { name: 'Trancher' }).click();
    await expect(second).toHaveURL(`${paths.claims('fr')}?done=upheld`);
  });

  await test.step('the page of their code says so, and the promise counts it', async () => {
    await reader.goto(claimed);
    await expect(reader.locator('main')).toContainText('notre registre le disait tenu, à tort');
    await expect(reader.locator('main')).toContainText(answer);
    await reader.getByRole('link', { name: 'La page publique de ce manquement' }).click();
    await expect(reader.locator('main h1')).toBeVisible();
    const figures = reader.locator('[data-figure$="claims.saidKept"]');
    await visitUntil(
      figures.filter({ hasText: 'alors que notre registre disait l’engagement tenu' }),
      paths.commitment('fr', 'aurore', promise),
    );
    await expect(reader.locator('main')).not.toContainText(contact);
  });
});

async function logKept(agent: Page, reference: string): Promise<void> {
  await agent.goto(paths.newOccurrence('fr'));
  await agent.locator('[name=promise]').selectOption(`aurore/${promise}`);
  await agent.locator('[name=kept][value=yes]').check();
  await agent.locator('[name=at]').fill('2026-03-16T10:00');
  await agent.locator('[name=reference]').fill(reference);
  await agent.locator('main form button[type=submit]').first().click();
  await expect(agent.locator('main')).toContainText(reference);
}

/** The newest claim: the last of the desk. */
async function openClaim(officer: Page, reference: string): Promise<void> {
  await officer.goto(paths.claims('fr'));
  await officer.locator('tbody a').last().click();
  await expect(officer.locator('main')).toContainText(reference);
}
