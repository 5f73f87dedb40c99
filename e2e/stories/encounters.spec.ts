import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { paths } from '#app/paths.ts';
import { expect, test } from '../fixtures.ts';
import { visitUntil } from '../visit.ts';

const customer = `CLI-${randomUUID().slice(0, 8)}`;

test('an agent plans and holds a yearly meeting by keyboard, a follow-up opens a case, both sides speak, a reader sees the page', async ({
  newContext,
  signedInAs,
}) => {
  const agent = await signedInAs('agent');
  await test.step('the objective is written before, and what is missing is said', async () => {
    await agent.goto(paths.encounters('fr'));
    await follow(agent, 'Prévoir une rencontre');
    await press(agent, 'Prévoir la rencontre');
    await expect(agent.getByRole('alert')).toContainText('Objectif');
    await agent.locator('[name=charter]').selectOption('aurore-meetings');
    await agent.locator('[name=objective]').selectOption('renewing-interest');
    await agent.locator('[name=aim]').fill('Savoir ce qui manque à Madame Durand.');
    await agent.locator('[name=reference]').fill(customer);
    await agent.locator('[name=on]').fill('2026-03-17');
    await press(agent, 'Prévoir la rencontre');
    await expect(agent.getByRole('alert')).toContainText('Ce jour est passé');
    await expect(agent.locator('[name=aim]')).toHaveValue('Savoir ce qui manque à Madame Durand.');
    await agent.locator('[name=on]').fill('2026-03-18');
    await press(agent, 'Prévoir la rencontre');
    await expect(agent.getByRole('status')).toContainText('La rencontre est prévue');
    await expect(agent.locator('main')).toContainText(customer);
  });
  const number = Number(/encounters\/(\d+)/.exec(agent.url())?.[1]);

  await test.step('held, it discharges the duty and opens a case of what was agreed on', async () => {
    await follow(agent, 'Consigner qu’elle a eu lieu');
    await expect(agent.locator('main')).toContainText(
      'Chaque agence vous rencontre en personne, tous les ans',
    );
    await agent.locator('[name=means][value=face-to-face]').press('Space');
    await agent.locator('[name=ours]').fill('1');
    await agent.locator('[name=theirs]').fill('0');
    await agent.locator('[name=contact][value=relational]').press('Space');
    await agent.locator('[name=adviser]').selectOption('same');
    await agent.locator('[name=unit]').fill('Lyon');
    await agent.locator('[name=followUps]').fill('Envoyer le relevé\n\nRappeler en mai');
    await press(agent, 'Consigner la rencontre');
    await expect(agent.getByRole('alert')).toContainText('Indiquez un nombre entier');
    await agent.locator('[name=theirs]').fill('2');
    await press(agent, 'Consigner la rencontre');
    await expect(agent.getByRole('status')).toContainText('La rencontre est consignée');
    await expect(agent.locator('.queue__rows > li')).toHaveCount(2);
  });
  await test.step('what was forgotten is added, and opens one more', async () => {
    await follow(agent, 'Ajouter des suites');
    await agent.locator('[name=followUps]').fill('Changer le compteur');
    await press(agent, 'Ouvrir les dossiers');
    await expect(agent.locator('.queue__rows > li')).toHaveCount(3);
    await agent.locator('.queue__rows a').first().click();
    await expect(agent.locator('main')).toContainText(customer);
    await expect(agent.locator('main h1, main dl').first()).toBeVisible();
    await agent.goto(paths.encounter('fr', number));
  });
  await test.step('each side says once whether the objective was reached', async () => {
    for (const [side, verdict] of [
      ['ours', 'reached'],
      ['theirs', 'partly'],
    ]) {
      await follow(agent, 'Dire si l’objectif est atteint');
      await agent.locator(`[name=side][value=${side}]`).press('Space');
      await agent.locator(`[name=verdict][value=${verdict}]`).press('Space');
      await press(agent, 'L’inscrire');
      await expect(agent.getByRole('status')).toContainText('C’est inscrit');
    }
    await expect(agent.locator('main')).toContainText('atteint en partie');
    await expect(agent.getByRole('link', { name: 'Dire si l’objectif est atteint' })).toHaveCount(0);
  });

  await test.step('logged by mistake, it is taken back by a second person, and the cases stay', async () => {
    const report = agent.locator('.timeline__entry', { hasText: 'Rencontre consignée' });
    await report.getByRole('link', { name: /^Rectifier/ }).press('Enter');
    await expect(agent.locator('main')).toContainText('Quelqu’un s’est déjà prononcé');
    await agent.locator('[name=because]').selectOption('logged-twice');
    await press(agent, 'Rectifier');
    await expect(agent.getByRole('alert')).toContainText('revient à une personne de la conformité');
    await press(agent, 'Demander à la conformité');
    await expect(agent.getByRole('status')).toContainText('Rectification demandée');
    const officer = await signedInAs('compliance');
    await officer.goto(paths.request('fr', Number(/recorded=(\d+)/.exec(agent.url())?.[1])));
    await officer.locator('[name=decision][value=grant]').press('Space');
    await press(officer, 'Décider');
    await expect(officer.getByRole('status')).toContainText('L’écriture est rectifiée');
    await agent.goto(paths.encounter('fr', number));
    await expect(agent.locator('main')).toContainText('prévue');
    await expect(agent.locator('main')).toContainText('Les dossiers restent');
    await expect(agent.locator('.queue__rows > li')).toHaveCount(3);
    await expect(agent.getByRole('link', { name: 'Consigner qu’elle a eu lieu' })).toBeVisible();
  });

  await test.step('a reader sees the page and the entries, and nothing of whom with', async () => {
    const reader = await (await newContext()).newPage();
    for (const lang of ['fr', 'en'] as const) {
      await reader.goto(paths.publicEncounters(lang));
      await expect(reader.locator('main')).not.toContainText(customer);
    }
    await visitUntil(
      reader.locator('main', { hasText: 'it takes at least 10 encounters' }),
      paths.publicEncounters('en'),
    );
    await expect(reader.locator('main')).toContainText('Nothing on this page moves either score');
    await expect(reader.locator('main')).toContainText('the company has not said how many customers');
    await expect(reader.locator('main')).not.toContainText(customer);
    await reader.goto(paths.entry('fr', number));
    await expect(reader.locator('main')).toContainText('raviver l’intérêt');
    await expect(reader.locator('main')).not.toContainText('Durand');
    await reader.goto(paths.commitment('fr', 'aurore-meetings', 'yearly-meeting'));
    await expect(reader.locator('main')).toContainText('Par une rencontre en personne');
  });
});

/** As somebody does who has no mouse. */
const follow = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).press('Enter');
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).press('Enter');
