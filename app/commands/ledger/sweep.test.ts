import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import type { FactEvent } from '../../domain/event.ts';
import { formatInstant, type Instant, instantOf } from '../../domain/instant.ts';
import { recordEvents } from '../events/record-events.server.ts';
import {
  agent,
  type Company,
  companyOn,
  emptyCompany,
  later,
  opening,
  play,
  register,
} from '../test-company.ts';
import { checkInvariants } from '../test-invariants.ts';
import { sweep } from './sweep.server.ts';

const monday = '2026-03-02T08:00:00Z';
const start = instantOf(monday);
const hour = 3_600;
const end = start + 21 * 24 * hour;

type Kind = 'pause' | 'resume' | 'fulfil' | 'withdraw' | 'reopen';
type Step = { number: number; after: number; kind: Kind };
const promises = ['answer', 'call', 'repair'];

/** Any history: events that cannot follow are refused, the same ones however often someone sweeps. */
const history = fc.array(
  fc.record({
    number: fc.nat(5),
    after: fc.oneof(fc.nat(60), fc.nat(20 * hour)),
    kind: fc.constantFrom<Kind>('pause', 'pause', 'resume', 'resume', 'fulfil', 'withdraw', 'reopen'),
  }),
  { maxLength: 25 },
);
const sweeps = fc.array(fc.integer({ min: start, max: end }), { maxLength: 8 });

function eventsOf(steps: readonly Step[]): FactEvent[] {
  const events: FactEvent[] = [0, 1, 2, 3, 4, 5].map((number) =>
    opening(`C${number}`, formatInstant(start), promises[number % 3]),
  );
  let at = start;
  for (const { number, after, kind } of steps) {
    at += after;
    if (at >= end) break;
    const about = { charter: 'test', reference: `C${number}`, at } as const;
    if (kind === 'pause') events.push({ event: kind, ground: 'waiting', ...about });
    else if (kind === 'withdraw') events.push({ event: kind, by: 'company', ...about });
    else events.push({ event: kind, ...about } as FactEvent);
  }
  return events;
}

/** The breaches that come out when someone sweeps at these moments, and at the end. */
async function breachesOf(events: readonly FactEvent[], moments: readonly Instant[], check: boolean) {
  const company = await companyOn(monday);
  const left = [...moments].sort((one, other) => one - other);
  const sweepUntil = async (until: Instant) => {
    for (let next = left[0]; next !== undefined && next <= until; next = left[0]) {
      left.shift();
      company.at(next);
      await sweep(company, null);
    }
  };
  for (const event of events) {
    await sweepUntil(event.at);
    company.at(event.at);
    await recordEvents(company, agent, [{ events: [event] }]);
  }
  await sweepUntil(end);
  company.at(end);
  await sweep(company, null);
  if (check) await checkInvariants(company);
  const found = (await register(company)).sort();
  await company.db.destroy();
  return found;
}

test('whenever someone sweeps, the breaches and their times are the same', async () => {
  await fc.assert(
    fc.asyncProperty(history, sweeps, async (steps, moments) => {
      const events = eventsOf(steps);
      expect(await breachesOf(events, moments, true)).toEqual(await breachesOf(events, [], false));
    }),
    { numRuns: 8 },
  );
}, 60_000);

describe('a sweep', () => {
  const due = '2026-03-04T22:59:59Z';

  test('finds nothing at the due second and everything a second later, once', async () => {
    const company = await companyOn(monday);
    await play(company, agent, opening('A', monday));
    company.at(due);
    expect(await sweep(company, null)).toEqual({ declared: 0 });
    company.at(instantOf(due) + 1);
    expect(await sweep(company, null)).toEqual({ declared: 1 });
    expect(await sweep(company, null)).toEqual({ declared: 0 });
    expect(await register(company)).toEqual([`A ${due} declared`]);
    await checkInvariants(company);
    await company.db.destroy();
  });

  test('as of an earlier moment finds only what was overdue then', async () => {
    const company = await companyOn(monday);
    await play(company, agent, opening('A', monday), opening('B', '2026-03-03T08:00:00Z'));
    company.at('2026-03-20T08:00:00Z');
    expect(await sweep(company, null, instantOf('2026-03-05T08:00:00Z'))).toEqual({ declared: 1 });
    expect(await register(company)).toEqual([`A ${due} declared`]);
    await company.db.destroy();
  });

  test('after a restored copy declares the same again', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kept-'));
    const [file, copy] = [join(folder, 'kept.sqlite'), join(folder, 'copy.sqlite')];
    const company = await companyOn(monday, file);
    await play(company, agent, opening('A', monday), opening('B', monday, 'call'));
    await sql`pragma wal_checkpoint(truncate)`.execute(company.db);
    copyFileSync(file, copy);
    const restored = await emptyCompany('2026-03-09T08:00:00Z', copy);
    await sweepDaily(company);
    await sweep(restored, null);
    expect((await register(restored)).sort()).toEqual((await register(company)).sort());
    expect(await register(company)).toHaveLength(2);
    await checkInvariants(restored);
    await company.db.destroy();
    await restored.db.destroy();
    rmSync(folder, { recursive: true });
  });

  async function sweepDaily(company: Company) {
    for (let day = 1; day <= 7; day++) {
      company.at(start + day * 24 * hour);
      await sweep(company, null);
    }
  }

  test('declares ten thousand at once, each with its own time', async () => {
    const company = await companyOn(monday);
    const many = 10_000;
    company.at(start + many);
    const groups = Array.from({ length: many }, (_, number) => ({
      events: [opening(`C${number}`, formatInstant(start + number), 'call')],
    }));
    await recordEvents(company, agent, groups);
    company.at(end);
    expect(await sweep(company, null)).toEqual({ declared: many });
    const rows = await company.db.selectFrom('breaches').select('at').orderBy('at').execute();
    expect(rows.map(({ at }) => at)).toEqual(
      groups.map((_, number) => formatInstant(start + number + 4 * hour)),
    );
    await checkInvariants(company);
    await company.db.destroy();
  }, 60_000);
});

test('a late fulfilment and the sweep after it leave one breach', async () => {
  const company = await companyOn(monday);
  await play(company, agent, opening('A', monday), later('fulfil', 'A', '2026-03-10T08:00:00Z'));
  await sweep(company, null);
  expect(await register(company)).toEqual(['A 2026-03-04T22:59:59Z declared']);
  await checkInvariants(company);
  await company.db.destroy();
});
