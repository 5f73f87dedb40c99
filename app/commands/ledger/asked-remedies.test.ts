import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { defaultClaimTerms } from '../../domain/claim/answer.ts';
import { claimant } from '../../domain/claim/decide.ts';
import { formatInstant, instantOf } from '../../domain/instant.ts';
import type { Entry, Who } from '../../domain/ledger/entry.ts';
import { publishCharter } from '../charters/publish-charter.server.ts';
import { recordEvent } from '../events/record-events.server.ts';
import { audited } from '../test-audit.ts';
import {
  agent,
  agreed,
  type Company,
  charterToPublish,
  emptyCompany,
  later,
  newest,
  officer,
  opening,
  play,
  publisher,
  visit,
} from '../test-company.ts';
import { checkInvariants } from '../test-invariants.ts';
import { beat, sweep } from './sweep.server.ts';

const monday = '2026-03-02T08:00:00Z';
/** The due time of a case of `answer` opened on that Monday, and the last second in which one may ask. */
const due = '2026-03-04T22:59:59Z';
const until = '2026-04-03T21:59:59Z';
const clock =
  'starts: la réception, calendar: france, pauses: [waiting], within: 2 working days, reopen: continue';
const terms = {
  '01-answer': `measure: deadline
clock: { ${clock} }
remedy: { pays: 10 EUR, then: 5 EUR every 2 working days, cap: 30 EUR, claim: within 30 calendar days, within: 5 working days, late: 7 EUR }`,
  '04-visit': `measure: each-time
remedy: { pays: 30 EUR, claim: within 30 calendar days, within: 3 working days }`,
  '02-call': `measure: deadline
clock: { ${clock} }
remedy: { pays: 1 EUR, within: 5 working days }`,
};
let company: Company;

beforeEach(async () => {
  company = await emptyCompany(monday);
  agreed(await publishCharter(company, publisher, charterToPublish({ terms })));
});
afterEach(async () => {
  await checkInvariants(company);
  await audited(company);
  await company.db.destroy();
});

const sweptAt = async (at: string) => {
  company.at(at);
  await sweep(company, null);
};
const ask = async (at: string, { who = agent, breach }: { who?: Who; breach?: number } = {}) =>
  recordEvent(company, who, {
    event: 'ask-remedy',
    breach: breach ?? (await newest(company, 'breach.declared')),
    at: instantOf(at),
    note: 'par téléphone',
  });
/** What entries say is owed, after the first so many. */
async function said(): Promise<string[]> {
  const rows = await company.db
    .selectFrom('entries')
    .select('body')
    .where('kind', 'in', ['remedy.asked', 'remedy.owed'])
    .orderBy('seq')
    .execute();
  return rows.map(({ body }) => {
    const entry = JSON.parse(body) as Entry;
    if (entry.kind !== 'remedy.owed') return `${entry.occurred} asked`;
    const { owed: added, by, next } = entry.public;
    return `${entry.occurred} ${added.amount} by ${by} next ${next}`;
  });
}
async function sums(): Promise<object[]> {
  const rows = await company.db
    .selectFrom('remedy_tallies')
    .select(['commitment', 'month', 'owed', 'remedies', 'not_asked'])
    .execute();
  const audit = await audited(company);
  const byAudit = audit.remedies.sumsOf('test').map((sum) => `${sum.commitment} ${sum.owed} ${sum.notAsked}`);
  expect(byAudit.sort()).toEqual(rows.map((row) => `${row.commitment} ${row.owed} ${row.not_asked}`).sort());
  return rows;
}

