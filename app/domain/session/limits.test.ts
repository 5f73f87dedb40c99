import { expect, test } from 'vitest';
import { afterAttempt, afterSuccess, type CountedBy, latestClear, waitFor } from './limits.ts';

const now = 1_800_000_000;
const minutes = (count: number) => count * 60;

/** How many attempts are looked at, of one in each of these seconds, and when the counter is clear then. */
function attempt(by: CountedBy, seconds: readonly number[]): { looked: number; clear: number | undefined } {
  let clear: number | undefined;
  let looked = 0;
  for (const second of seconds) {
    if (waitFor(by, clear, second) > 0) continue;
    clear = afterAttempt(by, clear, second);
    looked += 1;
  }
  return { looked, clear };
}

const burst = (count: number) => Array<number>(count).fill(now);

test.each([
  ['network', 30],
  ['account', 20],
  ['pair', 5],
  ['browser', 5],
  ['answering', 20],
  ['receipt', 6],
] as const)('of a hundred attempts at once, counted by %s, %i are looked at', (by, most) => {
  expect(attempt(by, burst(100)).looked).toBe(most);
});

test('as many more are looked at in the period, one after the other, and the wait says when', () => {
  const { clear } = attempt('pair', burst(5));
  expect(waitFor('pair', clear, now)).toBe(minutes(3));
  expect(waitFor('pair', clear, now + minutes(3) - 1)).toBe(1);
  expect(waitFor('pair', clear, now + minutes(3))).toBe(0);
  const everySecond = Array.from({ length: minutes(15) + 1 }, (_, second) => now + second);
  expect(attempt('pair', everySecond).looked).toBe(5 + 5);
  expect(attempt('account', everySecond).looked).toBe(20 + 5);
});

test('who is right has guessed nothing there, but others in the network or at the account stay counted', () => {
  for (const by of ['pair', 'browser'] as const)
    expect(afterSuccess(by, attempt(by, burst(5)).clear, now)).toBe(now);
  for (const by of ['network', 'account'] as const) {
    const before = attempt(by, burst(7)).clear;
    expect(afterSuccess(by, afterAttempt(by, before, now), now)).toBe(before);
    expect(afterSuccess(by, undefined, now)).toBe(now);
  }
});

test('a clock that went back by a second forgives nothing; one that went back by a year locks nobody out', () => {
  const { clear } = attempt('pair', burst(5));
  expect(waitFor('pair', clear, now - 1)).toBe(minutes(3) + 1);
  const longest = minutes(15) + minutes(3);
  for (let back = 0; back < minutes(60); back += 30)
    expect(waitFor('pair', clear, now - back)).toBeLessThanOrEqual(longest);
  const lastYear = now - 365 * 86_400;
  expect(waitFor('pair', clear, lastYear)).toBe(0);
  expect(afterAttempt('pair', clear, lastYear)).toBe(lastYear + minutes(3));
  expect(clear).toBeGreaterThan(latestClear(lastYear));
  expect(clear).toBeLessThan(latestClear(now));
});
