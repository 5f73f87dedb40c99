import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findBreach } from '#db/stores/breaches.server.ts';
import { findExemption, findNewestExemption } from '#db/stores/exemptions.server.ts';
import { Audit } from '../../../domain/audit/audit.ts';
import type { DecideExemptionEvent } from '../../../domain/event.ts';
import type { Entry, Who } from '../../../domain/ledger/entry.ts';
import { publishCharter } from '../../charters/publish-charter.server.ts';
import { sweep } from '../../ledger/sweep.server.ts';
import {
  agent,
  agreed,
  type Company,
  charterToPublish,
  companyOn,
  later,
  newest,
  officer,
  opening,
  play,
  publisher,
  register,
  tallies,
  visit,
} from '../../test-company.ts';
import { checkInvariants } from '../../test-invariants.ts';
import { erasePerson } from '../erase-person.server.ts';
import { recordEvent } from '../record-events.server.ts';
import { correctionsIn, friday, monday, secondOfficer, tuesday } from './test-correction.ts';

const due = '2026-03-04T22:59:59Z';
let company: Company;

beforeEach(async () => {
  company = await companyOn(monday);
});
afterEach(async () => {
  await checkInvariants(company);
  await company.db.destroy();
});

const ask = (who: Who, breach: number, ground = 'strike', note = 'the notice of the union', key?: string) =>
  recordEvent(company, who, { event: 'request-exemption', breach, ground, note }, key);
const decide = (who: Who, breach: number, request: number, said: Partial<DecideExemptionEvent> = {}) =>
  recordEvent(company, who, { event: 'decide-exemption', breach, request, approved: true, ...said });
const breachIs = async (breach: number) => (await findBreach(company.db, breach))?.state;
const bodyOf = async (seq: number) =>
  (await company.db.selectFrom('entries').select('body').where('seq', '=', seq).executeTakeFirstOrThrow())
    .body;

/** A case that the agent opened and kept late. */
async function late(): Promise<number> {
  await play(company, agent, opening('A', monday), later('fulfil', 'A', friday));
  return newest(company, 'breach.declared');
}
/** A visit that the agent logged as broken. */
async function broken(): Promise<number> {
  await play(company, agent, visit(tuesday, false));
  return newest(company, 'breach.declared');
}

describe('a request for an exemption', () => {
  test('says its ground in public and its evidence in private, and moves no figure', async () => {
    const breach = await late();
    const { seq } = agreed(await ask(agent, breach));
    expect(JSON.parse(await bodyOf(seq))).toMatchObject({
      kind: 'exemption.requested',
      who: agent,
      public: { breach, ground: 'strike' },
    });
    expect(await bodyOf(seq)).not.toContain('union');
    expect(await findNewestExemption(company.db, breach)).toMatchObject({
      ...{ seq, breach, ground: 'strike', by: agent.id, state: 'open', decided: null },
      note: 'the notice of the union',
    });
    expect(await register(company)).toEqual([`A ${due} declared`]);
    expect(await tallies(company)).toEqual(['answer 2026-03-04 0/1/0']);
  });

  test('is made once at a time, by an agent or an officer, of a breach that stands, on a ground of its edition', async () => {
    const breach = await late();
    expect(await ask({ id: 'adele', role: 'administrator' }, breach)).toMatchObject({
      problem: 'role-missing',
    });
    expect(await ask(agent, breach, 'weather')).toEqual({
      ...{ problem: 'unknown-exemption-ground', field: 'ground' },
    });
    expect(await ask(agent, breach, 'strike', 'a\u0000b')).toMatchObject({
      ...{ problem: 'stray-character', field: 'note' },
    });
    expect(await ask(agent, 10_000)).toMatchObject({ problem: 'unknown-breach' });
    agreed(await ask(officer, breach));
    expect(await ask(agent, breach)).toMatchObject({ problem: 'already-requested' });
  });

  test('takes its ground from the edition that bound the breach, not from the newest', async () => {
    const breach = await late();
    const other = charterToPublish({
      preamble: ['binding: 2026-01-01', 'binding: 2026-03-07'],
      terms: { '07-welcome': 'measure: each-time' },
    });
    const commitments = other.terms.commitments.map((each) => ({ ...each, exempt: [] }));
    agreed(await publishCharter(company, publisher, { ...other, terms: { ...other.terms, commitments } }));
    company.at('2026-03-09T08:00:00Z');
    agreed(await ask(agent, breach));
  });

  test('is recorded once under its key', async () => {
    const breach = await late();
    const first = agreed(await ask(agent, breach, 'strike', 'proof', 'once'));
    expect(await ask(agent, breach, 'strike', 'proof', 'once')).toEqual(first);
    agreed(await decide(officer, breach, first.seq));
    expect(await ask(agent, breach, 'strike', 'proof', 'once'), 'once it is decided too').toEqual(first);
  });
});

