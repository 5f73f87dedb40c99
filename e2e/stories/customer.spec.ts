import { paths } from '#app/paths.ts';
import { expect, test } from '../fixtures.ts';

const comment = 'J’ai appelé trois fois pour rien.';

test('a customer whose request was met late answers “no” on the receipt, without a script, and changes it', async ({
  newContext,
  signedInAs,
  axe,
  stage,
}) => {
  const id = stage.cases.keptLate;
  const page = await (await newContext({ javaScriptEnabled: false })).newPage();
  const form = page.locator('form#answer-form');
  await page.goto(paths.receipt('fr', id));

  await test.step('an answer that is missing is asked for, and the comment is kept', async () => {
    await form.getByLabel('Un commentaire').fill(comment);
    await form.getByRole('button', { name: 'Envoyer la réponse' }).click();
    await expect(page.locator('#form-errors')).toBeVisible();
    await expect(form.getByLabel('Un commentaire')).toHaveValue(comment);
    await axe(page);
  });

  await test.step('the answer is in the ledger at once, the comment is not', async () => {
    await form.getByRole('radio', { name: 'Non' }).check();
    await form.getByRole('button', { name: 'Envoyer la réponse' }).click();
    await expect(page.getByText('votre réponse est inscrite au registre')).toBeVisible();
    await expect(page.getByText('non, l’engagement n’a pas été tenu')).toBeVisible();
    await expect(page.getByText('Le client dit que cet engagement n’a pas été tenu.')).toBeVisible();
    await expect(page.getByText(comment)).toHaveCount(0);
    await axe(page);
  });

  await test.step('it may be changed, in English too, and the comment is not asked for again', async () => {
    await page.goto(paths.receipt('en', id));
    await expect(form.getByRole('radio', { name: 'No', exact: true })).toBeChecked();
    await form.getByRole('radio', { name: 'I cannot say' }).check();
    await form.getByRole('button', { name: 'Change the answer' }).click();
    await expect(page.getByText('impossible to say')).toBeVisible();
    await expect(page.getByText(/This answer replaces entry/)).toBeVisible();
  });

  await test.step('whoever deals with the case reads the comment', async () => {
    const agent = await signedInAs('agent');
    await agent.goto(paths.case('fr', id));
    await expect(agent.getByRole('main')).toContainText(comment);
  });
});

test('how the log is kept can be read by anybody, on a narrow page too', async ({ newContext, axe }) => {
  const page = await (
    await newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } })
  ).newPage();
  await page.goto(paths.commitment('fr', 'aurore', 'complaint-answer'));
  await page.getByRole('link', { name: 'Notre registre est-il honnête' }).click();
  await expect(page).toHaveURL(paths.honesty('fr', 'aurore'));
  await expect(page.getByRole('region', { name: 'Les suspensions' })).toContainText('1 sur 2 (50,0');
  await axe(page);
});
