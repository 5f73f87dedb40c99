import { paths } from '#app/paths.ts';
import { expect, test } from '../fixtures.ts';

test('an agent asks for a correction that is not theirs to make, and an officer grants it', async ({
  signedInAs,
}) => {
  const agent = await signedInAs('agent');
  const why = 'Le conseiller était bien le même : mauvaise case cochée.';
  let page = '';

  await test.step('logs an occurrence as broken by mistake', async () => {
    await agent.goto(paths.newOccurrence('fr'));
    await agent.locator('[name=promise]').selectOption('aurore/named-adviser');
    await agent.locator('[name=kept][value=no]').check();
    await agent.locator('main form button[type=submit]').first().click();
    await agent.locator('main .notice a').first().click();
    await expect(agent.locator('main')).toContainText('Un manquement en dépend');
    await expect(agent.locator('main')).toContainText('Vous pouvez la demander');
  });

  await test.step('may not correct it, keeps what was written, and asks with the other button', async () => {
    await agent.locator('[name=what][value=replace]').check();
    await agent.locator('[name=kept][value=yes]').check();
    await agent.locator('[name=because]').selectOption('typing-error');
    await agent.locator('[name=note]').fill(why);
    await agent.getByRole('button', { name: 'Rectifier', exact: true }).click();
    await expect(agent.getByRole('alert')).toContainText(
      'Demandez-la avec le bouton « Demander à la conformité »',
    );
    await expect(agent.locator('[name=note]')).toHaveValue(why);
    await agent.getByRole('button', { name: 'Demander à la conformité' }).click();
    await expect(agent).toHaveURL(/recorded=/);
    await expect(agent.locator('.timeline')).toContainText('En attente d’une décision.');
    page = agent.url().replace(/\?.*$/, '');
  });

  await test.step('finds that it waits, and is not offered to ask twice', async () => {
    await agent.locator('a.entry-correct').first().click();
    await expect(agent.locator('main')).toContainText('a déjà demandé une rectification');
    await expect(agent.getByRole('button', { name: 'Demander à la conformité' })).toHaveCount(0);
  });

  const officer = await signedInAs('compliance');
  await test.step('an officer finds it, in English, and must say why it is declined', async () => {
    await officer.goto(paths.requests('en'));
    await officer.locator('tbody a').last().click();
    await expect(officer.locator('main')).toContainText(why);
    await officer.locator('[name=decision][value=decline]').check();
    await officer.locator('main form button[type=submit]').click();
    await expect(officer.locator('main a[href="#request-note"]')).toBeVisible();
  });

  await test.step('grants it, and the agent sees it', async () => {
    await officer.locator('[name=decision][value=grant]').check();
    await officer.locator('main form button[type=submit]').click();
    await expect(officer).toHaveURL(`${paths.requests('en')}?done=grant`);
    await agent.goto(page);
    await expect(agent.locator('.timeline')).toContainText('Acceptée.');
    await expect(agent.locator('.timeline')).toContainText('Rectifiée par l’écriture', { ignoreCase: true });
  });
});
