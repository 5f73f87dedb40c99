import { expect, test } from 'vitest';
import { Audit } from '../domain/audit/audit.ts';
import { instantOf } from '../domain/instant.ts';
import { asFarAs, type Figures, firstDifference } from '../domain/trust/figures.ts';
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

test('a rate as if nothing were excused is held where any is said, and not missed where an earlier version said none', () => {
  const promise = { kept: 9, breached: 0, exempt: 1, evidence: null };
  const of = (commitments: object) => ({ charters: { aurore: { edition: 1, commitments } } });
  const worked = of({ visit: { ...promise, unexcused: 0.9 } }) as unknown as Figures;
  const differing = (published: object) => firstDifference(published, asFarAs(published, worked))?.path;
  expect(differing(worked)).toBeUndefined();
  expect(differing(of({ visit: promise }))).toBeUndefined();
  expect(differing(of({ visit: { ...promise, unexcused: 1 } }))).toBe(
    'charters.aurore.commitments.visit.unexcused',
  );
  expect(differing(of({ visit: promise, other: { unexcused: 1 } }))).toBe(
    'charters.aurore.commitments.visit.unexcused',
  );
  for (const odd of [{ charters: null }, { charters: { aurore: 1 } }, of({ visit: null })])
    expect(differing(odd)).toBeDefined();
});
