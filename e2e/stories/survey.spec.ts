import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';
import { paths } from '#app/paths.ts';
import { expect, test } from '../fixtures.ts';

const phone = { width: 360, height: 740 };
const receiptOf = (code: string) => createHash('sha256').update(code.replaceAll('-', '')).digest('hex');
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const codeOn = async (page: Page) => (await page.locator('.survey-code').first().textContent()) ?? '';

/** Answers what a page asks, always by the choice of that place, by keyboard. */
async function answerAll(page: Page, place: number): Promise<void> {
  for (const group of await page.locator('fieldset').all()) {
    const radio = group.getByRole('radio').nth(place);
    await radio.focus();
    await page.keyboard.press('Space');
    await expect(radio).toBeChecked();
  }
}

test('a customer answers on a phone, without a script, and goes on after the browser was closed', async ({
  newContext,
  stage,
  axe,
}) => {
  const { survey, invitation } = stage.surveys.drawn;
  let code = '';

  await test.step('the invitation says what can be seen, and gives a code once', async () => {
    const page = await (await newContext({ javaScriptEnabled: false, viewport: phone })).newPage();
    await page.goto(paths.anyInvitation(survey, invitation));
    await expect(page).toHaveURL(paths.invitation('fr', survey, invitation));
    await expect(page.locator('main')).toContainText('n’est écrit nulle part');
    await axe(page);
    await press(page, 'Prendre mon code');
    code = await codeOn(page);
    expect(code).toMatch(/^(?:[0-9A-Z]{4}-){5}[0-9A-Z]{4}$/);
    await expect(page.getByRole('link', { name: 'Enregistrer le code dans un fichier' })).toHaveAttribute(
      'href',
      new RegExp(code),
    );
    await axe(page);
    await press(page, 'Répondre maintenant');
    await expect(page.getByText('Page 1 sur 6')).toBeVisible();
    await answerAll(page, 1);
    await axe(page);
    await press(page, 'Continuer');
    await expect(page.getByText('Page 2 sur 6')).toBeVisible();
    await page.context().close();
  });

  const page = await (await newContext({ javaScriptEnabled: false, viewport: phone })).newPage();
  await test.step('the browser was closed: the code, typed by hand, leads on', async () => {
    await page.goto(paths.surveyPage('fr', survey, 2));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Il faut d’abord votre code');
    await page.getByLabel('Code', { exact: true }).fill('n’importe quoi');
    await press(page, 'Continuer avec ce code');
    await expect(page.getByRole('alert')).toContainText('Ce n’est pas un code de cette enquête');
    await expect(page.getByLabel('Code', { exact: true })).toHaveValue('n’importe quoi');
    await axe(page);
    await page.getByLabel('Code', { exact: true }).fill(code.toLowerCase().replaceAll('-', ' '));
    await press(page, 'Continuer avec ce code');
    await expect(page.getByText('Page 2 sur 6')).toBeVisible();
  });

  await test.step('every question may be left out, and an answer taken back', async () => {
    await press(page, 'Revenir');
    await expect(page.locator('fieldset').first().getByRole('radio').nth(1)).toBeChecked();
    await page.locator('fieldset').nth(1).getByLabel('Finalement, je ne réponds pas').check();
    await press(page, 'Continuer');
    for (let number = 2; number <= 6; number++) {
      await expect(page.getByText(`Page ${number} sur 6`)).toBeVisible();
      if (number > 3) await answerAll(page, 0);
      await press(page, 'Continuer');
    }
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Avant d’envoyer');
    await expect(page.locator('main')).toContainText('Une moitié seulement de la paire');
    await expect(page.locator('main')).toContainText('sans réponse');
    await axe(page);
  });

  await test.step('it is sent, and the receipt is the hash of the code', async () => {
    await press(page, 'Envoyer mes réponses');
    await expect(page.getByRole('status')).toContainText('Votre réponse est comptée');
    await expect(page.locator('main')).toContainText(receiptOf(code));
    await axe(page);
    expect(await page.context().cookies()).toEqual([]);
    await page.goto(paths.survey('en', survey));
    await page.getByLabel('Code', { exact: true }).fill(code);
    await press(page, 'Go on with this code');
    await expect(page.getByRole('status')).toContainText('counted already');
    await page.goto(paths.invitation('fr', survey, invitation));
    await expect(page.locator('main')).toContainText('a déjà pris son code');
  });
});

test('whoever works there answers under a code that was signed unseen, and without a script is told what to do', async ({
  newContext,
  stage,
  axe,
}) => {
  const { survey, invitation } = stage.surveys.blind;
  const place = paths.invitation('en', survey, invitation);

  await test.step('without a script nothing is taken', async () => {
    const page = await (await newContext({ javaScriptEnabled: false })).newPage();
    await page.goto(place);
    await expect(page.getByText('This survey needs your browser to run a script')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Take my code' })).toBeHidden();
    await axe(page);
  });

  let token = '';
  await test.step('the answer of the server is lost, and the same is asked for again', async () => {
    const context = await newContext({ javaScriptEnabled: true, viewport: phone });
    const page = await context.newPage();
    const asked: string[] = [];
    await page.route('**/signature', async (route) => {
      asked.push(route.request().postData() ?? '');
      if (asked.length > 1) return route.continue();
      await route.fetch();
      await route.fulfill({ status: 200, contentType: 'text/html', body: 'lost' });
    });
    await page.goto(place);
    await expect(page.getByText('Your browser is ready')).toBeVisible();
    await axe(page);
    await press(page, 'Take my code');
    await expect(page.getByText('The code could not be signed.')).toBeVisible();
    await axe(page);
    await page.reload();
    await press(page, 'Take my code');
    const box = page.getByLabel('Long code');
    await expect(box).toHaveValue(/^[\w-]{427}$/);
    expect(new Set(asked).size).toBe(1);
    token = await box.inputValue();
    await axe(page);
    await context.close();
  });

  await test.step('later, elsewhere, the long code leads on, and a short one replaces it', async () => {
    const page = await (await newContext({ javaScriptEnabled: false })).newPage();
    await page.goto(paths.survey('en', survey));
    await page.getByLabel('Code', { exact: true }).fill(token);
    await press(page, 'Go on with this code');
    await expect(page.getByText('Page 1 of 2')).toBeVisible();
    await page.getByText('Go on later').click();
    const code = await codeOn(page);
    await answerAll(page, 2);
    await press(page, 'Continue');
    await press(page, 'Continue');
    await press(page, 'Send my answers');
    await expect(page.locator('main')).toContainText(receiptOf(code));
    await page.goto(paths.survey('en', survey));
    await page.getByLabel('Code', { exact: true }).fill(token);
    await press(page, 'Go on with this code');
    await expect(page.getByRole('status')).toContainText('counted already');
  });

  await test.step('the invitation gives nothing to another browser', async () => {
    const page = await (await newContext({ javaScriptEnabled: true })).newPage();
    await page.goto(place);
    await expect(page.getByText('has taken its code already')).toBeVisible();
  });
});
