import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { claimFigures, claimNumbers } from './claims.ts';
import { checkPromises, onPromise } from './promise-pages.ts';

const place = { charter: 'aurore', commitment: 'visit' };
const entry = (seq: number, day: number, kind: string, fields: object, more: object = {}) => ({
  ...{ seq, kind, recorded: `2026-03-${String(day).padStart(2, '0')}T09:00:00Z`, ...place, ...more },
  public: fields,
});
/** A visit that the log called kept, claimed about and corrected; one that was never logged; one claim refused, one that waits. */
const entries = [
  entry(0, 1, 'occurrence.logged', { kept: true }),
  entry(1, 2, 'claim.filed', {}),
  entry(2, 3, 'claim.filed', {}),
  entry(3, 3, 'claim.filed', {}),
  entry(4, 4, 'entry.corrected', { corrects: 0, replacement: { kept: false } }),
  entry(5, 4, 'breach.declared', { of: 0 }),
  entry(6, 5, 'claim.decided', { claim: 1, upheld: true, evidence: 5 }),
  entry(7, 5, 'occurrence.logged', { kept: false }),
  entry(8, 5, 'breach.declared', { of: 7 }),
  entry(9, 5, 'claim.decided', { claim: 2, upheld: true, evidence: 8 }),
  entry(10, 13, 'claim.decided', { claim: 3, upheld: false }),
  entry(11, 14, 'claim.filed', {}),
];
const bytes = (of: object[]) => of.map((each) => Buffer.from(JSON.stringify(each)));

test('claims add up as the entries say, and what the log had said of them', () => {
  expect([...claimNumbers(bytes(entries))]).toEqual([
    ['aurore visit', { counts: '4 2 1 1', saidKept: '1', medianDays: '3' }],
  ]);
});

test('a case was called kept as long as the log said so', () => {
  const of = { case: 'c' };
  const story = (...before: object[]) =>
    claimNumbers(
      bytes([
        ...before,
        entry(5, 3, 'claim.filed', {}),
        entry(6, 4, 'entry.corrected', { corrects: 1, standing: { state: 'open', breached: 'then' } }, of),
        entry(7, 4, 'breach.declared', { of: null }, of),
        entry(8, 5, 'claim.decided', { claim: 5, upheld: true, evidence: 7 }, of),
      ]),
    ).get('aurore visit')?.saidKept;
  const kept = entry(1, 2, 'case.fulfilled', { outcome: 'kept' }, of);
  expect(story(kept)).toBe('1');
  expect(story(kept, entry(2, 2, 'case.reopened', {}, of))).toBe('0');
  expect(story(entry(1, 2, 'case.fulfilled', { outcome: 'breached' }, of))).toBe('0');
});

test('a page that says otherwise is found', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'outsider-claims-'));
  const page = 'fr/charters/aurore/commitments/visit';
  const data = (name: string, value: string) =>
    `<data value="${value}" data-figure="commitments.visit.claims.${name}">x</data>`;
  const checked = async (saidKept: string) => {
    mkdirSync(join(folder, page), { recursive: true });
    const html = data('counts', '4 2 1 1') + saidKept + data('medianDays', '3');
    writeFileSync(join(folder, page, 'index.html'), html);
    return checkPromises(folder, ['fr', 'en'], onPromise('claims'), claimFigures(bytes(entries)));
  };
  expect(await checked(data('saidKept', '1'))).toEqual({ numbers: 3, differences: [] });
  const figure = 'commitments.visit.claims.saidKept';
  expect((await checked(data('saidKept', '0'))).differences).toEqual([
    { page, figure, published: '1', found: '0' },
  ]);
  expect((await checked('')).differences).toEqual([{ page, figure, published: '1', found: 'nothing' }]);
  rmSync(folder, { recursive: true });
});
