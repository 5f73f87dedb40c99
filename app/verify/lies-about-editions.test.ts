/** How a company might look better by another edition, well written and well signed: only the replay can find it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openReadOnly } from '#db/dialects/sqlite/file.server.ts';
import { checkFigures } from '../../e2e/outsider/figures.ts';
import type { CharterTerms, CommitmentTerms } from '../domain/charter/terms.ts';
import { instantOf } from '../domain/instant.ts';
import { canonicalJson, type Json } from '../domain/ledger/canonical.ts';
import { defaultMethod } from '../domain/trust/method.ts';
import { VerifierState } from './state.ts';
import { discard, testLedger } from './test-ledger.ts';
import { also, type Lie, say, type Written } from './test-lies.ts';
import { logOf } from './test-log.ts';
import { verifyLog } from './verify-log.ts';

let honest: { entries: string[]; figures: string };
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kept-lies-'));
  const ledger = await testLedger();
  await ledger.company.db.destroy();
  const sqlite = openReadOnly(ledger.database);
  honest = {
    entries: sqlite.prepare('select body from entries order by seq').pluck().all() as string[],
    figures: sqlite.prepare('select figures from checkpoints').pluck().get() as string,
  };
  sqlite.close();
  await discard(ledger);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The first that is wrong, for the verifier and for somebody who shares nothing with it. */
async function found(lie: Lie): Promise<{ verifier: string | undefined; outsider: string | undefined }> {
  const entries = honest.entries.map((text) => JSON.parse(text) as Written);
  lie(entries);
  const written = entries.map((entry) => canonicalJson(entry as Json));
  const { findings } = await verifyLog(logOf(written, honest.figures), {
    state: new VerifierState(mkdtempSync(join(folder, 'state-'))),
    key: null,
    now: instantOf('2026-03-20T00:00:00Z'),
    policy: null,
    onProgress: () => undefined,
  });
  const { faults } = checkFigures(
    written.map((text) => Buffer.from(text)),
    honest.figures,
  );
  return {
    verifier: findings[0] && `${findings[0].code} ${findings[0].seq}`,
    outsider: faults[0] && `${faults[0].seq}: ${faults[0].what}`,
  };
}

/** An edition published behind all others, on 19 March, with other terms of each promise, or without it. */
const edition =
  (
    binding: string,
    change: (commitment: CommitmentTerms) => CommitmentTerms | null,
    fields: Written = { published: '2026-03-19' },
  ): Lie =>
  (entries) => {
    const { seq, recorded, v } = entries.at(-1) as Written;
    const first = entries.find(({ kind }) => kind === 'edition.published') as Written;
    const number = 1 + entries.filter(({ kind }) => kind === 'edition.published').length;
    const { published: _published, ...before } = first.public;
    const terms: CharterTerms = { ...before.terms, binding };
    terms.commitments = terms.commitments.flatMap((commitment) => change(commitment) ?? []);
    entries.push({
      ...{ ...first, v, seq: seq + 1, recorded, occurred: recorded, edition: number },
      public: { ...before, number, binding, terms, ...fields },
    });
  };
const easier = (commitment: CommitmentTerms) => ({ ...commitment, target: 0.5 });
const stricter = (commitment: CommitmentTerms) => ({ ...commitment, target: 0.99 });
const withoutVisits = (commitment: CommitmentTerms) => (commitment.id === 'visit' ? null : commitment);
const flipped = (commitment: CommitmentTerms): CommitmentTerms => ({
  ...commitment,
  nature: [{ from: null, is: 'differentiating', because: null }],
});
const hasty: Lie = (entries) => {
  const { seq, recorded, v } = entries.at(-1) as Written;
  const fields = { number: 1, sources: `${'a'.repeat(43)}=`, parameters: { ...defaultMethod, notice: 0 } };
  const who = { id: 'command-line', role: 'system' };
  entries.push({
    ...{ v, seq: seq + 1, kind: 'method.published', occurred: recorded, recorded, who, public: fields },
  });
};

test.each([
  ['easier targets since two months ago', edition('2026-01-15', easier), 'binds-in-the-past 321'],
  ['promises dropped since yesterday', edition('2026-03-18', withoutVisits), 'binds-in-the-past 321'],
  ['natures flipped since the beginning', edition('2026-01-01', flipped), 'binds-in-the-past 321'],
  ['easier targets at once', edition('2026-03-19', easier), 'binds-before-notice 321'],
  ['promises dropped a day too soon', edition('2026-04-17', withoutVisits), 'binds-before-notice 321'],
  ['natures flipped within the notice', edition('2026-04-01', flipped), 'binds-before-notice 321'],
  [
    'a notice of no day, and easier targets',
    also(hasty, edition('2026-03-19', easier)),
    'binds-before-notice 322',
  ],
  ['stricter targets in the past', edition('2026-03-18', stricter), 'binds-in-the-past 321'],
  [
    'before the edition that it follows',
    also(edition('2026-06-01', stricter), edition('2026-05-01', stricter)),
    'binds-before-earlier 322',
  ],
  [
    'no day of publication, as earlier versions wrote',
    edition('2026-01-15', easier, {}),
    'wrong-publication-day 321',
  ],
  [
    'another day of publication',
    edition('2026-04-18', easier, { published: '2026-03-01' }),
    'wrong-publication-day 321',
  ],
  [
    'a first edition published on another day',
    say(1, {}, { published: '2026-01-01' }),
    'wrong-publication-day 1',
  ],
])('an edition with %s is refused', async (_what, lie, code) => {
  const { verifier, outsider } = await found(lie);
  expect(verifier).toBe(code);
  expect(outsider).toMatch(new RegExp(`^${code.split(' ')[1]}: an edition`));
});

test.each([
  ['that eases after the notice', edition('2026-04-18', easier)],
  ['that is stricter from the day it is published', edition('2026-03-19', stricter)],
  ['that drops a promise after the notice', edition('2026-04-18', withoutVisits)],
])('an edition %s holds', async (_what, lie) => {
  const { verifier, outsider } = await found(lie);
  // Nothing is wrong with an entry; the figures are published for fewer of them.
  expect(verifier).toBe('figures-differ null');
  expect(outsider).toBeUndefined();
});

test('a ledger of earlier versions, whose editions do not say when they were published, holds as it was written', async () => {
  const old: Lie = (entries) => {
    delete (entries[1] as Written).public.published;
  };
  expect((await found(old)).verifier).toBeUndefined();
  const { verifier, outsider } = await found(also(old, edition('2026-01-15', easier, {})));
  expect([verifier, outsider]).toEqual(['figures-differ null', undefined]);
  // From the first edition on that says it, all must.
  const later = also(old, edition('2026-04-18', easier), edition('2026-04-18', easier, {}));
  expect((await found(later)).verifier).toBe('wrong-publication-day 322');
});