describe('a decision', () => {
  test('that grants it has the breach of a case, an occurrence or a duty count as exempt, and keeps it', async () => {
    const ofCase = await late();
    const ofVisit = await broken();
    company.at('2027-01-02T00:00:00Z');
    await sweep(company, null);
    const ofDuty = await newest(company, 'breach.declared');
    expect(new Set([ofCase, ofVisit, ofDuty]).size).toBe(3);
    for (const breach of [ofCase, ofVisit, ofDuty]) {
      const { seq } = agreed(await ask(agent, breach));
      agreed(await decide(officer, breach, seq, { note: 'seen' }));
      expect(await breachIs(breach)).toBe('exempt');
      expect(await findExemption(company.db, breach, seq)).toMatchObject({
        state: 'granted',
        decided: { by: officer.id, note: 'seen' },
      });
      await checkInvariants(company);
    }
    expect(await tallies(company)).toEqual([
      'answer 2026-03-04 0/0/1',
      'review 2026-12-31 0/0/1',
      'visit 2026-03-03 0/0/1',
    ]);
  });

  test('is a second person’s: an officer who neither asked nor logged the case', async () => {
    await play(company, agent, opening('A', monday));
    await play(company, officer, later('fulfil', 'A', friday));
    const breach = await newest(company, 'breach.declared');
    const { seq } = agreed(await ask(secondOfficer, breach));
    expect(await decide(agent, breach, seq)).toMatchObject({ problem: 'role-missing' });
    expect(await decide(officer, breach, seq), 'logged it').toMatchObject({ problem: 'same-person' });
    expect(await decide(secondOfficer, breach, seq), 'asked').toMatchObject({ problem: 'same-person' });
    agreed(await decide({ id: 'officer-3', role: 'compliance' }, breach, seq));
  });

  test('on a duty is not of who found the breach by discharging it late; nor is its sign-off', async () => {
    company.at('2027-01-02T00:00:00Z');
    const late = { charter: 'test', commitment: 'review', from: '2026-01-01', at: company.now(), unit: null };
    agreed(await recordEvent(company, officer, { event: 'discharge', ...late }));
    const breach = await newest(company, 'breach.declared');
    const { seq } = agreed(await ask(agent, breach));
    expect(await decide(officer, breach, seq)).toMatchObject({ problem: 'same-person' });
    const said = { cause: 'workload', severity: 'minor', apology: null, note: null } as const;
    const analysed = agreed(await recordEvent(company, secondOfficer, { event: 'analyse', breach, ...said }));
    const signed = { event: 'sign-off', breach, analysis: analysed.seq } as const;
    expect(await recordEvent(company, officer, signed)).toMatchObject({ problem: 'same-person' });
    const decision = agreed(await decide(secondOfficer, breach, seq)).seq;
    // Written by hand, the audit refuses it too.
    const rows = await company.db.selectFrom('entries').select('body').orderBy('seq').execute();
    const entries = rows.map(({ body }) => JSON.parse(body) as Entry);
    const audit = new Audit(async (wanted) => entries[wanted] as Entry);
    for (const entry of entries.slice(0, decision)) await audit.take(entry);
    const lie = { ...entries[decision], who: { id: officer.id, role: 'compliance' } } as Entry;
    await expect(audit.take(lie)).rejects.toMatchObject({ code: 'same-person', seq: decision });
  });

  test('that refuses it says why, in private; then it may be asked again', async () => {
    const breach = await late();
    const { seq } = agreed(await ask(agent, breach));
    for (const note of [undefined, ' '])
      expect(await decide(officer, breach, seq, { approved: false, note })).toEqual({
        ...{ problem: 'reason-missing', field: 'note' },
      });
    const refused = agreed(
      await decide(officer, breach, seq, { approved: false, note: 'no strike that day' }),
    );
    expect(await bodyOf(refused.seq)).not.toContain('no strike');
    expect(await register(company)).toEqual([`A ${due} declared`]);
    expect(await tallies(company)).toEqual(['answer 2026-03-04 0/1/0']);
    expect(await decide(officer, breach, seq)).toMatchObject({ problem: 'request-settled' });
    const again = agreed(await ask(agent, breach));
    expect(await decide(officer, breach, seq), 'the old one').toMatchObject({ problem: 'request-settled' });
    agreed(await decide(officer, breach, again.seq));
  });

  test('is of a request of that breach, once', async () => {
    const [breach, other] = [await late(), await broken()];
    const { seq } = agreed(await ask(agent, breach));
    expect(await decide(officer, other, seq)).toMatchObject({ problem: 'unknown-request' });
    expect(await decide(officer, breach, breach)).toMatchObject({ problem: 'unknown-request' });
    expect(await decide(officer, 10_000, seq)).toMatchObject({ problem: 'unknown-breach' });
    const event = { event: 'decide-exemption', breach, request: seq, approved: true } as const;
    const first = agreed(await recordEvent(company, officer, event, 'once'));
    expect(await recordEvent(company, officer, event, 'once')).toEqual(first);
    expect(await decide(officer, breach, seq)).toMatchObject({ problem: 'set-aside' });
    expect(await ask(agent, breach)).toMatchObject({ problem: 'set-aside' });
  });

  test('is none on a breach that a correction took back; after a sign-off it decides what was asked before', async () => {
    const { correct } = correctionsIn(company);
    const [signed, struck] = [await late(), await broken()];
    const request = agreed(await ask(agent, struck));
    agreed(await correct(officer, await newest(company, 'occurrence.logged'), null));
    expect(await decide(officer, struck, request.seq)).toMatchObject({ problem: 'set-aside' });
    const analysis = { cause: 'workload', severity: 'minor', apology: null, note: null } as const;
    agreed(await recordEvent(company, officer, { event: 'analyse', breach: signed, ...analysis }));
    const { seq } = agreed(await ask(agent, signed));
    agreed(await recordEvent(company, secondOfficer, { event: 'sign-off', breach: signed }));
    agreed(await decide(officer, signed, seq));
    expect(await breachIs(signed)).toBe('exempt');
  });
});

