import { expect, test } from 'vitest';
import { findAdmissions } from '#db/stores/admissions.server.ts';
import { spanOf } from '#db/stores/imports.server.ts';
import { readHead } from '#db/stores/ledger.server.ts';
import { recordEvent } from '../commands/events/record-events.server.ts';
import { checkInvariants } from '../commands/test-invariants.ts';
import { transact } from '../commands/transact.server.ts';
import type { Context } from '../context.server.ts';
import { Audit } from '../domain/audit/audit.ts';
import { AuditFault } from '../domain/audit/fault.ts';
import { instantOf } from '../domain/instant.ts';
import type { Draft, Entry, Who } from '../domain/ledger/entry.ts';
import { decideRole } from '../domain/person/person.ts';
import { isProblem } from '../domain/problem.ts';
import { readReversal } from '../queries/staff/reversal.server.ts';
import type { Written } from '../verify/test-lies.ts';
import { carryOut, decideOnReversal, orderReversal, previewReversal } from './reverse-import.server.ts';
import {
  boston,
  complaints,
  csv,
  freshContext,
  imported,
  mappingNamed,
  prepareImports,
  requestFor,
  row,
  who,
} from './test-import.ts';

prepareImports();

const agent: Who = { id: 'camille', role: 'agent' };
const officer: Who = { id: 'ines', role: 'compliance' };
const because = 'other' as const;

async function importOf(context: Context, path: string, mapping?: string): Promise<string> {
  const answer = await imported(context, requestFor(path, mapping ? mappingNamed(mapping) : undefined));
  if ('refused' in answer) throw new Error(answer.refused);
  return answer.id;
}

async function ordered(context: Context, id: string): Promise<number> {
  const order = await orderReversal(context, agent, id, { because, note: 'mauvais fichier' });
  if (isProblem(order)) throw new Error(order.problem);
  return order.request;
}

async function entriesOf({ db }: Context): Promise<Entry[]> {
  const rows = await db.selectFrom('entries').select('body').orderBy('seq').execute();
  return rows.map(({ body }) => JSON.parse(body) as Entry);
}

/** As somebody reads them who does not trust the company. */
async function audited(entries: readonly Entry[]): Promise<Audit> {
  const audit = new Audit(async (seq) => entries[seq] as Entry);
  for (const entry of entries) await audit.take(entry);
  audit.end(entries.length);
  return audit;
}

async function holds(context: Context): Promise<Audit> {
  await checkInvariants(context);
  return audited(await entriesOf(context));
}

async function tallies(context: Context) {
  return context.db
    .selectFrom('tallies')
    .selectAll()
    .where((eb) => eb.or([eb('kept', '>', 0), eb('breached', '>', 0), eb('exempt', '>', 0)]))
    .execute();
}

test('an import of cases is taken back whole: nothing of it counts any more, and the ledger holds', async () => {
  const context = await freshContext();
  const id = await importOf(context, boston);
  expect((await tallies(context)).length).toBeGreaterThan(0);
  // Whoever imported it is shown what somebody else would do.
  expect(await previewReversal(context, who, id)).toMatchObject({ cases: 14, left: {} });
  const request = await ordered(context, id);
  expect(await orderReversal(context, officer, id, { because })).toMatchObject({
    problem: 'already-requested',
  });
  const preview = await previewReversal(context, officer, id);
  expect(preview).toEqual({ cases: 14, events: 0, occurrences: 0, left: {} });
  expect(await decideOnReversal(context, officer, request, { approved: true })).toHaveProperty('seq');
  expect(await carryOut(context, request)).toEqual(preview);
  expect(await tallies(context)).toEqual([]);
  const { size } = await readHead(context.db);
  expect(await carryOut(context, request)).toEqual(preview);
  expect((await readHead(context.db)).size).toBe(size);
  const { first, last } = (await spanOf(context.db, id)) as { first: number; last: number };
  expect((await holds(context)).reversals.told()).toEqual([{ request, first, last, corrections: 14 }]);
  // What was taken back can be imported again, put right.
  expect(await importOf(context, csv(row('101000000001'), row('1')))).toBeTruthy();
});

