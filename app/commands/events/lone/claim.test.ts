import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findClaim, findClaimByCode, findOpenClaims, readClaimFigures } from '#db/stores/claims.server.ts';
import { Audit } from '../../../domain/audit/audit.ts';
import { defaultClaimTerms } from '../../../domain/claim/answer.ts';
import { claimant } from '../../../domain/claim/decide.ts';
import type { DecideClaimEvent, FileClaimEvent } from '../../../domain/event.ts';
import type { Entry, Who } from '../../../domain/ledger/entry.ts';
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
  standing,
  visit,
} from '../../test-company.ts';
import { checkInvariants } from '../../test-invariants.ts';
import { erasePerson, findPerson } from '../erase-person.server.ts';
import { recordEvent } from '../record-events.server.ts';
import { correctionsIn, friday, monday, secondOfficer, tuesday } from './test-correction.ts';

let company: Company;

beforeEach(async () => {
  company = await companyOn(monday);
});
afterEach(async () => {
  await checkAudit();
  await checkInvariants(company);
  await company.db.destroy();
});

const filing = { charter: 'test', commitment: 'answer', on: '2026-03-03', what: 'Personne n’a répondu.' };
const file = (said: Partial<FileClaimEvent> = {}, key?: string) =>
  recordEvent(
    company,
    claimant,
    { event: 'file-claim', ...filing, code: 'h4sh', terms: defaultClaimTerms, ...said },
    key,
  );
const decide = (who: Who, claim: number, said: Partial<DecideClaimEvent>) =>
  recordEvent(company, who, { event: 'decide-claim', claim, upheld: true, ...said } as DecideClaimEvent);
const refusal = (reason: string, evidence?: number) =>
  ({
    ...{ upheld: false, reason, note: 'Nous avons regardé.' },
    ...(evidence === undefined ? {} : { evidence }),
  }) as Partial<DecideClaimEvent>;
const figures = (commitment = 'answer') =>
  readClaimFigures(company.db, { charter: 'test', commitment }, company.now());
const bodies = async () =>
  (await company.db.selectFrom('entries').select('body').orderBy('seq').execute()).map(({ body }) => body);
const entryOf = async (seq: number) => JSON.parse((await bodies())[seq] ?? '') as Entry<'claim.decided'>;

/** Whatever was recorded, whoever reads the ledger from its beginning finds nothing wrong, and the same figures. */
async function checkAudit(): Promise<void> {
  const entries = (await bodies()).map((body) => JSON.parse(body) as Entry);
  const audit = new Audit(async (seq) => entries[seq] as Entry);
  for (const entry of entries) await audit.take(entry);
  for (const commitment of ['answer', 'visit', 'meeting'])
    expect(audit.claims.figures('test', commitment, company.now())).toEqual(await figures(commitment));
}

/** A case that the agent opened and closed in time, and the number of the entry that closed it. */
async function keptCase(reference = 'A'): Promise<number> {
  await play(company, agent, opening(reference, monday), later('fulfil', reference, tuesday));
  return newest(company, 'case.fulfilled');
}
async function openingOf(reference: string): Promise<number> {
  const { id } = await standing(company, reference);
  const row = company.db.selectFrom('entries').select('seq').where('case_id', '=', id);
  return (await row.orderBy('seq').executeTakeFirstOrThrow()).seq;
}

describe('a claim', () => {
  test('says its day and its clock in public and all else in private, and moves no figure of the promise', async () => {
    await keptCase();
    const { seq } = agreed(await file({ reference: 'A', contact: 'a@b.example' }));
    const body = (await bodies())[seq] ?? '';
    expect(JSON.parse(body)).toMatchObject({
      ...{ kind: 'claim.filed', charter: 'test', commitment: 'answer', edition: 1, who: claimant },
      public: {
        on: '2026-03-03',
        answer: { within: { count: 10, unit: 'working days' }, calendar: 'france' },
        due: '2026-03-17T22:59:59Z',
      },
    });
    expect(body).not.toMatch(/répondu|b\.example|h4sh/);
    expect(await findClaimByCode(company.db, 'h4sh')).toMatchObject({ seq, state: 'open' });
    expect(await findOpenClaims(company.db, -1, 5)).toMatchObject([{ seq }]);
    expect(await company.db.selectFrom('tallies').selectAll().execute()).toMatchObject([
      { kept: 1, breached: 0 },
    ]);
  });

  test('is of a promise and a day on which it bound', async () => {
    company.at(tuesday);
    expect(await file({ commitment: 'nothing' })).toEqual({ problem: 'not-in-force', field: 'on' });
    expect(await file({ charter: 'nothing' })).toEqual({ problem: 'not-in-force', field: 'on' });
    expect(await file({ on: '2025-12-31' })).toEqual({ problem: 'not-in-force', field: 'on' });
    expect(await file({ on: '2026-03-04' })).toEqual({ problem: 'day-to-come', field: 'on' });
    expect(await file({ what: ' ' })).toEqual({ problem: 'reason-missing', field: 'what' });
    for (const field of ['what', 'reference', 'contact'])
      expect(await file({ [field]: 'a\u0000b' })).toMatchObject({ problem: 'stray-character', field });
  });

  test('is from those to whom something was promised, and they say nothing else', async () => {
    company.at(tuesday);
    const event = { event: 'file-claim', ...filing, terms: defaultClaimTerms } as const;
    expect(await recordEvent(company, agent, event)).toMatchObject({ problem: 'role-missing' });
    const { seq } = agreed(await file());
    expect(await decide(claimant, seq, refusal('no-claim'))).toMatchObject({ problem: 'role-missing' });
  });

  test('names the case that it is about, of the same promise', async () => {
    await keptCase();
    const { id } = await standing(company, 'A');
    expect(await file({ case: id, commitment: 'call' })).toEqual({ problem: 'unknown-case' });
    expect(await file({ case: 'nothing' })).toEqual({ problem: 'unknown-case' });
    const { seq } = agreed(await file({ case: id }));
    expect(await entryOf(seq)).toMatchObject({ case: id, public: { about: await openingOf('A') } });
  });

  test('is recorded once under its key', async () => {
    company.at(tuesday);
    const first = agreed(await file({}, 'once'));
    expect(await file({}, 'once')).toEqual(first);
    expect(await figures()).toMatchObject({ filed: 1, open: 1 });
  });
});

