import { expect, test } from 'vitest';
import type { Entry } from './entry.ts';
import { millionths, Remedies, remedyFigures } from './remedies.ts';

const at = '2026-03-04T22:59:59Z';
let seq = 0;
const entry = (kind: string, fields: object, more: object = {}): Entry =>
  ({ seq: seq++, kind, charter: 'test', occurred: at, recorded: at, public: fields, ...more }) as Entry;
const eur = (amount: string) => ({ amount, unit: 'EUR' });
const declared = (occurrence: number) => entry('breach.declared', { found: 'occurrence', of: occurrence });
const sums = (...entries: Entry[]) => {
  const remedies = new Remedies();
  for (const each of entries) remedies.take(each, 'Europe/Paris');
  return [...remedies.ofYear('test', '2026')];
};

test('adds up what is owed and paid, to the millionth', () => {
  const breach = declared(1);
  const owed = entry('remedy.owed', { breach: breach.seq, owed: eur('10.1') });
  const more = entry('remedy.owed', { breach: breach.seq, owed: eur('5.2') });
  const paid = entry('remedy.paid', { remedy: owed.seq, paid: eur('4.000001') });
  expect(sums(breach, owed, more, paid)).toEqual([['EUR', { owed: 15_300_000n, paid: 4_000_001n }]]);
  expect(millionths('0.5')).toBe(500_000n);
});

test('of what is exempt or taken back only what was paid is owed', () => {
  const breach = declared(7);
  const owed = entry('remedy.owed', { breach: breach.seq, owed: eur('30') });
  const paid = entry('remedy.paid', { remedy: owed.seq, paid: eur('12') });
  const exempt = entry('exemption.decided', { breach: breach.seq, approved: true });
  const kept = entry('entry.corrected', { corrects: 7, replacement: { kept: true }, standing: null });
  const lifted = [['EUR', { owed: 12_000_000n, paid: 12_000_000n }]];
  expect(sums(breach, owed, paid, exempt)).toEqual(lifted);
  expect(sums(breach, owed, paid, kept)).toEqual(lifted);
});

test('what is said of other years is not of this one', () => {
  const breach = declared(1);
  const owed = { breach: breach.seq, owed: eur('30') };
  expect(sums(breach, entry('remedy.owed', owed, { occurred: '2026-12-31T23:00:00Z' }))).toEqual([]);
});

test('a promise is told what it owed in these months, and how many remedies were paid in time', () => {
  const remedies = new Remedies();
  const of = { commitment: 'answer' };
  const take = (kind: string, fields: object) => {
    const made = entry(kind, fields, of);
    remedies.take(made, 'Europe/Paris');
    return made.seq;
  };
  const owe = (breach: number, amount: string) => take('remedy.owed', { breach, owed: eur(amount) });
  const inTime = owe(take('breach.declared', { found: 'sweep', of: null }), '30');
  take('remedy.paid', { remedy: inTime, paid: eur('30') });
  const late = owe(take('breach.declared', { found: 'sweep', of: null }), '30');
  const lateness = take('breach.declared', { found: 'remedy', of: late });
  owe(lateness, '30');
  take('remedy.paid', { remedy: late, paid: eur('12.5') });
  owe(take('breach.declared', { found: 'sweep', of: null }), '30');

  const told = (from: string, to: string) => remedyFigures(remedies.ofPromises('test', from, to));
  const figures = new Map([
    ['EUR.amounts', '120 42.5'],
    ['EUR.in-time', '1 3 1'],
  ]);
  expect(told('2025-04', '2026-03')).toEqual(new Map([['test answer', figures]]));
  expect(told('2026-04', '2027-03')).toEqual(new Map());
});
