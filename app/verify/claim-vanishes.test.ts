/** A claim that was filed and is not there any more, in the database of whoever would rather not have it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SqliteFile } from '#db/dialects/sqlite/file.server.ts';
import { verify } from '../cli/verify.ts';
import { fileClaim } from '../commands/claims/file-claim.server.ts';
import { seal } from '../commands/ledger/seal.server.ts';
import { companyOn } from '../commands/test-company.ts';
import { defaultClaimTerms } from '../domain/claim/answer.ts';
import type { Finding } from './finding.ts';
import { coverUp, tamper } from './test-ledger.ts';

let folder: string;
let database: string;
let seq: number;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kept-vanishes-'));
  database = join(folder, 'kept.sqlite');
  const company = await companyOn('2026-03-02T08:00:00Z', database);
  for (const code of ['a', 'b']) {
    const filed = await fileClaim(
      company,
      {
        ...{ charter: 'test', commitment: 'answer', on: '2026-03-02', what: 'Personne n’a répondu.' },
        ...{ code: code.repeat(32), address: '192.0.2.1' },
      },
      defaultClaimTerms,
    );
    if (!('seq' in filed)) throw new Error(JSON.stringify(filed));
    seq = filed.seq;
  }
  await seal(company);
  await company.db.destroy();
});
afterAll(() => rmSync(folder, { recursive: true }));

async function found(): Promise<string | undefined> {
  const lines: string[] = [];
  const output = { answer: (line: string) => void lines.push(line), fault: () => undefined };
  const state = mkdtempSync(join(folder, 'state-'));
  await verify(database, { language: 'en', json: true, state }, output);
  const [first] = (JSON.parse(lines[0] as string) as { findings: Finding[] }).findings;
  return first && `${first.code} ${first.seq === null ? first.what : first.seq}`;
}

test('is found wherever it is taken out: of the desk, of the figures, of the ledger, and of all', async () => {
  expect(await found()).toBeUndefined();
  const out: [string, (sqlite: SqliteFile) => void][] = [
    ['table-differs claim_tallies', (sqlite) => void sqlite.exec('update claim_tallies set count = 1')],
    ['table-differs claims', (sqlite) => void sqlite.exec(`delete from claims where seq = ${seq}`)],
    [
      `entry-missing ${seq}`,
      (sqlite) => {
        sqlite.exec(`delete from private_fields where seq = ${seq}`);
        sqlite.exec(`delete from entries where seq = ${seq}`);
        coverUp(sqlite);
      },
    ],
  ];
  for (const [expected, take] of out) {
    tamper(database, take);
    expect(await found()).toBe(expected);
  }
});
