/** Who may act in a ledger that knows its people: held by whoever replays it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { recordEvent } from '../commands/events/record-events.server.ts';
import { seal } from '../commands/ledger/seal.server.ts';
import { addPerson } from '../commands/people/add-person.server.ts';
import { disablePerson } from '../commands/people/disable-person.server.ts';
import { enablePerson } from '../commands/people/enable-person.server.ts';
import { eraseColleague } from '../commands/people/erase-colleague.server.ts';
import { setRole } from '../commands/people/set-role.server.ts';
import {
  agreed,
  type Company,
  companyOn,
  newest,
  opening,
  play,
  publisher,
} from '../commands/test-company.ts';
import { checkInvariants } from '../commands/test-invariants.ts';
import { NotAdmitted } from '../commands/transact.server.ts';
import { canonicalJson, type Json } from '../domain/ledger/canonical.ts';
import type { Entry, Who } from '../domain/ledger/entry.ts';
import type { Role } from '../domain/person/kinds.ts';
import { VerifierState } from './state.ts';
import { logOf } from './test-log.ts';
import { verifyLog } from './verify-log.ts';

const monday = '2026-03-02T08:00:00Z';
let folder: string;
let company: Company;
let [agent, officer]: [Who, Who] = [publisher, publisher];
let entries: Entry[];

async function admit(name: string, role: Role): Promise<Who> {
  const password = 'correct horse battery';
  const added = await addPerson(company, publisher, { name, role, email: `${name}@example.org`, password });
  if ('refused' in added) throw new Error(added.refused);
  return { id: added.id, role };
}

/** An agent opens a case by mistake, an officer strikes it out; a third colleague comes, goes and comes back. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kept-people-'));
  company = await companyOn(monday);
  agent = await admit('ada', 'agent');
  officer = await admit('clo', 'compliance');
  await play(company, agent, opening('one', monday));
  const corrects = await newest(company, 'case.opened');
  agreed(
    await recordEvent(company, officer, {
      event: 'correct',
      corrects,
      replacement: null,
      because: 'wrong-case',
    }),
  );
  const dan = await admit('dan', 'agent');
  await setRole(company, publisher, { email: 'dan@example.org', role: 'compliance' });
  await disablePerson(company, publisher, 'dan@example.org');
  await enablePerson(company, publisher, 'dan@example.org');
  await eraseColleague(company, publisher, 'dan@example.org');
  expect(await admit('dan', 'agent'), 'made anew, and the same person').toEqual(dan);
  await seal(company);
  const rows = await company.db.selectFrom('entries').select('body').orderBy('seq').execute();
  entries = rows.map(({ body }) => JSON.parse(body));
});
afterAll(async () => {
  await company.db.destroy();
  rmSync(folder, { recursive: true });
});

/** The first that is wrong with these entries; figures are the honest ones, and not looked at. */
async function firstFault(said: readonly Entry[]): Promise<string> {
  const checkpoint = await company.db.selectFrom('checkpoints').select('figures').executeTakeFirstOrThrow();
  const texts = said.map((entry, seq) => canonicalJson({ ...entry, seq } as unknown as Json));
  const state = new VerifierState(mkdtempSync(join(folder, 'state-')));
  const options = { state, key: null, now: company.now(), policy: null, onProgress: () => undefined };
  const { findings } = await verifyLog(logOf(texts, checkpoint.figures ?? ''), options);
  return findings[0] ? `${findings[0].code} ${findings[0].seq}` : 'holds';
}

const seqOf = (kind: Entry['kind']) => entries.findIndex((entry) => entry.kind === kind);
const said = (seq: number, change: Partial<Entry>) =>
  entries.with(seq, { ...entries[seq], ...change } as Entry);

test('a ledger says who was admitted, in which role, and until when', async () => {
  expect(entries.flatMap(({ kind }) => (kind.startsWith('person.') ? kind : []))).toEqual([
    'person.admitted',
    'person.admitted',
    'person.admitted',
    'person.role-changed',
    'person.dismissed',
    'person.admitted',
    'person.dismissed',
    'person.admitted',
  ]);
  expect(await firstFault(entries)).toBe('holds');
  await checkInvariants(company);
});

test('who logged an open case does not strike it out, nor does somebody in a role they do not have', async () => {
  const struck = seqOf('entry.corrected');
  expect(await firstFault(said(struck, { who: agent }))).toBe(`same-person ${struck}`);
  const promoted = { id: agent.id, role: 'compliance' } as const;
  expect(await firstFault(said(struck, { who: promoted }))).toBe(`not-admitted ${struck}`);
  const nobody = { id: 'p_nobody', role: 'compliance' } as const;
  expect(await firstFault(said(struck, { who: nobody }))).toBe(`not-admitted ${struck}`);
});

test('before anybody was admitted a ledger is read as it was written then', async () => {
  const without = entries.filter(({ kind }) => !kind.startsWith('person.'));
  const struck = without.findIndex(({ kind }) => kind === 'entry.corrected');
  const opened = without.findIndex(({ kind }) => kind === 'case.opened');
  // Corrections did not say then whether they ease.
  const renumbered = without.map((entry) => {
    if (entry.kind !== 'entry.corrected') return entry;
    const { eases: _, ...then } = entry.public;
    return { ...entry, who: agent, public: { ...then, corrects: opened } };
  });
  expect(struck).toBeGreaterThan(opened);
  expect(await firstFault(renumbered as Entry[])).not.toContain('person');
});

test('nobody records in a role that they have no more', async () => {
  const event = opening('two', monday);
  const late: Who = { id: officer.id, role: 'agent' };
  await expect(play(company, late, event)).rejects.toThrow(NotAdmitted);
  await expect(play(company, { id: 'p_nobody', role: 'agent' }, event)).rejects.toThrow(NotAdmitted);
  expect(await play(company, agent, event)).toMatchObject([{ status: 'recorded' }]);
});
