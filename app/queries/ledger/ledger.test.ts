import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newestCheckpoint } from '#db/stores/checkpoints.server.ts';
import { readPublications } from '#db/stores/publications.server.ts';
import { seal } from '../../commands/ledger/seal.server.ts';
import { sweep } from '../../commands/ledger/sweep.server.ts';
import { agent, type Company, companyOn, opening, play, visit } from '../../commands/test-company.ts';
import { formatInstant, instantOf } from '../../domain/instant.ts';
import type { Entry } from '../../domain/ledger/entry.ts';
import { leafHash } from '../../domain/ledger/merkle.ts';
import { provesInclusion } from '../../domain/ledger/proof.ts';
import { openCheckpoint } from '../../domain/note/checkpoint.ts';
import { cosign } from '../../domain/note/cosignature.ts';
import { formatVerifierKey, parseVerifierKey, signingKey } from '../../domain/note/key.ts';
import { formatSignature, parseNote } from '../../domain/note/note.ts';
import { type Policy, parsePolicy } from '../../domain/note/policy.ts';
import { parseProofFile } from '../../domain/note/proof-file.ts';
import { readProofFile } from './inclusion.server.ts';
import { findInLedger, readLedger } from './ledger.server.ts';
import { readLedgerEntry } from './ledger-entry.server.ts';

const morning = '2026-03-02T08:00:00Z';
let company: Company;

beforeEach(async () => {
  company = await companyOn(morning);
});
afterEach(() => company.db.destroy());

const visits = (count: number) =>
  play(company, agent, ...Array.from({ length: count }, () => visit(morning, true)));

async function ledger(before: string | null = null, policy: Policy | null = null) {
  const asked = { now: company.now(), language: 'fr', home: 'test', policy, before } as const;
  return readLedger(company.db, await readPublications(company.db), asked);
}

async function entry(seq: number) {
  const asked = { now: company.now(), language: 'fr', home: 'test' } as const;
  return readLedgerEntry(company.db, await readPublications(company.db), seq, asked);
}

async function find(sought: string) {
  return findInLedger(company.db, await readPublications(company.db), sought);
}

test('entries are shown newest first, and turning the pages shows each once', async () => {
  await visits(60);
  const { size } = await ledger();
  const seen: number[] = [];
  for (let before: string | null = null; ; ) {
    const page = await ledger(before);
    expect(page.lines.length).toBeLessThanOrEqual(25);
    expect(page.turned).toBe(before !== null);
    seen.push(...page.lines.map(({ seq }) => seq));
    if (page.older === null) break;
    before = String(page.older);
    expect((await ledger(before)).newer).toBe(Math.min(size, page.older + 25));
  }
  expect(seen).toEqual(Array.from({ length: size }, (_, place) => size - 1 - place));
});

test.each(['never', '-1', '1e3', '99999999999999999999'])(
  'a place that is none (%s) is the beginning',
  async (before) => {
    expect(await ledger(before)).toMatchObject({ turned: false, newer: null });
  },
);

test('an entry says what it is about, and has no proof until it is signed', async () => {
  await visits(1);
  const last = (await ledger()).size - 1;
  expect(await entry(last)).toMatchObject({ signed: null, proof: null, newer: null, older: last - 1 });
  expect(await readProofFile(company.db, last)).toBeNull();
  expect(await entry(last + 1)).toBeNull();
  await seal(company);
  const signed = await entry(last);
  expect(signed?.signed?.size).toBe(last + 1);
  expect(signed?.line.commitment).toMatchObject({
    charter: 'test',
    id: 'visit',
    title: { text: '04-visit' },
  });
  expect(signed?.zone).toBe('Europe/Paris');
});

test('every proof file leads from the bytes of its entry to the root that the key signed', async () => {
  await visits(300);
  await seal(company);
  const { signed, size } = await ledger();
  const key = parseVerifierKey(signed?.key ?? '');
  for (const seq of [0, 1, 2, 255, 256, size - 1]) {
    const file = parseProofFile((await readProofFile(company.db, seq)) ?? '');
    const tree = openCheckpoint(file.checkpoint, key);
    const shown = await entry(seq);
    expect(file.index).toBe(seq);
    expect(provesInclusion(leafHash(shown?.line.body ?? ''), seq, tree, file.proof)).toBe(true);
    expect(shown?.proof).toEqual(file.proof.map((hash) => hash.toString('base64')));
  }
});

