/** What a company signs is what it analysed: who holds the private fields can tell, and is told. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { verify } from '../cli/verify.ts';
import { recordEvent } from '../commands/events/record-events.server.ts';
import { seal } from '../commands/ledger/seal.server.ts';
import {
  agent,
  agreed,
  type Company,
  companyOn,
  newest,
  officer,
  play,
  visit,
} from '../commands/test-company.ts';
import { checkInvariants } from '../commands/test-invariants.ts';
import { transact } from '../commands/transact.server.ts';
import type { Draft } from '../domain/ledger/entry.ts';

const second = { ...officer, id: 'officer-2' };
const at = '2026-03-02T08:00:00Z';
const folder = mkdtempSync(join(tmpdir(), 'kept-apologies-'));
const companies: Company[] = [];
let company: Company;
let database: string;
let breach: number;

beforeEach(async () => {
  database = join(folder, `${companies.length}.sqlite`);
  company = await companyOn(at, database);
  companies.push(company);
  await play(company, agent, visit(at, false));
  breach = await newest(company, 'breach.declared');
});
afterAll(async () => {
  for (const { db } of companies) await db.destroy();
  rmSync(folder, { recursive: true });
});

const analysis = { cause: 'process', severity: 'minor', apology: 'Pardon.', note: null } as const;
const analyse = async () =>
  agreed(await recordEvent(company, officer, { event: 'analyse', breach, ...analysis }));

/** Writes an entry without asking anybody, as the company’s own program might. */
async function write(kind: Draft['kind'], fields: object, who = second): Promise<void> {
  const place = { charter: 'test', commitment: 'visit', edition: 1 };
  const draft = { ...place, kind, occurred: at, who, public: { breach, ...fields } } as Draft;
  await transact(company, (work) => work.commit([draft]));
}

async function verified(): Promise<string[]> {
  await seal(company);
  const lines: string[] = [];
  const output = { answer: (line: string) => void lines.push(line), fault: () => undefined };
  await verify(database, { language: 'en', json: true, state: `${database}-state` }, output);
  const { findings } = JSON.parse(lines[0] as string) as { findings: { code: string; seq: number }[] };
  return findings.map(({ code, seq }) => `${code} ${seq}`);
}

test('sent back, analysed anew and signed off, a breach holds in all its tables', async () => {
  const { seq } = await analyse();
  const sent = { event: 'send-back', breach, analysis: seq, reason: 'Trop vague.' } as const;
  expect(await recordEvent(company, officer, sent)).toMatchObject({ problem: 'same-person' });
  const returned = agreed(await recordEvent(company, second, sent, 'form:once'));
  expect(await recordEvent(company, second, sent, 'form:once')).toEqual(returned);
  const row = company.db.selectFrom('breaches').selectAll().where('id', '=', breach);
  expect(await row.executeTakeFirst()).toMatchObject({
    ...{ state: 'returned', cause: null, apology: null, analysis: null, analysed_by: null },
  });
  expect(await recordEvent(company, second, { event: 'sign-off', breach })).toMatchObject({
    problem: 'not-analysed',
  });
  await checkInvariants(company);
  await analyse();
  expect(await row.executeTakeFirst()).toMatchObject({ state: 'analysed', apology: null });
  agreed(await recordEvent(company, second, { event: 'sign-off', breach }));
  expect(await row.executeTakeFirst()).toMatchObject({ state: 'signed-off', apology: 'Pardon.' });
  expect(await verified()).toEqual([]);
  await checkInvariants(company);
});

test('nothing of a draft or of a reason stands in an entry before it is signed', async () => {
  await analyse();
  agreed(await recordEvent(company, second, { event: 'send-back', breach, reason: 'Trop vague.' }));
  const bodies = await company.db.selectFrom('entries').select('body').execute();
  expect(bodies.filter(({ body }) => /Pardon|vague/.test(body))).toEqual([]);
});

test('other words than were analysed are found where the private fields are held', async () => {
  const { seq } = await analyse();
  await write('breach.signed-off', { analysis: seq, apology: 'Rien à nous reprocher.' });
  expect(await verified()).toEqual([`wrong-apology ${seq + 1}`]);
});

test('what an earlier version showed and signed holds, in its tables too', async () => {
  await write('breach.analysed', { cause: 'process', severity: 'minor', apology: 'Pardon.' }, officer);
  const seq = await newest(company, 'breach.analysed');
  const row = company.db.selectFrom('breaches').selectAll().where('id', '=', breach);
  expect(await row.executeTakeFirst()).toMatchObject({ state: 'analysed', apology: 'Pardon.' });
  await write('breach.signed-off', { analysis: seq });
  expect(await row.executeTakeFirst()).toMatchObject({ state: 'signed-off', apology: 'Pardon.' });
  expect(await verified()).toEqual([]);
  await checkInvariants(company);
});

test('what looks personal is confirmed by each of the two, word for word', async () => {
  const apology = 'M. Durand, appelez le 06 12 34 56 78.';
  const said = { event: 'analyse', breach, ...analysis, apology } as const;
  expect(await recordEvent(company, officer, said)).toEqual({
    ...{ problem: 'personal-words', field: 'confirmed', values: { count: 2 } },
  });
  const words = 'M. Durand\r\n06 12 34 56 78';
  expect(await recordEvent(company, officer, { ...said, confirmed: 'M. Durand' })).toMatchObject({
    values: { count: 1 },
  });
  agreed(await recordEvent(company, officer, { ...said, confirmed: words }));
  const signed = { event: 'sign-off', breach } as const;
  expect(await recordEvent(company, second, signed)).toMatchObject({ problem: 'personal-words' });
  agreed(await recordEvent(company, second, { ...signed, confirmed: words }));
});