test('nobody asks once the breach is signed off', async () => {
  const breach = await late();
  const analysis = { cause: 'workload', severity: 'minor', apology: null, note: null } as const;
  agreed(await recordEvent(company, officer, { event: 'analyse', breach, ...analysis }));
  agreed(await recordEvent(company, secondOfficer, { event: 'sign-off', breach }));
  expect(await ask(agent, breach)).toEqual({ problem: 'already-signed-off' });
});

test('whoever corrected an occurrence that stays broken logged it: they decide nothing on its breach', async () => {
  const { correct, analysed } = correctionsIn(company);
  const breach = await broken();
  agreed(await correct(secondOfficer, await newest(company, 'occurrence.logged'), { unit: 'Lille' }));
  await analysed();
  expect(await recordEvent(company, secondOfficer, { event: 'sign-off', breach })).toMatchObject({
    problem: 'same-person',
  });
  const { seq } = agreed(await ask(agent, breach));
  expect(await decide(secondOfficer, breach, seq)).toMatchObject({ problem: 'same-person' });
  agreed(await decide(officer, breach, seq));
});

test('what was said of an exemption is erased with the customer', async () => {
  const breach = await late();
  const { seq } = agreed(await ask(agent, breach));
  agreed(await decide(officer, breach, seq, { approved: false, note: 'no strike that day' }));
  expect(await erasePerson(company, officer, { reference: 'A', charter: 'test' })).toMatchObject({
    status: 'erased',
  });
  expect(await findExemption(company.db, breach, seq)).toMatchObject({
    ...{ ground: 'strike', state: 'refused', note: null, decided: { note: null } },
  });
});
