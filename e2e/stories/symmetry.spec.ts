import { paths } from '#app/paths.ts';
import { expect, test } from '../fixtures.ts';
import { visitUntil } from '../visit.ts';

test('what both sides are promised stands side by side for whoever works here, and nothing of it for others', async ({
  page,
  signedInAs,
}) => {
  await test.step('signed out, no charter for employees can be read, and the page says so', async () => {
    await page.goto(paths.siteMap('fr'));
    await page.getByRole('link', { name: 'La même parole des deux côtés' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('La même parole des deux côtés');
    const main = page.locator('main');
    await expect(main).toContainText('Aucune charte envers les salariés n’est lisible par tous ici.');
    await expect(main.locator('a[href*="aurore-employees"]')).toHaveCount(0);
    await expect(main.locator('.dumbbell')).toHaveCount(0);
  });
  const agent = await signedInAs('agent');
  await test.step('signed in, each pair leads to both promises, and the same numbers stand in a table', async () => {
    await agent.goto(paths.symmetry('fr'));
    const pairs = agent.locator('#pairs').locator('xpath=ancestor::section').locator('.pairs > li');
    await expect(pairs).toHaveCount(4);
    await expect(pairs.first().getByRole('link')).toHaveCount(2);
    await expect(pairs.first()).toContainText('Trop peu de cas');
    await agent.getByText('Les mêmes chiffres en tableau').first().click();
    await expect(agent.getByRole('table', { name: 'Les engagements jumeaux' })).toBeVisible();
  });
  await test.step('the values lead to the promises that carry them, and one is in words only', async () => {
    await agent.getByRole('link', { name: 'Nos valeurs, dites et vécues' }).click();
    const main = agent.locator('main');
    await expect(main).toContainText('En mots seulement');
    await expect(main.getByRole('link', { name: /quatorze jours/ })).toBeVisible();
    await page.goto(paths.values('en'));
    await expect(page.locator('main')).toContainText('2 other promises cannot be read here');
  });
});

test('an officer records what was begun in some units, and anybody reads what these keep before and after', async ({
  page,
  signedInAs,
  axe,
}) => {
  const officer = await signedInAs('compliance');
  await test.step('what is not an initiative is refused, says why, and nothing typed is lost', async () => {
    await officer.goto(paths.desk('fr'));
    await officer.getByRole('link', { name: 'Initiatives' }).click();
    await officer.locator('[name=charter]').selectOption('aurore');
    await officer.locator('[name=what]').selectOption('training');
    await officer.locator('[name=from]').fill('2026-03-19');
    await officer.locator('[name=units]').fill('Agence de Lion');
    await officer.getByRole('button', { name: 'Inscrire l’initiative' }).click();
    await expect(officer.getByRole('alert')).toContainText('Agence de Lyon');
    await expect(officer.locator('[name=from]')).toHaveValue('2026-03-19');
    await officer.locator('[name=units]').fill('Agence de Lyon');
    await officer.getByRole('button', { name: 'Inscrire l’initiative' }).click();
    await expect(officer.getByRole('alert')).toContainText('Premier jour');
  });
  await test.step('recorded, it is public, and compared once there is something to compare', async () => {
    await officer.locator('[name=from]').fill('2026-02-01');
    await officer.getByRole('button', { name: 'Inscrire l’initiative' }).click();
    await expect(officer.getByRole('status')).toContainText('L’initiative est inscrite');
    await expect(officer.getByRole('table', { name: 'Inscrites' })).toContainText('Agence de Lyon');
    await visitUntil(page.getByRole('heading', { name: 'Formation' }), paths.symmetry('fr'));
    await expect(page.locator('main')).toContainText('Depuis le 1er février 2026 : Agence de Lyon.');
    await expect(page.locator('main')).toContainText('on ne peut pas distinguer ce changement de la saison');
    await axe(page);
    await visitUntil(page.getByRole('heading', { name: 'Training' }), paths.symmetry('en'));
    await page.getByRole('link', { name: /^Entry \d+$/ }).click();
    await expect(page.locator('main')).toContainText('We began an initiative on 1 February 2026');
  });
  await test.step('recorded by mistake, it is taken back by another officer, and stays named', async () => {
    await officer.goto(paths.initiatives('fr'));
    await officer
      .getByRole('row', { name: /Formation/ })
      .getByRole('link', { name: /^Rectifier/ })
      .click();
    await expect(officer.locator('main')).toContainText('Ce qu’a donné l’initiative se lit déjà');
    await officer.locator('[name=because]').selectOption('wrong-case');
    await officer.getByRole('button', { name: 'Rectifier', exact: true }).click();
    await expect(officer.getByRole('alert')).toContainText('n’est pas intervenue');
    await officer.getByRole('button', { name: 'Demander à la conformité' }).click();
    await expect(officer.getByRole('status')).toContainText('Rectification demandée');
  });
});
