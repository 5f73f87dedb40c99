import { expect, test } from 'vitest';
import { nextTurn, turnTaker } from './turns.ts';

/** How many turns of the process have begun, counted until it is told to stop. */
function turns() {
  let count = 0;
  let counting = true;
  const next = () => {
    count += 1;
    if (counting) setImmediate(next);
  };
  setImmediate(next);
  return { count: () => count, stop: () => (counting = false) };
}

test('of those who wait one goes on in each turn of the process, in the order in which they asked', async () => {
  const { count, stop } = turns();
  const othersTurn = turnTaker();
  const wentOn: [name: string, turn: number][] = [];
  const work = async (name: string) => {
    for (let piece = 1; piece <= 2; piece++) {
      await othersTurn();
      wentOn.push([`${name} ${piece}`, count()]);
    }
  };
  await Promise.all(['import', 'page', 'seal'].map(work));
  stop();
  expect(wentOn.map(([name]) => name)).toEqual([
    'import 1',
    'page 1',
    'seal 1',
    'import 2',
    'page 2',
    'seal 2',
  ]);
  expect(new Set(wentOn.map(([, turn]) => turn)).size, 'turns of the process').toBe(6);
});

test.each([
  ['as much work as a turn should be stays', 40, 20, 40],
  ['more is made smaller', 60, 30, 40],
  ['at most by half, since the process may have done other things', 60, 2_000, 30],
  ['less is made larger', 40, 16, 50],
  ['at most to the double', 40, 1, 80],
  ['never to nothing', 26, 2_000, 25],
  ['nor without an end', 300, 1, 400],
])('a turn: %s', (_what, most, work, next) => {
  expect(nextTurn(most, work)).toBe(next);
});
