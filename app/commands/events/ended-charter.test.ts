import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readCase } from '#app/queries/staff/case.server.ts';
import { readQueue } from '#app/queries/staff/queue.server.ts';
import { formatInstant, instantOf } from '../../domain/instant.ts';
import { isProblem } from '../../domain/problem.ts';
import { publishCharter } from '../charters/publish-charter.server.ts';
import {
  agent,
  type Company,
  charterToPublish,
  companyOn,
  later,
  newest,
  opening,
  pausing,
  play,
  publisher,
  standing,
  visit,
  withdrawing,
} from '../test-company.ts';
import { checkInvariants } from '../test-invariants.ts';
import { recordEvent } from './record-events.server.ts';

let company: Company;

/** A charter whose record ended on the 15th of May, with a case that was still open then and one that was closed. */
beforeEach(async () => {
  company = await companyOn('2026-03-02T08:00:00Z');
  const ended = charterToPublish({
    preamble: ['binding: 2026-01-01', 'binding: 2026-05-10\nended: 2026-05-15'],
  });
  const published = await publishCharter(company, publisher, ended);
  if (isProblem(published)) throw new Error(JSON.stringify(published));
  company.at('2026-05-15T08:00:00Z');
  await play(
    company,
    agent,
    opening('OPEN', '2026-05-15T07:00:00Z'),
    opening('CLOSED', '2026-05-14T07:00:00Z'),
    later('fulfil', 'CLOSED', '2026-05-15T07:30:00Z'),
    visit('2026-05-15T07:00:00Z', true),
  );
  company.at('2026-05-20T08:00:00Z');
});
afterEach(() => company.db.destroy());

const after = '2026-05-16T08:00:00Z';
const refused = { problem: 'charter-ended', field: 'at', values: { ended: '2026-05-15' } };

describe('a charter whose record has ended', () => {
  test('takes nothing that happened later, whatever says so', async () => {
    const size = await newest(company, 'occurrence.logged');
    const said = await play(
      company,
      agent,
      opening('NEW', after),
      visit(after, true),
      later('fulfil', 'OPEN', after),
      pausing('OPEN', after),
      withdrawing('OPEN', after),
      later('reopen', 'CLOSED', after),
    );
    expect(said).toEqual(said.map(() => refused));
    const report = { from: '2026-05-01', to: '2026-05-18', numerator: 1, denominator: 1, unit: null };
    expect(
      await recordEvent(company, agent, {
        event: 'report',
        charter: 'test',
        commitment: 'meeting',
        ...report,
      }),
    ).toMatchObject({ problem: 'charter-ended' });
    expect(await newest(company, 'occurrence.logged')).toBe(size);
    await checkInvariants(company);
  });

  test('still takes what happened before and was not written down', async () => {
    const at = '2026-05-15T12:00:00Z';
    expect(await play(company, agent, later('fulfil', 'OPEN', at))).toMatchObject([{ status: 'recorded' }]);
    await checkInvariants(company);
  });

  test('is not corrected to something that happened later', async () => {
    const correct = (corrects: number) =>
      recordEvent(company, agent, {
        ...{ event: 'correct', corrects, because: 'typing-error' },
        replacement: { at: instantOf(after) },
      });
    expect(await correct(await newest(company, 'case.fulfilled'))).toMatchObject(refused);
    expect(await correct(await newest(company, 'case.opened'))).toMatchObject(refused);
    expect(await correct(await newest(company, 'occurrence.logged'))).toMatchObject(refused);
  });

  test('leaves its open cases in no queue but that of their own, and nothing can be logged about them', async () => {
    const parts = await readQueue(company, company.now());
    const waiting = parts.filter(({ count }) => 'over' in count || count.exactly > 0);
    expect(waiting).toMatchObject([{ section: 'ended', count: { exactly: 1 }, rows: [] }]);
    const [ended] = await readQueue(company, company.now(), { section: 'ended', after: null });
    expect(ended?.rows).toMatchObject([{ reference: 'OPEN' }]);
    const { id } = await standing(company, 'OPEN');
    expect(await readCase(company, id, company.now())).toMatchObject({ ended: '2026-05-15', acts: [] });
    const before = instantOf('2026-05-15T21:59:59Z');
    expect(formatInstant(before)).toBe('2026-05-15T21:59:59Z');
    expect(await readCase(company, id, before)).toMatchObject({ ended: null });
  });
});