describe('what is looked for', () => {
  test('is an entry by its number as people write it', async () => {
    await visits(3);
    expect(await find('2')).toEqual({ entry: 2 });
    for (const spaced of ['0 0 2', '\u202f2', '0,002', '0’002'])
      expect(await find(spaced)).toEqual({ entry: 2 });
    for (const none of ['999', '-2', 'two', '', '2;drop']) expect(await find(none)).toBeNull();
  });

  test('is a receipt by its code or its address, of a charter that the reader may see', async () => {
    await play(company, agent, opening('R-1', morning));
    const { id } = await company.db.selectFrom('cases').select('id').executeTakeFirstOrThrow();
    expect(await find(id)).toEqual({ receipt: id });
    expect(await find(` ${id.toUpperCase()} `)).toEqual({ receipt: id });
    expect(await find(`https://kept.example/fr/receipts/${id}?x`)).toEqual({ receipt: id });
    expect(await find(`${id}0`)).toBeNull();
    expect(await find('R-1')).toBeNull();
    const hidden = { ...(await readPublications(company.db)), editions: [] };
    expect(await findInLedger(company.db, hidden, id)).toBeNull();
  });
});

test('times that nobody watched are told', async () => {
  await sweep(company, instantOf(morning));
  company.at('2026-03-02T08:30:00Z');
  await sweep(company, instantOf(morning));
  company.at('2026-03-02T14:00:00Z');
  await sweep(company, instantOf('2026-03-02T14:00:00Z'));
  const { watch } = await ledger();
  const spans = watch.gaps.map(({ from, to }) => [formatInstant(from), formatInstant(to)]);
  expect(spans).toEqual([['2026-03-02T08:30:00Z', '2026-03-02T14:00:00Z']]);
});

test('each witness is shown with the newest state that it cosigned', async () => {
  const witnesses = [5, 6].map((fill) =>
    signingKey(`witness.example/${fill}`, Buffer.alloc(32, fill), 'cosignature'),
  );
  const cosignNewest = async (key: (typeof witnesses)[number]) => {
    const newest = await newestCheckpoint(company.db);
    const { size, note } = newest ?? { size: 0, note: '' };
    const at = company.now();
    const line = formatSignature(cosign(parseNote(note).text, at, key));
    const row = { size, name: key.name, key_id: key.id, at: formatInstant(at), line };
    await company.db.insertInto('cosignatures').values(row).execute();
  };
  for (const key of witnesses)
    await company.db
      .insertInto('witnesses')
      .values({ key: formatVerifierKey(key), size: 0, asked: morning, fault: null })
      .execute();
  const [first, second] = witnesses as [(typeof witnesses)[0], (typeof witnesses)[0]];
  await seal(company);
  await cosignNewest(first);
  await cosignNewest(second);
  const before = (await ledger()).size;
  await visits(1);
  await seal(company);
  await cosignNewest(first);
  const { cosigned } = await ledger();
  expect(cosigned.map(({ name, size, verified }) => ({ name, size, verified }))).toEqual([
    { name: first.name, size: before + 1, verified: true },
    { name: second.name, size: before, verified: true },
  ]);
  const lines = witnesses.map((key, place) => `witness w${place} ${formatVerifierKey(key)}\n`).join('');
  const policy = (needed: number) => parsePolicy(`${lines}group enough ${needed} w0 w1\nquorum enough\n`);
  expect((await ledger(null, policy(1))).quorum).toEqual({ cosigned: 1, of: 2, enough: true });
  expect((await ledger(null, policy(2))).quorum).toEqual({ cosigned: 1, of: 2, enough: false });
});

test('every entry of the ledger is numbered as its place says', async () => {
  await visits(5);
  const { lines } = await ledger();
  for (const { seq, body } of lines) expect((JSON.parse(body) as Entry).seq).toBe(seq);
});