test('an import of occurrences is taken back, breaches and all', async () => {
  const context = await freshContext();
  const id = await importOf(context, complaints, 'cfpb-complaints');
  const request = await ordered(context, id);
  await decideOnReversal(context, officer, request, { approved: true });
  const report = await carryOut(context, request);
  expect(report).toMatchObject({ cases: 0, left: {} });
  expect(report.occurrences).toBeGreaterThan(10);
  expect(await tallies(context)).toEqual([]);
  await holds(context);
});

test('a second export that only closed cases is taken back, and the cases wait again', async () => {
  const context = await freshContext();
  await importOf(context, csv(row('1', { closed: '' }), row('2', { closed: '' }), row('3')));
  const before = await tallies(context);
  const id = await importOf(context, csv(row('1'), row('2'), row('3')));
  const request = await ordered(context, id);
  await decideOnReversal(context, officer, request, { approved: true });
  expect(await carryOut(context, request)).toEqual({ cases: 0, events: 2, occurrences: 0, left: {} });
  expect(await tallies(context)).toEqual(before);
  await holds(context);
});

test('what was worked on since is left, with the reason, and so is what the second person had a part in', async () => {
  const context = await freshContext();
  const id = await importOf(context, csv(row('1'), row('2', { closed: '' }), row('3')));
  const cases = await context.db.selectFrom('cases').select(['id', 'reference']).execute();
  const idOf = (reference: string) => cases.find((each) => each.reference === reference)?.id ?? '';
  const at = instantOf('2016-06-01T10:00:00Z');
  await recordEvent(context, agent, { event: 'fulfil', case: idOf('2'), at });
  const breach = await context.db.selectFrom('breaches').select('id').executeTakeFirstOrThrow();
  expect(breach.id).toBeGreaterThan(0);
  const request = await ordered(context, id);
  await decideOnReversal(context, officer, request, { approved: true });
  expect(await carryOut(context, request)).toEqual({
    ...{ cases: 2, events: 0, occurrences: 0 },
    left: { 'case-went-on': 1 },
  });
  await holds(context);
});

test('takes a second person: not who ordered it, nor who imported, nor an agent', async () => {
  const context = await freshContext();
  const id = await importOf(context, csv(row('1')));
  const asked = await orderReversal(context, officer, id, { because });
  if (isProblem(asked)) throw new Error(asked.problem);
  const { request } = asked;
  const decided = (who: Who) => decideOnReversal(context, who, request, { approved: true });
  expect(await decided(officer)).toMatchObject({ problem: 'same-person' });
  expect(await decided(agent)).toMatchObject({ problem: 'role-missing' });
  expect(await decided({ id: 'tester', role: 'compliance' })).toMatchObject({ problem: 'same-person' });
  await expect(carryOut(context, request)).rejects.toThrow();
  const paul: Who = { id: 'paul', role: 'compliance' };
  expect(
    await decideOnReversal(context, paul, request, { approved: false, note: 'il est juste' }),
  ).toHaveProperty('seq');
  expect(await decided(paul)).toMatchObject({ problem: 'request-settled' });
  // Declined, it may be ordered again.
  expect(await orderReversal(context, agent, id, { because })).toHaveProperty('request');
  await holds(context);
});

test('goes on where a stop interrupted it, in turns, and writes nothing twice', async () => {
  const context = await freshContext();
  const rows = Array.from({ length: 450 }, (_, place) => row(String(place)));
  const id = await importOf(context, csv(...rows));
  const request = await ordered(context, id);
  await decideOnReversal(context, officer, request, { approved: true });
  let turns = 0;
  const stop = () => {
    turns += 1;
    if (turns === 2) throw new Error('stopped');
  };
  await expect(carryOut(context, request, stop)).rejects.toThrow('stopped');
  const half = await context.db.selectFrom('cases').select('id').where('due', 'is', null).execute();
  expect(half.length).toBeGreaterThan(100);
  expect(half.length).toBeLessThan(450);
  expect(await carryOut(context, request)).toMatchObject({ cases: 450, left: {} });
  await holds(context);
});

