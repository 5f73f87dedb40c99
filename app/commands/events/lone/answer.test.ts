import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findFeedback, readAnswers } from '#db/stores/feedback.server.ts';
import { entryNumbered } from '#db/stores/ledger.server.ts';
import { Audit } from '../../../domain/audit/audit.ts';
import { customer } from '../../../domain/feedback/decide.ts';
import type { Answer } from '../../../domain/feedback/kinds.ts';
import type { Entry, Who } from '../../../domain/ledger/entry.ts';
import {
  agent,
  agreed,
  type Company,
  companyOn,
  later,
  officer,
  opening,
  play,
  standing,
  tallies,
  withdrawing,
} from '../../test-company.ts';
import { checkInvariants } from '../../test-invariants.ts';
import { erasePerson } from '../erase-person.server.ts';
import { recordEvent } from '../record-events.server.ts';
import { correctionsIn, friday, monday, tuesday } from './test-correction.ts';

let company: Company;

beforeEach(async () => {
  company = await companyOn(monday);
});
afterEach(async () => {
  await checkInvariants(company);
  await company.db.destroy();
});

const say = (of: string, kept: Answer, note?: string, who: Who = customer) =>
  recordEvent(company, who, { event: 'answer', case: of, kept, note });
const idOf = async (reference: string) => (await standing(company, reference)).id;
const given = () =>
  readAnswers(
    company.db,
    { charter: 'test', commitment: 'answer' },
    { from: '2026-01-01', to: '2026-12-31' },
  );
const size = async () =>
  (await company.db.selectFrom('ledger_head').select('size').executeTakeFirstOrThrow()).size;

/** A case that was met, and its id. */
async function met(reference = 'A'): Promise<string> {
  await play(company, agent, opening(reference, monday), later('fulfil', reference, tuesday));
  return idOf(reference);
}

describe('an answer', () => {
  test('says in public what was answered, in private what was commented, and moves no tally of the log', async () => {
    const id = await met();
    const before = await tallies(company);
    const { seq } = agreed(await say(id, 'no', 'Personne ne m’a rappelé.'));
    const recorded = await entryNumbered(company.db, seq);
    expect(recorded?.entry).toMatchObject({
      ...{ kind: 'feedback.received', case: id, who: customer, commitment: 'answer' },
      public: { kept: 'no', replaces: null },
    });
    expect(JSON.stringify(recorded?.entry)).not.toContain('Personne');
    expect(recorded?.private).toEqual({ note: 'Personne ne m’a rappelé.' });
    expect(await tallies(company)).toEqual(before);
    expect(await given()).toEqual({ yes: 0, no: 1, cannotSay: 0 });
  });

  test('is changed for thirty days, counts once, and is said once however often it is sent', async () => {
    const id = await met();
    await play(company, agent, opening('B', tuesday), withdrawing('B', friday));
    agreed(await say(await idOf('B'), 'cannot-say'));
    const first = agreed(await say(id, 'yes', 'Merci.'));
    const entries = await size();
    expect(agreed(await say(id, 'yes', 'Merci.'))).toEqual(first);
    expect(agreed(await say(id, 'yes'))).toEqual(first);
    expect(await size()).toBe(entries);
    company.at('2026-03-20T08:00:00Z');
    const second = agreed(await say(id, 'no'));
    expect(await given()).toEqual({ yes: 0, no: 1, cannotSay: 1 });
    expect(await findFeedback(company.db, [id])).toMatchObject([{ seq: second.seq, kept: 'no' }]);
    company.at('2026-06-01T08:00:00Z');
    expect(await say(id, 'yes')).toMatchObject({ problem: 'answer-settled' });
  });

  test('waits for the end, is given to a case that there is, and holds no character that deceives', async () => {
    await play(company, agent, opening('A', monday));
    const id = await idOf('A');
    expect(await say(id, 'yes')).toMatchObject({ problem: 'case-not-ended' });
    expect(await say('none', 'yes')).toMatchObject({ problem: 'unknown-case' });
    await play(company, agent, later('fulfil', 'A', tuesday));
    expect(await say(id, 'yes', 'a\u0000b')).toMatchObject({ problem: 'stray-character', field: 'note' });
    expect(await say(id, 'yes', '', agent)).toMatchObject({ problem: 'role-missing' });
  });

  test('stays with the promise that it was given of, whatever is corrected later', async () => {
    const id = await met();
    agreed(await say(id, 'no'));
    const { correct } = correctionsIn(company);
    const opened = await company.db
      .selectFrom('entries')
      .select('seq')
      .where('kind', '=', 'case.opened')
      .executeTakeFirstOrThrow();
    agreed(await correct(officer, opened.seq, { commitment: 'call' }));
    expect(await given()).toEqual({ yes: 0, no: 1, cannotSay: 0 });
    agreed(await say(id, 'yes'));
    expect(await given()).toEqual({ yes: 0, no: 0, cannotSay: 0 });
  });

  test('holds to an audit of the whole ledger, which sums up the same', async () => {
    const id = await met();
    agreed(await say(id, 'yes', 'Merci.'));
    company.at('2026-03-09T08:00:00Z');
    agreed(await say(id, 'no'));
    const rows = await company.db.selectFrom('entries').select('body').orderBy('seq').execute();
    const entries = rows.map(({ body }) => JSON.parse(body) as Entry);
    const audit = new Audit(async (seq) => entries[seq] as Entry);
    for (const entry of entries) await audit.take(entry);
    const place = { charter: 'test', commitment: 'answer' };
    const on = (day: string) => audit.feedback.answers(place, { from: day, to: day });
    expect(on('2026-03-09')).toEqual({ yes: 0, no: 1, cannotSay: 0 });
    expect(on('2026-03-03')).toEqual({ yes: 0, no: 0, cannotSay: 0 });
  });
});

test('an erasure takes the comments of all answers; the answers stay, and take no comment any more', async () => {
  const id = await met();
  const first = agreed(await say(id, 'no', 'Madame Durand attend encore.'));
  const second = agreed(await say(id, 'yes', 'Elle a rappelé depuis.'));
  expect(await erasePerson(company, agent, { reference: 'A', charter: 'test' })).toMatchObject({
    status: 'erased',
  });
  for (const { seq } of [first, second]) expect((await entryNumbered(company.db, seq))?.private).toBeNull();
  expect(await given()).toEqual({ yes: 1, no: 0, cannotSay: 0 });
  expect(await say(id, 'no', 'C’est encore moi.')).toMatchObject({ problem: 'comment-after-erasure' });
  agreed(await say(id, 'no'));
});
