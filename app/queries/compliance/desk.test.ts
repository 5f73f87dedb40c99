import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recordEvent } from '#app/commands/events/record-events.server.ts';
import {
  agent,
  agreed,
  type Company,
  companyOn,
  newest,
  officer,
  play,
  visit,
} from '#app/commands/test-company.ts';
import type { Who } from '#app/domain/ledger/entry.ts';
import { instantOf } from '../../domain/instant.ts';
import { readDesk, readNext } from './desk.server.ts';

const monday = '2026-03-02T08:00:00Z';
const now = instantOf('2026-03-06T08:00:00Z');
const second: Who = { id: 'officer-2', role: 'compliance' };
let company: Company;
/** Breaches from the oldest on; the second officer logged what the last is about. */
let first: number;
let middle: number;
let last: number;

beforeAll(async () => {
  company = await companyOn(monday);
  company.at(now);
  middle = await broken(agent, '2026-03-04T08:00:00Z');
  first = await broken(agent, '2026-03-03T08:00:00Z');
  last = await broken(second, '2026-03-05T08:00:00Z');
});
afterAll(() => company.db.destroy());

async function broken(who: Who, at: string): Promise<number> {
  await play(company, who, visit(at, false));
  return newest(company, 'breach.declared');
}

async function analyse(breach: number): Promise<void> {
  const event = {
    event: 'analyse',
    breach,
    cause: 'workload',
    severity: 'minor',
    apology: null,
    note: null,
  } as const;
  agreed(await recordEvent(company, officer, { ...event, confirmed: '' }));
}

const ids = (rows: { id: number }[]) => rows.map(({ id }) => id);

describe('what waits for an officer', () => {
  test('to analyse: the oldest first, whenever it was logged', async () => {
    const desk = await readDesk(company, officer, now);
    expect(ids(desk.analysis.rows)).toEqual([first, middle, last]);
    expect(desk.analysis.count).toEqual({ exactly: 3 });
    expect(desk['sign-off'].rows).toEqual([]);
  });

  test('to sign off: what another one wrote, and not what they logged themselves; after each the next', async () => {
    await analyse(first);
    expect(await readNext(company, 'analysis', first, officer, now)).toEqual({
      task: 'analysis',
      breach: middle,
    });
    await analyse(middle);
    await analyse(last);
    expect(ids((await readDesk(company, officer, now))['sign-off'].rows)).toEqual([]);
    expect(ids((await readDesk(company, second, now))['sign-off'].rows)).toEqual([first, middle]);
    expect(await readNext(company, 'sign-off', first, second, now)).toEqual({
      task: 'sign-off',
      breach: middle,
    });
    expect(await readNext(company, 'analysis', last, officer, now)).toBeNull();
  });

  test('requests follow when nothing else waits', async () => {
    await play(company, agent, visit('2026-03-05T09:00:00Z', true));
    const corrects = await newest(company, 'occurrence.logged');
    const event = {
      event: 'ask',
      corrects,
      replacement: { kept: true, unit: 'Lille' },
      because: 'typing-error',
      note: 'x',
    } as const;
    const request = agreed(await recordEvent(company, agent, event)).seq ?? -1;
    expect(await readNext(company, 'analysis', last, officer, now)).toEqual({ task: 'request', request });
    expect((await readDesk(company, officer, now)).requests).toMatchObject({
      count: 1,
      rows: [{ seq: request }],
    });
  });
});