describe('a decision on a claim', () => {
  test('upholds it on a breach that was on record, by an officer who did not log the case', async () => {
    await play(company, officer, opening('A', monday), later('fulfil', 'A', friday));
    const evidence = await newest(company, 'breach.declared');
    const { seq } = agreed(await file());
    expect(await decide(agent, seq, { evidence })).toMatchObject({ problem: 'role-missing' });
    expect(await decide(officer, seq, { evidence })).toMatchObject({ problem: 'same-person' });
    const decided = agreed(await decide(secondOfficer, seq, { evidence, note: 'Pardon.' }));
    expect(await entryOf(decided.seq)).toMatchObject({
      public: { claim: seq, upheld: true, reason: 'on-record', evidence },
      case: (await standing(company, 'A')).id,
    });
    expect(await decide(secondOfficer, seq, { evidence })).toMatchObject({ problem: 'claim-decided' });
    expect(await findClaim(company.db, seq)).toMatchObject({
      ...{ state: 'upheld', decided: { seq: decided.seq, by: secondOfficer.id, evidence } },
    });
  });

  test('upholds one about what the log called kept once that is corrected, and says so', async () => {
    const fulfilled = await keptCase();
    const { seq } = agreed(await file());
    expect(await decide(officer, seq, { evidence: await openingOf('A') })).toMatchObject({
      problem: 'not-declared',
    });
    company.at(friday);
    agreed(await correctionsIn(company).correct(officer, fulfilled, null));
    const evidence = await newest(company, 'breach.declared');
    expect(await decide(officer, seq, { evidence }), 'who corrected it').toMatchObject({
      problem: 'same-person',
    });
    const decided = agreed(await decide(secondOfficer, seq, { evidence }));
    expect(await entryOf(decided.seq)).toMatchObject({ public: { reason: 'log-said-kept' } });
    expect(await figures()).toEqual({
      ...{ filed: 1, upheld: 1, refused: 0, open: 0, overdue: 0, saidKept: 1, medianDays: 3 },
    });
  });

  test('upholds one about an occurrence logged as kept once that is corrected, or never logged once it is', async () => {
    await play(company, agent, visit(tuesday, true));
    const logged = await newest(company, 'occurrence.logged');
    const about = { commitment: 'visit' };
    const first = agreed(await file(about));
    agreed(await correctionsIn(company).correct(agent, logged, { kept: false }));
    const corrected = await newest(company, 'breach.declared');
    agreed(await decide(officer, first.seq, { evidence: corrected }));
    const second = agreed(await file({ ...about, code: 'other' }));
    await play(company, agent, visit(tuesday, false));
    const missed = agreed(
      await decide(officer, second.seq, { evidence: await newest(company, 'breach.declared') }),
    );
    expect(await entryOf(missed.seq)).toMatchObject({ public: { reason: 'declared-since' } });
    expect(await figures('visit')).toMatchObject({ filed: 2, upheld: 2, saidKept: 1 });
  });

  test('upholds nothing on what is no breach that stands, or of another promise', async () => {
    await play(company, agent, visit(tuesday, false));
    const ofVisit = await newest(company, 'breach.declared');
    const { seq } = agreed(await file());
    expect(await decide(officer, seq, {})).toEqual({ problem: 'breach-missing', field: 'evidence' });
    expect(await decide(officer, seq, { evidence: ofVisit })).toMatchObject({ problem: 'other-promise' });
    expect(await decide(officer, seq, { evidence: seq })).toMatchObject({ problem: 'unknown-entry' });
    expect(await decide(officer, seq, { evidence: 10_000 })).toMatchObject({ problem: 'unknown-entry' });
    expect(await decide(officer, 10_000, { evidence: ofVisit })).toMatchObject({ problem: 'unknown-claim' });
    const other = agreed(await file({ commitment: 'visit', code: 'other' }));
    agreed(await correctionsIn(company).correct(officer, ofVisit - 1, { kept: true }));
    expect(await decide(secondOfficer, other.seq, { evidence: ofVisit })).toMatchObject({
      problem: 'not-declared',
    });
  });

  test('refuses it for a reason of the list; as kept only on what was kept, and not by who logged it', async () => {
    await play(company, officer, opening('A', monday), later('fulfil', 'A', tuesday));
    const evidence = await openingOf('A');
    const { seq } = agreed(await file());
    expect(await decide(secondOfficer, seq, refusal('kept'))).toMatchObject({ problem: 'evidence-missing' });
    expect(await decide(officer, seq, refusal('kept', evidence))).toMatchObject({ problem: 'same-person' });
    expect(await decide(secondOfficer, seq, { ...refusal('kept', evidence), note: ' ' })).toMatchObject({
      ...{ problem: 'reason-missing', field: 'note' },
    });
    expect(await decide(secondOfficer, seq, { ...refusal('kept', evidence), note: 'a\u0000' })).toMatchObject(
      {
        ...{ problem: 'stray-character', field: 'note' },
      },
    );
    const decided = agreed(await decide(secondOfficer, seq, refusal('kept', evidence)));
    expect((await bodies())[decided.seq]).not.toContain('regardé');
    expect(await figures()).toMatchObject({ refused: 1, upheld: 0, open: 0 });
  });

  test('is nobody’s who logged the case that the claim says it is about', async () => {
    await play(company, officer, opening('A', monday));
    const { id } = await standing(company, 'A');
    const { seq } = agreed(await file({ case: id, on: '2026-03-02' }));
    expect(await decide(officer, seq, refusal('not-found'))).toMatchObject({ problem: 'same-person' });
    agreed(await decide(secondOfficer, seq, refusal('not-due', await openingOf('A'))));
  });

  test('on a promise counted by a rate names no breach', async () => {
    const { seq } = agreed(await file({ commitment: 'meeting', on: '2026-03-02' }));
    const decided = agreed(await decide(officer, seq, {}));
    expect(await entryOf(decided.seq)).toMatchObject({ public: { reason: 'counted' } });
  });
});

