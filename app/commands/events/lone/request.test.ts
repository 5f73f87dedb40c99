import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findOpenRequests } from '#db/stores/requests.server.ts';
import type { GrantEvent } from '../../../domain/event.ts';
import type { Who } from '../../../domain/ledger/entry.ts';
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
  register,
  tallies,
  visit,
} from '../../test-company.ts';
import { checkInvariants } from '../../test-invariants.ts';
import { recordEvent } from '../record-events.server.ts';
import { correctionsIn, friday, monday, moved, secondOfficer, tuesday } from './test-correction.ts';

let company: Company;
let { correct, ask }: Pick<ReturnType<typeof correctionsIn>, 'correct' | 'ask'> = {} as never;

beforeEach(async () => {
  company = await companyOn(monday);
  ({ correct, ask } = correctionsIn(company));
});
afterEach(async () => {
  await checkInvariants(company);
  await company.db.destroy();
});

const settle = (event: GrantEvent['event'] | 'decline', who: Who, request: number, note = 'seen') =>
  recordEvent(company, who, { event, request, note });
const open = async () => (await findOpenRequests(company.db)).map(({ seq }) => seq);

/** An agent logs a visit as broken by mistake, may not correct it alone, and asks. */
async function asked(): Promise<{ logged: number; request: number }> {
  await play(company, agent, visit(tuesday, false));
  const logged = await newest(company, 'occurrence.logged');
  expect(await correct(agent, logged, { kept: true })).toMatchObject({ problem: 'role-missing' });
  const { seq } = agreed(await ask(agent, logged, { kept: true }, 'the box was ticked by mistake'));
  return { logged, request: seq };
}

describe('a request', () => {
  test('moves no figure, waits for an officer, and is made once', async () => {
    const { logged, request } = await asked();
    expect(await open()).toEqual([request]);
    expect(await tallies(company)).toEqual(['visit 2026-03-03 0/1/0']);
    expect(await ask(officer, logged, null)).toMatchObject({ problem: 'already-requested' });
    expect(await ask(agent, 10_000, null)).toMatchObject({ problem: 'unknown-entry' });
    expect(await ask(agent, request, null)).toMatchObject({ problem: 'not-correctable' });
    const { entry } = await said(request);
    expect([entry.includes('ticked'), entry.includes('"kept":true')]).toEqual([false, true]);
  });

  test('that could not be granted is refused at once', async () => {
    await play(company, agent, opening('A', monday), later('fulfil', 'A', tuesday));
    const fulfilment = await newest(company, 'case.fulfilled');
    expect(await ask(agent, fulfilment, moved(friday))).toMatchObject({ problem: 'in-the-future' });
    expect(await ask(agent, await newest(company, 'case.opened'), null)).toMatchObject({
      problem: 'not-correctable',
    });
  });

  test('is granted by an officer who had no part: the correction is theirs, once', async () => {
    const { logged, request } = await asked();
    expect(await settle('grant', agent, request)).toMatchObject({ problem: 'role-missing' });
    const first = agreed(
      await recordEvent(company, officer, { event: 'grant', request, note: 'seen' }, 'once'),
    );
    expect(
      await recordEvent(company, officer, { event: 'grant', request, note: 'seen' }, 'once'),
    ).toMatchObject({ seq: first.seq });
    const { entry } = await said(first.seq);
    expect(JSON.parse(entry)).toMatchObject({
      kind: 'entry.corrected',
      who: officer,
      public: { corrects: logged, request, because: 'wrong-case', eases: true },
    });
    expect(await register(company)).toEqual([`visit ${tuesday} corrected`]);
    expect(await open()).toEqual([]);
    expect(await settle('decline', secondOfficer, request)).toMatchObject({ problem: 'request-settled' });
    expect(await settle('grant', officer, 10_000)).toMatchObject({ problem: 'unknown-request' });
  });

  test('is granted by nobody who asked, even where anybody could correct it', async () => {
    await play(company, agent, visit(tuesday, true));
    const logged = await newest(company, 'occurrence.logged');
    const { seq } = agreed(await ask(officer, logged, { unit: 'Lille' }));
    expect(await settle('grant', officer, seq)).toMatchObject({ problem: 'same-person' });
    expect(await settle('decline', officer, seq)).toMatchObject({ problem: 'same-person' });
    agreed(await settle('grant', secondOfficer, seq));
  });

  test('is declined for a private reason; then it may be asked again, and granted by the same officer', async () => {
    const { logged, request } = await asked();
    expect(await recordEvent(company, officer, { event: 'decline', request })).toEqual({
      ...{ problem: 'reason-missing', field: 'note' },
    });
    const { seq } = agreed(await settle('decline', officer, request, 'no proof'));
    expect((await said(seq)).entry.includes('no proof')).toBe(false);
    expect(await tallies(company)).toEqual(['visit 2026-03-03 0/1/0']);
    expect(await settle('grant', officer, request)).toMatchObject({ problem: 'request-settled' });
    const again = agreed(await ask(agent, logged, { kept: true }, 'here is the proof'));
    expect(await open()).toEqual([again.seq]);
    agreed(await settle('grant', officer, again.seq));
  });

  test('falls with the correction of what it asks to correct', async () => {
    const { logged, request } = await asked();
    agreed(await correct(secondOfficer, logged, null));
    expect(await open()).toEqual([]);
    expect(await settle('grant', officer, request)).toMatchObject({ problem: 'request-settled' });
    expect(await ask(agent, logged, { kept: true })).toMatchObject({ problem: 'already-corrected' });
  });

  test('of a case carries its reference in private, and the case stays its own until it is granted', async () => {
    await play(company, agent, opening('A', monday));
    const first = await newest(company, 'case.opened');
    const { seq } = agreed(await ask(agent, first, { reference: 'Z-9', commitment: 'call' }));
    expect(await open()).toEqual([seq]);
    agreed(await settle('grant', officer, seq));
    const cases = await company.db.selectFrom('cases').select(['reference', 'commitment']).execute();
    expect(cases).toEqual([{ reference: 'Z-9', commitment: 'call' }]);
  });
});

async function said(seq: number): Promise<{ entry: string }> {
  const { body } = await company.db
    .selectFrom('entries')
    .select('body')
    .where('seq', '=', seq)
    .executeTakeFirstOrThrow();
  return { entry: body };
}
