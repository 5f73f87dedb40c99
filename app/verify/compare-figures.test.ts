import { expect, test } from 'vitest';
import { Audit } from '../domain/audit/audit.ts';
import { instantOf } from '../domain/instant.ts';
import { compareFigures } from './compare-figures.ts';

/** What is found of figures of an empty ledger, as of a moment. */
function found(at: string, rules: object) {
  const audit = new Audit(async () => {
    throw new Error('nothing is read again');
  });
  const text = JSON.stringify({ ...rules, size: 0, at, method: 0, charters: {} });
  const finding = compareFigures(
    { text, now: instantOf('2027-06-01T00:00:00Z'), live: false },
    audit,
    0,
    null,
  );
  return finding && { code: finding.code, what: finding.what };
}
const differ = { code: 'figures-differ', what: 'rules' };

test('figures that name no rules are held to the first ones, until those are over', () => {
  expect(found('2026-12-31T23:59:59Z', {})).toBeNull();
  expect(found('2027-01-01T00:00:00Z', {})).toEqual(differ);
});

test('figures that name their rules are held to the present ones, of whatever moment', () => {
  expect(found('2026-03-01T00:00:00Z', { rules: 2 })).toBeNull();
  expect(found('2027-03-01T00:00:00Z', { rules: 2 })).toBeNull();
  expect(found('2026-03-01T00:00:00Z', { rules: 1 })).toEqual(differ);
});
