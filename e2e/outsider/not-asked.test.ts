import { expect, test } from 'vitest';
import type { Entry, OwedTerms } from './entry.ts';
import { NotAsked } from './not-asked.ts';

const terms: OwedTerms = {
  ...{ pays: { pays: { amount: '30', unit: 'EUR' } }, bands: [], cap: null, late: null },
  claim: { within: { count: 30, unit: 'calendar days' } },
};
const entry = (seq: number, kind: string, fields: object, more: object = {}) =>
  ({
    ...{ seq, kind, charter: 'aurore', commitment: 'visit', occurred: '2026-03-31T22:30:00Z', ...more },
    public: fields,
  }) as Entry;
const broken = (seq: number, more: object = {}) => entry(seq, 'breach.declared', { of: 100 + seq }, more);
/** The number for some months, after these entries. */
function count(entries: readonly Entry[], month = '2026-04', of = terms): string | undefined {
  const notAsked = new NotAsked();
  for (const each of entries) notAsked.take(each, of, 'Europe/Paris');
  return notAsked.ofPromises('aurore', month, month).get('aurore visit')?.get('EUR.not-asked');
}

test('a breach is counted in its month until somebody asks, or it counts for nothing', () => {
  const two = [broken(1), broken(2)];
  expect(count(two)).toBe('2');
  expect(count(two, '2026-03')).toBeUndefined();
  expect(count([...two, entry(3, 'remedy.asked', { breach: 1 })])).toBe('1');
  expect(count([...two, entry(3, 'exemption.decided', { breach: 1, approved: true })])).toBe('1');
  expect(count([...two, entry(3, 'exemption.decided', { breach: 1, approved: false })])).toBe('2');
  expect(count([...two, entry(3, 'breach.declared', { found: 'remedy', of: 1 })])).toBe('2');
  const corrected = (replacement: object | null) =>
    entry(3, 'entry.corrected', { corrects: 101, replacement });
  expect(count([...two, corrected(null)])).toBe('1');
  expect(count([...two, corrected({ kept: true })])).toBe('1');
  expect(count([...two, corrected({ commitment: 'other' })])).toBe('1');
  expect(count([...two, corrected({ occurred: '2026-02-01T09:00:00Z' })])).toBe('1');
  expect(count([...two, corrected({ occurred: '2026-02-01T09:00:00Z' })], '2026-02')).toBe('1');
});

test('a case is broken for as long as its standing says so; what is paid without asking is not counted', () => {
  const late = broken(1, { case: 'c' });
  const standing = (breached: string | null) =>
    entry(3, 'entry.corrected', { corrects: 0, replacement: {}, standing: { breached } }, { case: 'c' });
  expect(count([late, standing('2026-04-02T09:00:00Z')])).toBe('1');
  expect(count([late, standing(null)])).toBeUndefined();
  expect(count([broken(1)], '2026-04', { ...terms, claim: 'automatic' })).toBeUndefined();
});