describe('what must be asked for', () => {
  test('is owed once the customer asks, with all that has grown, and is to be paid from then on', async () => {
    await play(company, agent, opening('A', monday), later('fulfil', 'A', '2026-03-10T08:00:00Z'));
    expect(await said()).toEqual([]);
    expect(await sums()).toEqual([
      { commitment: 'answer', month: '2026-03', owed: '0', remedies: 0, not_asked: 1 },
    ]);
    company.at('2026-03-20T08:00:00Z');
    agreed(await ask('2026-03-20T07:00:00Z'));
    expect(await said()).toEqual([
      '2026-03-20T07:00:00Z asked',
      `${due} 10 by 2026-03-27T22:59:59Z next 2026-03-06T23:00:00Z`,
      '2026-03-06T23:00:00Z 5 by 2026-03-27T22:59:59Z next 2026-03-10T23:00:00Z',
    ]);
    expect(await sums()).toEqual([
      { commitment: 'answer', month: '2026-03', owed: '15', remedies: 1, not_asked: 0 },
    ]);
    await sweptAt('2026-03-29T08:00:00Z');
    expect((await said()).slice(3)).toEqual(['2026-03-27T22:59:59Z 7 by null next null']);
  });

  test('goes on growing where the promise is still not kept, whoever beats before the sweep', async () => {
    await play(company, agent, opening('A', monday));
    await sweptAt('2026-03-05T08:00:00Z');
    company.at('2026-03-20T08:00:00Z');
    agreed(await ask('2026-03-06T08:00:00Z'));
    await beat(company, instantOf('2026-03-20T07:30:00Z'), 0);
    await sweep(company, null);
    await beat(company, instantOf('2026-03-20T07:30:00Z'), 0);
    expect((await sums())[0]).toMatchObject({ owed: '37', remedies: 1, not_asked: 0 });
  });

  test('of an occurrence is owed without a clock', async () => {
    await play(company, agent, visit(monday, false));
    company.at('2026-03-03T08:00:00Z');
    agreed(await ask('2026-03-03T08:00:00Z'));
    expect(await said()).toEqual([
      '2026-03-03T08:00:00Z asked',
      `${monday} 30 by 2026-03-06T22:59:59Z next null`,
    ]);
  });

  test('may be asked for until the last second, even where that is logged later', async () => {
    await play(company, agent, opening('A', monday), later('fulfil', 'A', '2026-03-05T08:00:00Z'));
    company.at('2026-05-04T08:00:00Z');
    expect(await ask(formatInstant(instantOf(until) + 1))).toMatchObject({
      problem: 'asked-too-late',
      values: { until, zone: 'Europe/Paris' },
    });
    agreed(await ask(until));
    expect((await said())[1]).toBe(`${due} 10 by 2026-04-10T21:59:59Z next 2026-03-06T23:00:00Z`);
  });

  test('is refused twice, before the breach, in the future, by others, and where nobody needs to', async () => {
    await play(company, agent, opening('A', monday), later('fulfil', 'A', '2026-03-05T08:00:00Z'));
    const breach = await newest(company, 'breach.declared');
    expect(await ask('2026-03-04T08:00:00Z')).toMatchObject({ problem: 'before-breach' });
    expect(await ask('2026-03-06T08:00:00Z')).toMatchObject({ problem: 'in-the-future' });
    expect(await ask('2026-03-05T08:00:00Z', { who: publisher })).toMatchObject({ problem: 'role-missing' });
    expect(await ask('2026-03-05T08:00:00Z', { breach: 1 })).toMatchObject({ problem: 'unknown-breach' });
    agreed(await ask('2026-03-05T08:00:00Z'));
    expect(await ask('2026-03-05T08:00:00Z')).toMatchObject({
      problem: 'already-asked',
      values: { asked: '2026-03-05T08:00:00Z' },
    });
    await play(company, agent, opening('B', monday, 'call'));
    await sweptAt('2026-03-06T08:00:00Z');
    expect(await ask('2026-03-06T08:00:00Z')).toMatchObject({ problem: 'nothing-to-ask' });
    expect((await sums()).length).toBe(2);
    expect(breach).toBeGreaterThan(0);
  });

  test('is asked for no more once the breach is exempt, and counted no more', async () => {
    await play(company, agent, opening('A', monday), later('fulfil', 'A', '2026-03-05T08:00:00Z'));
    const breach = await newest(company, 'breach.declared');
    const { seq } = agreed(
      await recordEvent(company, agent, { event: 'request-exemption', breach, ground: 'strike' }),
    );
    const decision = { breach, request: seq, approved: true } as const;
    agreed(await recordEvent(company, officer, { event: 'decide-exemption', ...decision }));
    expect(await ask('2026-03-05T08:00:00Z')).toMatchObject({ problem: 'set-aside' });
    expect(await sums()).toMatchObject([{ commitment: 'answer', not_asked: 0 }]);
  });

  test('is asked for by a claim that is upheld', async () => {
    await play(company, agent, opening('A', monday), later('fulfil', 'A', '2026-03-05T08:00:00Z'));
    const evidence = await newest(company, 'breach.declared');
    company.at('2026-03-06T08:00:00Z');
    const about = { charter: 'test', commitment: 'answer', on: '2026-03-05', what: 'Trop tard.' };
    const filing = { event: 'file-claim', ...about, terms: defaultClaimTerms } as const;
    const { seq } = agreed(await recordEvent(company, claimant, filing));
    company.at('2026-03-09T08:00:00Z');
    const decision = { upheld: true, note: 'Vous avez raison.' } as const;
    agreed(await recordEvent(company, officer, { event: 'decide-claim', claim: seq, evidence, ...decision }));
    expect(await said()).toEqual([
      '2026-03-06T08:00:00Z asked',
      `${due} 10 by 2026-03-13T22:59:59Z next 2026-03-06T23:00:00Z`,
    ]);
  });

  test('keeps to itself how the customer asked', async () => {
    await play(company, agent, opening('A', monday), later('fulfil', 'A', '2026-03-05T08:00:00Z'));
    agreed(await ask('2026-03-05T08:00:00Z'));
    const rows = await company.db.selectFrom('entries').select('body').execute();
    expect(rows.filter(({ body }) => body.includes('téléphone'))).toEqual([]);
    const secrets = await company.db.selectFrom('private_fields').select('body').execute();
    expect(secrets.filter(({ body }) => String(body).includes('téléphone'))).toHaveLength(1);
  });
});
