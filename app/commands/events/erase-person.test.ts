import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { verify } from '../../cli/verify.ts';
import type { FactEvent } from '../../domain/event.ts';
import { instantOf } from '../../domain/instant.ts';
import {
  csv,
  freshContext,
  imported,
  prepareImports,
  reportOf,
  requestFor,
  row,
} from '../../import/test-import.ts';
import { findByReference } from '../../queries/staff/search.server.ts';
import { seal } from '../ledger/seal.server.ts';
import { sweep } from '../ledger/sweep.server.ts';
import { addPerson } from '../people/add-person.server.ts';
import { eraseColleague } from '../people/erase-colleague.server.ts';
import {
  agent,
  agreed,
  type Company,
  companyOn,
  later,
  newest,
  officer,
  opening,
  play,
  publisher,
  standing,
  visit,
} from '../test-company.ts';
import { checkInvariants } from '../test-invariants.ts';
import { erasePerson, forgettingKey } from './erase-person.server.ts';
import { recordEvent, recordEvents } from './record-events.server.ts';

prepareImports();

/** A word that stands nowhere else: what of it is left in the files is left of the person. */
const her = 'Quetzalcoatlus-771';
/** An apology that nobody has signed yet. */
const draft = 'Vermicelli à regret';
const notes = ['Zwieback beim Nachbarn', 'Xylophon kaputt', 'Yakbutter verloren', 'Wolpertinger'];
const folder = mkdtempSync(join(tmpdir(), 'kept-erase-'));
let count = 0;
let company: Company;
let database: string;

const at = (day: number, hour = 9) =>
  `2026-03-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00Z`;
const noted = (event: FactEvent, note: string): FactEvent => ({ ...event, note }) as FactEvent;

beforeEach(async () => {
  database = join(folder, `${++count}.sqlite`);
  company = await companyOn(at(2), database);
  await play(company, agent, noted(opening(her, at(2)), notes[0] as string), opening('other', at(2)));
  await play(company, agent, noted(later('fulfil', 'other', at(2, 11)), 'stays'));
  company.at(at(20));
  await sweep(company, instantOf(at(2)));
  await play(company, agent, noted(later('fulfil', her, at(21)), notes[1] as string));
  const breach = await newest(company, 'breach.declared');
  agreed(
    await recordEvent(company, officer, {
      event: 'analyse',
      breach,
      cause: 'process',
      severity: 'minor',
      apology: draft,
      note: notes[2] as string,
    }),
  );
  await play(company, agent, { ...visit(at(21, 10), false), reference: her } as FactEvent);
  agreed(
    await recordEvent(company, officer, {
      event: 'correct',
      corrects: await newest(company, 'occurrence.logged'),
      replacement: { kept: true },
      because: 'typing-error',
      note: notes[3] as string,
    }),
  );
  await seal(company);
});

const companies: Company[] = [];
afterAll(async () => {
  for (const each of companies) await each.db.destroy();
  rmSync(folder, { recursive: true });
});

/** What of a text is left in the database file, or beside it. */
function left(text: string): string[] {
  return ['', '-wal', '-shm'].filter((ending) => {
    const file = `${database}${ending}`;
    return existsSync(file) && readFileSync(file).includes(text);
  });
}

async function verified(state = join(folder, `state-${count}`)) {
  const lines: string[] = [];
  const output = { answer: (line: string) => void lines.push(line), fault: () => undefined };
  const status = await verify(database, { language: 'en', state }, output);
  return { status, said: lines.join('\n') };
}

const erase = (person = {}) => erasePerson(company, officer, { reference: her, charter: null, ...person });

test('not a byte of the person is left, one entry says so without naming, and every proof holds', async () => {
  companies.push(company);
  expect((await verified()).status).toBe(0);
  const all = [her, draft, ...notes];
  expect(all.filter((text) => left(text).length === 0)).toEqual([]);
  const erased = await erase();
  expect(erased).toMatchObject({ status: 'erased', overwritten: true, rewritten: false });
  expect(all.flatMap(left)).toEqual([]);
  expect(left('stays')).not.toEqual([]);

  const entry = await company.db
    .selectFrom('entries')
    .select('body')
    .orderBy('seq', 'desc')
    .executeTakeFirstOrThrow();
  const { kind, who, public: fields, private: secret, ...rest } = JSON.parse(entry.body);
  expect([kind, who, secret]).toEqual(['person.erased', officer, undefined]);
  expect(fields.entries).toHaveLength(5);
  expect(Object.keys(rest).sort()).toEqual(['occurred', 'recorded', 'seq', 'v']);

  expect(await verified()).toEqual({
    status: 0,
    said: expect.stringMatching(/goes on from the state verified/),
  });
  await checkInvariants(company);
});

test('nobody finds the person any more, and their open case can still be closed', async () => {
  companies.push(company);
  const { id } = await standing(company, her);
  await play(company, agent, later('reopen', her, at(21, 12)));
  expect((await findByReference(company, her)).exact).toHaveLength(1);
  await erase();
  expect(await findByReference(company, her.slice(0, 5))).toMatchObject({ exact: [], others: [] });
  const texts = await sql<{ text: string }>`select text from breach_text`.execute(company.db);
  expect(texts.rows).toEqual([{ text: '' }]);
  await play(company, agent, { event: 'fulfil', case: id, at: instantOf(at(21, 13)) });
  const now = await company.db.selectFrom('cases').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  expect(now).toMatchObject({ state: 'fulfilled', reference: null, erased: expect.any(String) });
  await checkInvariants(company);
});

