/** `kept verify --policy` reads a policy as it reads any other text, whatever program wrote it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seal } from '../commands/ledger/seal.server.ts';
import { companyOn } from '../commands/test-company.ts';
import { verify } from './verify.ts';

const folder = mkdtempSync(join(tmpdir(), 'kept-policy-'));
const database = join(folder, 'kept.sqlite');

beforeAll(async () => {
  const company = await companyOn('2026-03-02T08:00:00Z', database);
  await seal(company);
  await company.db.destroy();
});
afterAll(() => rmSync(folder, { recursive: true }));

const lines = [
  '# who watches',
  'witness w1 w.example+e643326b+BDfbcBh3O0GFmJTOxoJ1CWeDvsZaFQkMYsIBC7HEZ2Gb',
  'quorum w1',
  '',
];

test.each([
  ['by this system', lines.join('\n')],
  ['by Windows', lines.join('\r\n')],
  ['with a byte order mark', `\uFEFF${lines.join('\n')}`],
])('a policy that was written %s holds the checkpoint to its witness', async (_by, text) => {
  const policy = join(folder, 'witnesses.policy');
  writeFileSync(policy, text);
  const state = mkdtempSync(join(folder, 'state-'));
  const told: string[] = [];
  const output = { answer: (line: string) => told.push(line), fault: (line: string) => told.push(line) };
  const status = await verify(database, { state, policy, json: true, language: 'en' }, output);
  const { findings } = JSON.parse(told.at(-1) ?? '') as { findings: { code: string }[] };
  expect([status, findings.map(({ code }) => code)]).toEqual([1, ['quorum-missing']]);
});
