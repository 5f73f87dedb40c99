import { castCases } from '#app/demonstration/scenarios.ts';
import { expect, test } from '../fixtures.ts';
import { goToQueue, rows, search } from './queue.ts';

test.use({ javaScriptEnabled: true });

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
    await goToQueue(page);
    // What the last letters to come still moved is drawn two frames later; observers are told of it later yet.
    const loaded = await page.evaluate(async () => {
      await document.fonts.ready;
      for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
      return performance.now();
    });
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
    const slow = page.waitForRequest(/reference=aur$/);
    await page.keyboard.type('aur');
    await slow;
    await page.keyboard.type('-1002');
    await expect(rows(page)).toHaveCount(1);
    await expect(rows(page)).toContainText(castCases.overdue);
    late();
    await page.keyboard.type('9');
    await expect(page.locator('[data-found-said]')).toHaveText('Aucun dossier.');
    await expect(page.getByText('Rien n’a « aur-10029 » dans sa référence.')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(search(page)).toHaveValue('');
    await expect(rows(page)).toHaveCount(waiting);
    expect(await search(page).boundingBox()).toEqual(field);
    const seen = await shifts();
    expect(seen.filter(({ at }) => at > loaded)).toEqual([]);
    expect(seen.reduce((sum, { by }) => sum + by, 0)).toBeLessThan(0.01);
  });