test('erasing again changes nothing, and a reference that nobody bore is unknown', async () => {
  companies.push(company);
  await erase();
  const size = await newest(company, 'person.erased');
  expect(await erase()).toEqual({ status: 'already', overwritten: true, rewritten: false });
  expect(await erase({ reference: 'nobody' })).toEqual({ status: 'unknown' });
  expect(await erase({ charter: 'elsewhere' })).toEqual({ status: 'unknown' });
  expect(await newest(company, 'person.erased')).toBe(size);
});

test('an erasure that a crash broke off before all was overwritten is made up for when it is said again', async () => {
  companies.push(company);
  await erase();
  const known = await company.db.selectFrom('erased_references').select('fingerprint').execute();
  const unfinished = forgettingKey(known[0]?.fingerprint ?? '');
  await company.db.insertInto('idempotency_keys').values({ key: unfinished, seq: 0 }).execute();
  expect(await erase()).toEqual({ status: 'already', overwritten: true, rewritten: true });
  expect(await erase()).toEqual({ status: 'already', overwritten: true, rewritten: false });
});

test('who was erased does not come back, by a form or by an event that comes late', async () => {
  companies.push(company);
  await erase();
  const events = [
    opening(her, at(21)),
    later('fulfil', her, at(21)),
    { ...visit(at(21), true), reference: her } as FactEvent,
  ];
  const results = await recordEvents(
    company,
    agent,
    events.map((event) => ({ events: [event] })),
  );
  expect(results).toEqual(events.map(() => ({ problem: 'erased', field: 'reference' })));
  await play(company, agent, opening('another', at(21)));
  expect(await standing(company, 'another')).toMatchObject({ state: 'open', erased: null });
});

test('an import of the same file again passes the erased person over', async () => {
  const context = await freshContext();
  const file = csv(row('771-771'), row('772-772'), row('771-771', { opened: 'yesterday' }));
  const request = requestFor(file);
  expect(reportOf(await imported(context, request))).toMatchObject({ accepted: 2, recorded: 2 });
  const before = await context.db.selectFrom('entries').select('seq').execute();
  expect(await erasePerson(context, publisher, { reference: '771-771', charter: null })).toMatchObject({
    status: 'erased',
  });
  const again = reportOf(await imported(context, request));
  expect(again).toMatchObject({ accepted: 1, already: 1, skipped: { erased: 1 } });
  const after = await context.db.selectFrom('entries').select('seq').execute();
  expect(after.length).toBe(before.length + 1);
  expect(readFileSync(context.file).includes('771-771')).toBe(false);
});

test('a colleague leaves a pseudonym that names nobody', async () => {
  companies.push(company);
  const added = await addPerson(company, publisher, {
    name: 'Ottoline Vries',
    email: 'ottoline@example.org',
    role: 'agent',
    password: 'correct horse battery',
  });
  if ('refused' in added) throw new Error(added.refused);
  await play(company, { id: added.id, role: 'agent' }, opening('hers', at(21)));
  expect(await eraseColleague(company, publisher, 'Ottoline@example.org')).toEqual({ id: added.id });
  expect(['Ottoline', 'ottoline'].flatMap(left)).toEqual([]);
  expect(await eraseColleague(company, publisher, 'ottoline@example.org')).toEqual({ refused: 'unknown' });
  await checkInvariants(company);
});

const breachOfHer = async () => {
  const breaches = company.db.selectFrom('breaches').select('id').where('case_id', 'is not', null);
  return (await breaches.where('analysis', 'is not', null).executeTakeFirstOrThrow()).id;
};

test('an apology erased before it was signed is not signed, but written anew', async () => {
  companies.push(company);
  const breach = await breachOfHer();
  await erase();
  const second = { ...officer, id: 'officer-2' };
  const signOff = () => recordEvent(company, second, { event: 'sign-off', breach });
  expect(await signOff()).toMatchObject({ problem: 'words-erased' });
  const anew = { cause: 'process', severity: 'minor', apology: 'Pardon.', note: null } as const;
  agreed(await recordEvent(company, officer, { event: 'analyse', breach, ...anew }));
  agreed(await signOff());
  await seal(company);
  expect((await verified()).status).toBe(0);
  await checkInvariants(company);
});

test('an apology that was signed is public, and stays when its customer is erased', async () => {
  companies.push(company);
  const breach = await breachOfHer();
  agreed(await recordEvent(company, { ...officer, id: 'officer-2' }, { event: 'sign-off', breach }));
  await erase();
  expect(left(draft)).not.toEqual([]);
  const row = await company.db.selectFrom('breaches').selectAll().where('id', '=', breach).executeTakeFirst();
  expect(row).toMatchObject({ state: 'signed-off', apology: draft, note: null });
  expect((await verified()).status).toBe(0);
  await checkInvariants(company);
});
