import { paths } from '#app/paths.ts';
import { expect, test } from '../fixtures.ts';
import { countedKeyboard } from '../keystrokes.ts';
import { arrive, at, goToQueue, openCase, rows, search } from './queue.ts';

test.use({ javaScriptEnabled: true });

/** How long logging a fulfilment may take, in seconds. */
const promised = 10;

for (const javaScriptEnabled of [true, false]) {
  test(`the right case is fulfilled in under ten seconds by keyboard, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
    signedInAs,
  }) => {
    const page = await signedInAs('agent', { javaScriptEnabled });
    const reference = await openCase(page);
    await goToQueue(page);
    const keyboard = countedKeyboard(page);

    await keyboard.type(reference);
    if (javaScriptEnabled) {
      await expect(rows(page)).toHaveCount(1);
      await expect(page.locator('[data-found-said]')).toHaveText(
        'Un dossier : Entrée mène à « Marquer satisfaite ».',
      );
    }
    await keyboard.press('Enter');
    await arrive(page, 'Marquer la demande satisfaite', at(page));
    await expect(at(page)).toHaveValue(/^2026-03-18T10:\d\d$/);
    await keyboard.press('Enter');

    // Back at the queue: what was done is said, and the search waits for the next.
    await expect(page).toHaveURL(new RegExp(`${paths.queue('fr')}\\?recorded=\\d+$`));
    await expect(page.getByRole('status').first()).toContainText(`${reference} : Demande satisfaite`);
    await expect(page).toHaveTitle(new RegExp(`^${reference}\\s: Demande satisfaite – `));
    await expect(search(page)).toBeFocused();
    await expect(search(page)).toHaveValue('');

    expect(keyboard.keys()).toBe(reference.length + 2);
    // Recall the reference, see that it is the right case, see that the time is right.
    expect(keyboard.seconds(3)).toBeLessThan(promised);
  });
}

test('the end of a reference will do, and the arrows choose among several', async ({ signedInAs }) => {
  const page = await signedInAs('agent');
  const reference = await openCase(page);
  await goToQueue(page);
  const keyboard = countedKeyboard(page);
  await keyboard.type(reference.slice(-6));
  await expect(rows(page)).toHaveCount(1);
  await keyboard.press('ArrowDown', 'f');
  await arrive(page, 'Marquer la demande satisfaite', at(page));
  await keyboard.press('Enter');
  await expect(page.getByRole('status').first()).toContainText(reference);
  expect(keyboard.keys()).toBe(9);
  expect(keyboard.seconds(3)).toBeLessThan(promised);
});

test('a fulfilment is taken back by keyboard, by a correction that stays visible', async ({ signedInAs }) => {
  const page = await signedInAs('agent');
  await openCase(page);
  await page.keyboard.press('f');
  await arrive(page, 'Marquer la demande satisfaite', at(page));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').first()).toContainText('Demande satisfaite');
  await arrive(page, 'File du jour', search(page));

  const undoing = countedKeyboard(page);
  await undoing.press('u');
  await arrive(page, 'Rectifier une écriture', page.locator('input[name=what][value=strike]'));
  await undoing.press('Space', 'Tab', 'm', 'Tab', 'Tab', 'Enter');
  await expect(page.getByRole('status').first()).toContainText('Écriture rectifiée');
  await expect(page.locator('.timeline s')).toHaveText('Demande satisfaite');
  // Notice the mistake, say what it was, say why.
  expect(undoing.seconds(3)).toBeLessThan(promised);
});

test('the keys of the queue move from the search through the cases and back', async ({ signedInAs }) => {
  const page = await signedInAs('agent');
  await goToQueue(page);
  const references = await page.locator('[data-open]').allTextContents();
  expect(references.length).toBeGreaterThan(1);
  const chosen = (place: number) => expect(page.locator('[data-open]').nth(place)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await chosen(0);
  await page.keyboard.press('j');
  await chosen(1);
  await page.keyboard.press('k');
  await chosen(0);
  await page.keyboard.press('ArrowUp');
  await expect(search(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(search(page)).not.toBeFocused();
  await page.keyboard.press('/');
  await expect(search(page)).toBeFocused();
  // A case that a remedy opened has no reference, and is ended by nobody but the payment.
  const own = references.findIndex((reference) => reference !== 'sans référence');
  for (let place = 0; place <= own; place++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await arrive(page, `Dossier ${references[own]}`);
  await page.keyboard.press('f');
  await arrive(page, 'Marquer la demande satisfaite', at(page));
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await arrive(page, 'File du jour', search(page));
});

test('keys of one character never act in a field, can be turned off for good, and are listed', async ({
  signedInAs,
  axe,
}) => {
  const page = await signedInAs('agent');
  await goToQueue(page);
  await page.keyboard.type('?/jkfun');
  await expect(search(page)).toHaveValue('?/jkfun');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  const list = page.getByRole('dialog', { name: 'Raccourcis clavier' });
  await expect(list).toBeVisible();
  await axe(page);
  await page.keyboard.press('j');
  await expect(page.locator('[data-open]:focus')).toHaveCount(0);
  await list.getByRole('checkbox').uncheck();
  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();

  await page.reload();
  await arrive(page, 'File du jour', search(page));
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await page.keyboard.press('n');
  await expect(list).toBeHidden();
  expect(new URL(page.url()).pathname).toBe(paths.queue('fr'));
  await page.keyboard.press('j');
  await expect(page.locator('[data-open]:focus')).toHaveCount(0);
  await search(page).focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('[data-open]').first()).toBeFocused();

  // The way back does not hang on the key that was turned off.
  await page.getByRole('link', { name: 'Raccourcis clavier ?' }).click();
  await list.getByRole('checkbox').check();
  await list.getByRole('button', { name: 'Fermer' }).click();
  await page.keyboard.press('n');
  await expect(page.locator('h1')).toHaveText('Ouvrir un dossier');
});

test('menus close on Escape and where something else is pressed', async ({ signedInAs }) => {
  const page = await signedInAs('agent');
  await page.goto(paths.imports('fr'));
  const menu = page.locator('summary', { hasText: 'Consigner' });
  const link = page.getByRole('link', { name: 'Déclarer un taux' });
  await menu.press('Enter');
  await expect(link).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(link).toBeHidden();
  await expect(menu).toBeFocused();
  await menu.press('Enter');
  await page.locator('h1').click({ position: { x: 5, y: 5 } });
  await expect(link).toBeHidden();
});

test('staff pages get one script of a few kilobytes, and only they do', async ({ signedInAs }) => {
  const page = await signedInAs('agent');
  const sent: { url: string; size: number }[] = [];
  page.on('requestfinished', async (request) => {
    if (request.resourceType() !== 'script') return;
    sent.push({ url: request.url(), size: (await request.sizes()).responseBodySize });
  });
  await page.goto(paths.queue('fr'));
  const scripts = page.locator('script:not([type="application/ld+json"])');
  await expect(scripts).toHaveCount(1);
  await expect.poll(() => sent.length).toBe(1);
  expect(sent[0]?.size).toBeLessThan(3_000);
  await page.goto(paths.home('fr'));
  await expect(scripts).toHaveCount(0);
  expect(sent).toHaveLength(1);
});
