import { expect, test } from 'vitest';
import { Content } from './content.ts';
import { isDue, mayBeShown, type Page } from './page.ts';

const content = new Content([['content-type', 'text/html']], Buffer.from('page'), 'quick');
/** Rendered at 10,000 ms, when readers had noon, and asked for since. */
const page: Page = {
  key: { key: '/fr', plain: true },
  content,
  terms: { seconds: 60, madeFrom: 'ledger' },
  made: 43_200,
  began: 10_000,
  outdated: Number.POSITIVE_INFINITY,
  asked: 12_000,
};
const later = (now: number, lookedAt = now) => ({
  now,
  present: 43_200 + Math.floor((now - 10_000) / 1_000),
  lookedAt,
});

test('a page is shown for as long as it says, while nothing changes', () => {
  expect(mayBeShown(page, later(10_001))).toBe(true);
  expect(mayBeShown(page, later(69_999))).toBe(true);
  expect(mayBeShown(page, later(70_000))).toBe(false);
  expect(mayBeShown(page, { ...later(10_001), present: 43_199 })).toBe(false);
});

test('a page that has changed is shown until the new one is there, and no longer than ten seconds', () => {
  const outdated = { ...page, outdated: 15_000 };
  expect(mayBeShown(outdated, later(24_999))).toBe(true);
  expect(mayBeShown(outdated, later(25_000))).toBe(false);
});

test('a page that has changed and that nobody asked for lately is shown for a second more, and no longer', () => {
  const left = { ...page, outdated: 45_000 };
  expect(mayBeShown(left, later(45_999))).toBe(true);
  expect(mayBeShown(left, later(46_000))).toBe(false);
});

test('a page of which nobody knows whether it changed is shown as long as one that has', () => {
  expect(mayBeShown(page, later(24_999, 15_000))).toBe(true);
  expect(mayBeShown(page, later(25_000, 15_000))).toBe(false);
  expect(mayBeShown(page, later(45_999, 45_000))).toBe(true);
  expect(mayBeShown(page, later(46_000, 45_000))).toBe(false);
  expect(mayBeShown(page, later(10_500, Number.NEGATIVE_INFINITY))).toBe(true);
});

test('what the program alone makes changes with nothing but its age', () => {
  const icon: Page = { ...page, terms: { seconds: 60, madeFrom: 'program' } };
  expect(mayBeShown(icon, later(16_000, 10_000))).toBe(true);
  expect(mayBeShown(icon, later(70_000))).toBe(false);
});

test('a page that readers ask for is due when it has changed, and when it is half as old as it may be', () => {
  expect(isDue(page, later(20_000), 0)).toBe(false);
  expect(isDue({ ...page, outdated: 15_000 }, later(15_100), 0)).toBe(true);
  expect(isDue({ ...page, asked: 39_000 }, later(40_000), 0)).toBe(true);
});

test('a page that nobody asked for lately is left to who asks next', () => {
  const outdated = { ...page, outdated: 15_000 };
  expect(isDue(outdated, later(42_000), 0)).toBe(true);
  expect(isDue(outdated, later(42_001), 0)).toBe(false);
});

test('a page that changes all the time is given a rest, which ends before it is too old', () => {
  const outdated = { ...page, outdated: 10_100 };
  expect(isDue(outdated, later(10_749), 750)).toBe(false);
  expect(isDue(outdated, later(10_750), 750)).toBe(true);
});
