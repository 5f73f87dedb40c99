import { expect, test } from 'vitest';
import { keptFor } from '#app/http/public-page.ts';
import { Press } from './press.ts';
import { RenderQueue } from './render-queue.ts';
import { Shelf } from './shelf.ts';

const key = { key: '/fr', plain: true };

/** A press whose pages say when they were made; each rendering ends when `finish` is called. */
function pressAt(start: number) {
  const clock = { now: start };
  const finishes: (() => void)[] = [];
  const queue = new RenderQueue({ width: 1, most: 10, patience: 10_000, othersTurn: async () => {} });
  const press = new Press({
    shelf: new Shelf(),
    queue,
    https: false,
    now: () => clock.now,
    render: () => {
      const said = `made at ${clock.now}`;
      const type = { 'Content-Type': 'text/html; charset=utf-8' };
      return new Promise((resolve) => {
        finishes.push(() => resolve(new Response(said, { headers: { ...keptFor(true).headers, ...type } })));
      });
    },
  });
  const begun = (count: number) => expect.poll(() => finishes.length).toBe(count);
  const finish = async (count: number) => {
    await begun(count);
    finishes[count - 1]?.();
  };
  return { clock, press, begun, finish };
}

test('whoever asks for a page that is being rendered gets that one', async () => {
  const { clock, press, begun, finish } = pressAt(1_000);
  const first = press.render(key, 'background');
  await begun(1);
  clock.now += 59;
  const second = press.render(key, 'awaited');
  await finish(1);
  expect((await first).page?.made).toBe(1_000);
  expect((await second).page).toBe((await first).page);
  expect(press.rendered).toBe(1);
});

test.each([60, 40 * 86_400, -1])(
  'but not when the present moved by %d seconds meanwhile: then it is rendered once more, for all who asked',
  async (moved) => {
    const { clock, press, begun, finish } = pressAt(1_000);
    const first = press.render(key, 'background');
    await begun(1);
    clock.now += moved;
    const late = [press.render(key, 'awaited'), press.render(key, 'awaited')];
    await finish(1);
    expect((await first).page?.made).toBe(1_000);
    await finish(2);
    const pages = await Promise.all(late);
    expect(pages.map(({ page }) => page?.made)).toEqual([1_000 + moved, 1_000 + moved]);
    expect(press.rendered).toBe(2);
  },
);