test('another officer goes on where who began was dismissed, and nobody else does', async () => {
  const context = await freshContext();
  const system: Who = { id: 'publisher', role: 'system' };
  const paul: Who = { id: 'paul', role: 'compliance' };
  const admit = async (id: string, role: 'agent' | 'compliance' | null) => {
    await transact(context, async ({ trx, now, commit }) => {
      const before = (await findAdmissions(trx, [id])).get(id) ?? null;
      await commit(decideRole(before, { id, role }, now, system) as Draft[]);
    });
  };
  await admit('tester', 'agent');
  for (const { id, role } of [agent, officer, paul]) await admit(id, role as 'agent' | 'compliance');
  const rows = Array.from({ length: 450 }, (_, place) => row(String(place)));
  const id = await importOf(context, csv(...rows));
  const request = await ordered(context, id);
  await decideOnReversal(context, officer, request, { approved: true });
  let turns = 0;
  const stop = () => {
    turns += 1;
    if (turns === 2) throw new Error('stopped');
  };
  await expect(carryOut(context, request, stop)).rejects.toThrow('stopped');
  const decide = (who: Who, approved = true) => decideOnReversal(context, who, request, { approved });
  // While she may act, it is hers alone.
  expect(await decide(paul)).toMatchObject({ problem: 'request-settled' });
  expect(await readReversal(context.db, id, paul)).toMatchObject({ may: 'nothing' });
  await admit(officer.id, null);
  expect(await readReversal(context.db, id, paul)).toMatchObject({ may: 'decide' });
  expect(await readReversal(context.db, id, agent)).toMatchObject({ may: 'role-missing' });
  expect(await decide(agent)).toMatchObject({ problem: 'role-missing' });
  expect(await decide(paul, false)).toMatchObject({ problem: 'request-settled' });
  expect(await decide(paul)).toHaveProperty('seq');
  expect(await carryOut(context, request)).toMatchObject({ cases: 450, left: {} });
  expect(await readReversal(context.db, id, paul)).toMatchObject({ may: 'nothing' });
  await holds(context);
});

test.each<[string, (entries: Written[], request: number) => void]>([
  ['carried out by who ordered it', (all, request) => (decisionOf(all).who = all[request]?.who)],
  ['carried out by who imported', (all) => (decisionOf(all).who = { id: 'tester', role: 'compliance' })],
  ['carried out though it was declined', (all) => (decisionOf(all).public.approved = false)],
  [
    'carried out by another than who said so',
    (all) => (correctionIn(all).who = { id: 'paul', role: 'compliance' }),
  ],
  [
    'of what the import did not write',
    (all, request) => {
      if (all[request]) all[request].public.first += 3;
    },
  ],
  ['for another reason than was given', (all) => (correctionIn(all).public.because = 'logged-twice')],
  ['that nobody ordered', (all) => (correctionIn(all).public.reversal = 0)],
])('the audit refuses one %s', async (_, lie) => {
  const context = await freshContext();
  const id = await importOf(context, csv(row('1'), row('2')));
  const request = await ordered(context, id);
  await decideOnReversal(context, officer, request, { approved: true });
  await carryOut(context, request);
  const entries = await entriesOf(context);
  await audited(entries);
  lie(entries as never, request);
  await expect(audited(entries)).rejects.toBeInstanceOf(AuditFault);
});

const decisionOf = (all: Written[]) => all.find(({ kind }) => kind === 'reversal.decided') ?? {};
const correctionIn = (all: Written[]) => all.find(({ kind }) => kind === 'entry.corrected') ?? {};
