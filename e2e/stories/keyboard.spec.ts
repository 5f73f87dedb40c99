import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { paths } from '#app/http/paths.ts';
import { castCases } from '#db/scenarios.ts';
import { expect, test } from '../fixtures.ts';
import { countedKeyboard } from '../keystrokes.ts';

test.use({ javaScriptEnabled: true });

/** What look.md promises of logging a fulfilment, in seconds. */
const promised = 10;

/** Opens a case of a reference that no other test uses, as it is typed: in small letters. */
async function openCase(page: Page): Promise<string> {
  const reference = `e2e-${randomUUID().slice(0, 8)}`;
  await page.goto(paths.newCase('fr'));
  await page.locator('select[name=promise]').selectOption('aurore/complaint-answer');
  await page.locator('input[name=reference]').fill(reference);
  await page.locator('main form button[type=submit]').click();
  await expect(page.locator('h1')).toHaveText(`Dossier ${reference}`);
  return reference;
}

const rows = (page: Page) => page.locator('[data-row]');
const search = (page: Page) => page.getByRole('searchbox');

for (const javaScriptEnabled of [true, false]) {
  test(`the right case is fulfilled in under ten seconds by keyboard, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
    signedInAs,
  }) => {
    const page = await signedInAs('agent', { javaScriptEnabled });
    const reference = await openCase(page);
    await page.goto(paths.queue('fr'));
    const keyboard = countedKeyboard(page);

    await keyboard.type(reference);
    if (javaScriptEnabled) {
      await expect(rows(page)).toHaveCount(1);
      await expect(page.locator('[data-found-said]')).toHaveText(
        'Un dossier : Entrée mène à son traitement.',
      );
    }
    await keyboard.press('Enter');
    await expect(page.locator('h1')).toHaveText('Consigner le traitement');
    await expect(page.locator('input[name=at]')).toHaveValue(/^2026-03-18T10:\d\d$/);
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
  await page.goto(paths.queue('fr'));
  const keyboard = countedKeyboard(page);
  await keyboard.type(reference.slice(-6));
  await expect(rows(page)).toHaveCount(1);
  await keyboard.press('ArrowDown', 'f');
  await expect(page.locator('h1')).toHaveText('Consigner le traitement');
  await keyboard.press('Enter');
  await expect(page.getByRole('status').first()).toContainText(reference);
  expect(keyboard.keys()).toBe(9);
  expect(keyboard.seconds(3)).toBeLessThan(promised);
});

test('a fulfilment is taken back by keyboard, by a correction that stays visible', async ({ signedInAs }) => {
  const page = await signedInAs('agent');
  await openCase(page);
  await page.keyboard.press('f');
  await expect(page.locator('h1')).toHaveText('Consigner le traitement');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').first()).toContainText('Demande satisfaite');

  const undoing = countedKeyboard(page);
  await undoing.press('Escape', 'u');
  await expect(page.locator('h1')).toHaveText('Rectifier une écriture');
  await expect(page.locator('input[name=what][value=strike]')).toBeFocused();
  await undoing.press('Space', 'Tab', 'm', 'Tab', 'Tab', 'Enter');
  await expect(page.getByRole('status').first()).toContainText('Écriture rectifiée');
  await expect(page.locator('.timeline s')).toHaveText('Demande satisfaite');
  // Notice the mistake, say what it was, say why.
  expect(undoing.seconds(3)).toBeLessThan(promised);
});

test('the keys of the queue move from the search through the cases and back', async ({ signedInAs }) => {
  const page = await signedInAs('agent');
  await page.goto(paths.queue('fr'));
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
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.locator('h1')).toHaveText(`Dossier ${references[0]}`);
  await page.keyboard.press('f');
  await expect(page.locator('h1')).toHaveText('Consigner le traitement');
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await expect(page.locator('h1')).toHaveText('File du jour');
  await expect(search(page)).toBeFocused();
});

// In a window of 760 pixels a short list leaves the foot of the page in view.
for (const height of [720, 760])
  test(`typing narrows the queue, says so, and nothing jumps in ${height} pixels`, async ({ signedInAs }) => {
    const page = await signedInAs('agent', { viewport: { width: 1280, height } });
    await page.addInitScript(() => {
      const shifts: { at: number; by: number }[] = [];
      Object.assign(globalThis, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          shifts.push({ at: entry.startTime, by: (entry as PerformanceEntry & { value: number }).value });
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(paths.queue('fr'));
    await page.evaluate(() => document.fonts.ready);
    // Observers are told late: what moved when is told by its time alone.
    const loaded = await page.evaluate(() => performance.now());
    const shifts = () =>
      page.evaluate(() => (globalThis as unknown as { shifts: { at: number; by: number }[] }).shifts);
    const waiting = await rows(page).count();
    const field = await search(page).boundingBox();
    // A slow answer to what is no longer asked comes after the right one, and changes nothing.
    let late = () => {};
    const held = new Promise<void>((release) => {
      late = release;
    });
    await page.route(/reference=aur$/, async (route) => {
      await held;
      await route.continue().catch(() => {});
    });
    await page.keyboard.type('aur');
    await page.waitForRequest(/reference=aur$/);
    await page.keyboard.type('-1002');
    await expect(rows(page)).toHaveCount(1);
    await expect(rows(page)).toContainText(castCases.overdue);
    late();
    await page.keyboard.type('9');
    await expect(page.locator('[data-found-said]')).toHaveText('Aucun dossier.');
    await expect(page.getByText('Aucun dossier n’a « aur-10029 » dans sa référence.')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(search(page)).toHaveValue('');
    await expect(rows(page)).toHaveCount(waiting);
    expect(await search(page).boundingBox()).toEqual(field);
    const seen = await shifts();
    expect(seen.filter(({ at }) => at > loaded)).toEqual([]);
    expect(seen.reduce((sum, { by }) => sum + by, 0)).toBeLessThan(0.01);
  });

test('keys of one character never act in a field, can be turned off for good, and are listed', async ({
  signedInAs,
  axe,
}) => {
  const page = await signedInAs('agent');
  await page.goto(paths.queue('fr'));
  await page.keyboard.type('?/jkfun');
  await expect(search(page)).toHaveValue('?/jkfun');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  const list = page.getByRole('dialog', { name: 'Touches du clavier' });
  await expect(list).toBeVisible();
  await axe(page);
  await page.keyboard.press('j');
  await expect(page.locator('[data-open]:focus')).toHaveCount(0);
  await list.getByRole('checkbox').uncheck();
  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();

  await page.reload();
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
  await page.getByRole('link', { name: 'Touches du clavier ?' }).click();
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
  await page.locator('h1').click();
  await expect(link).toBeHidden();
});

test('staff pages get one script of a few kilobytes, and only they do', async ({ signedInAs }) => {
  const page = await signedInAs('agent');
  const sent: { url: string; size: number }[] = [];
  page.on('requestfinished', async (request) => {
    if (request.resourceType() !== 'script') return;
    sent.push({ url: request.url(), size: (await request.sizes()).responseBodySize });
  });
  await page.goto(paths.queue('fr'), { waitUntil: 'networkidle' });
  const scripts = page.locator('script:not([type="application/ld+json"])');
  await expect(scripts).toHaveCount(1);
  expect(sent).toHaveLength(1);
  expect(sent[0]?.size).toBeLessThan(3_000);
  await page.goto(paths.home('fr'), { waitUntil: 'networkidle' });
  await expect(scripts).toHaveCount(0);
  expect(sent).toHaveLength(1);
});