test('a claim is overdue once its time is over, in public, until it is decided', async () => {
  company.at(tuesday);
  const { seq } = agreed(await file());
  company.at('2026-03-17T22:59:59Z');
  expect(await figures()).toMatchObject({ open: 1, overdue: 0 });
  company.at('2026-03-17T23:00:00Z');
  expect(await figures()).toMatchObject({ open: 1, overdue: 1 });
  agreed(await decide(officer, seq, refusal('not-found')));
  expect(await figures()).toMatchObject({ open: 0, overdue: 0, medianDays: 14 });
});

describe('erasing', () => {
  const secrets = async () =>
    (await company.db.selectFrom('private_fields').select('body').execute()).map(({ body }) => body).join();

  test.each([
    ['the reference that they gave', 'A-1'],
    ['the address that they left', 'a@b.example'],
  ])('finds a claim by %s, and takes all that was said of it and its page', async (_, reference) => {
    company.at(tuesday);
    const { seq } = agreed(await file({ reference: 'A-1', contact: 'a@b.example' }));
    agreed(await file({ code: 'other', what: 'Autre chose.' }));
    agreed(await decide(officer, seq, refusal('not-found')));
    const person = { reference, charter: null };
    expect(await findPerson(company, person)).toMatchObject({ cases: [], occurrences: [], claims: [seq] });
    expect(await erasePerson(company, officer, person)).toMatchObject({
      status: 'erased',
      overwritten: true,
    });
    expect(await secrets()).toMatch(/Autre chose/);
    expect(await secrets()).not.toMatch(/répondu|regardé|A-1|b\.example/);
    expect(await findClaimByCode(company.db, 'h4sh')).toBeNull();
    expect(await figures()).toMatchObject({ filed: 2, refused: 1, open: 1 });
  });

  test('somebody by the reference of a case takes the claims about it, whatever those say', async () => {
    await keptCase();
    const about = agreed(await file({ case: (await standing(company, 'A')).id }));
    const found = agreed(await file({ code: 'other', what: 'Sans référence.' }));
    agreed(await decide(officer, found.seq, refusal('kept', await openingOf('A'))));
    const person = { reference: 'A', charter: null };
    expect(await findPerson(company, person)).toMatchObject({ claims: [about.seq, found.seq] });
    await erasePerson(company, officer, person);
    expect(await secrets()).toBe('');
  });
});
