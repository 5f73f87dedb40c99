import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newestCheckpoint } from '#db/stores/checkpoints.server.ts';
import { ClockInDoubt, type Clocks } from '../../clock.server.ts';
import { type Context, createContext } from '../../context.server.ts';
import { formatInstant, instantOf } from '../../domain/instant.ts';
import { importFile } from '../../import/import-file.server.ts';
import { boston, requestFor } from '../../import/test-import.ts';
import { databaseSource } from '../../verify/database-source.server.ts';
import { VerifierState } from '../../verify/state.ts';
import { verifyLog } from '../../verify/verify-log.ts';
import { publishCharter } from '../charters/publish-charter.server.ts';
import { publishContent } from '../charters/publish-content.server.ts';
import { recordEvent, recordEvents } from '../events/record-events.server.ts';
import {
  agent,
  agreed,
  charterToPublish,
  companyOn,
  newest,
  officer,
  opening,
  play,
  publisher,
  visit,
} from '../test-company.ts';
import { checkInvariants } from '../test-invariants.ts';
import { confirmClock, settleClock } from './examine.server.ts';
import { seal } from './seal.server.ts';
import { sweep } from './sweep.server.ts';

const monday = '2026-03-02T08:00:00Z';
const hour = 3_600;
const [day, year] = [24 * hour, 365 * 24 * hour];
const jumps = [hour, day, year, -hour, -day, -year];

let folder: string;
let file: string;
/** A machine that booted a day ago; `jumpsAt`: at which reading of its clock from now on it jumps, and by how much. */
let machine: {
  clock: number;
  sinceBoot: number;
  boot: string;
  jumpsAt: { reading: number; by: number } | null;
};
const open: Context[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-clock-'));
  file = join(folder, 'kept.sqlite');
  machine = { clock: instantOf(monday), sinceBoot: day, boot: 'first', jumpsAt: null };
});
afterEach(async () => {
  for (const context of open.splice(0)) await context.db.destroy();
  rmSync(folder, { recursive: true });
});

function clocks(): Clocks {
  return {
    wall: () => {
      const { jumpsAt } = machine;
      if (jumpsAt && jumpsAt.reading-- === 0) {
        machine.clock += jumpsAt.by;
        machine.jumpsAt = null;
      }
      return machine.clock;
    },
    sinceBoot: () => machine.sinceBoot,
    boot: machine.boot,
  };
}

/** Another process of the same machine. */
async function process(): Promise<Context> {
  const context = await createContext(file, 'content', clocks());
  open.push(context);
  return context;
}

function pass(seconds: number): void {
  machine.clock += seconds;
  machine.sinceBoot += seconds;
}

const log = (context: Context, reference: string) =>
  recordEvents(context, agent, [{ events: [opening(reference, formatInstant(machine.clock))] }]);

/** A company with two open cases, watched for an hour, signed. */
async function company(): Promise<Context> {
  const context = await process();
  agreed(await publishCharter(context, publisher, charterToPublish()));
  await log(context, 'one');
  const from = context.now();
  await log(context, 'two');
  pass(hour);
  await sweep(context, from);
  await seal(context);
  return context;
}

async function findings(now = machine.clock): Promise<string[]> {
  const source = databaseSource(file);
  const state = new VerifierState(mkdtempSync(join(folder, 'state-')));
  try {
    const verified = await verifyLog(source, { state, now, key: null, policy: null, onProgress: () => {} });
    return verified.findings.map(({ code, seq }) => `${code} ${seq}`);
  } finally {
    await source.close();
  }
}

const sizeOf = async ({ db }: Context) =>
  (
    await db
      .selectFrom('entries')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
  ).n;

/** Strikes out a mistaken occurrence, as anyone may who logged it. */
async function correct(context: Context): Promise<void> {
  // Nothing was promised a year before.
  const at = formatInstant(Math.max(machine.clock, instantOf(monday)));
  await recordEvents(context, agent, [{ events: [visit(at, true)] }]);
  const corrects = await newest(context, 'occurrence.logged');
  agreed(
    await recordEvent(context, officer, {
      event: 'correct',
      corrects,
      replacement: null,
      because: 'typing-error',
    }),
  );
}

describe.each(jumps)('a clock that jumps by %i s', (by) => {
  test('records, sweeps and signs nothing, and does no harm when it goes back', async () => {
    const context = await company();
    const before = await sizeOf(context);
    machine.clock += by;
    for (const attempt of [log(context, 'three'), sweep(context, null), seal(context), correct(context)])
      await expect(attempt).rejects.toThrow(ClockInDoubt);
    pass(75);
    await expect(log(context, 'three')).rejects.toThrow(ClockInDoubt);
    expect(await sizeOf(context)).toBe(before);
    machine.clock -= by;
    await correct(context);
    await seal(context);
    await checkInvariants(context);
    expect(await findings()).toEqual([]);
  });

  test('is believed when it has held for ten minutes, or when somebody says so in another process', async () => {
    const context = await company();
    machine.clock += by;
    await expect(log(context, 'three')).rejects.toThrow(ClockInDoubt);
    const second = await process();
    await expect(log(second, 'three'), 'a new process knows what was believed').rejects.toThrow(ClockInDoubt);
    await confirmClock(await process());
    expect(await settleClock(second)).toBeNull();
    await correct(context);
    machine.clock -= by;
    await expect(log(context, 'three')).rejects.toThrow(ClockInDoubt);
    for (let minute = 0; minute < 10; minute++) {
      pass(60);
      await settleClock(context);
    }
    await correct(context);
    await sweep(context, null);
    await seal(context);
    await checkInvariants(context);
    // Of what was recorded by a clock that somebody vouched for the verifier must be as late.
    expect(await findings(machine.clock + Math.max(0, by))).toEqual([]);
  });

  test.each(['sweep', 'seal', 'form', 'correction'])(
    'in the middle of a %s leaves no trace',
    async (what) => {
      const context = await company();
      // Both cases are overdue by now, and the time since the last heartbeat was watched.
      pass(30 * day);
      const right = formatInstant(machine.clock);
      const work = {
        sweep: () => sweep(context, machine.clock - 60),
        seal: () => seal(context),
        form: () => log(context, 'three'),
        correction: () => correct(context),
      }[what] as () => Promise<unknown>;
      expect(await refusedWhileJumping(by, work)).toBeGreaterThan(1);
      const last = await context.db
        .selectFrom('entries')
        .select('recorded')
        .orderBy('seq', 'desc')
        .executeTakeFirst();
      expect(last && last.recorded <= right).toBe(true);
      const signed = await newestCheckpoint(context.db);
      expect(signed && signed.confirmed <= right && JSON.parse(signed.figures ?? '{}').at <= right).toBe(
        true,
      );
      await sweep(context, null);
      await seal(context);
      await checkInvariants(context);
      expect(await findings()).toEqual([]);
    },
  );
});

test.each([year, -year])(
  'a jump by %i s in the middle of an import loses no row and records none wrongly',
  async (by) => {
    const context = await process();
    await publishContent(context, publisher);
    const right = formatInstant(machine.clock);
    const whole = async () => importFile(context, agent, requestFor(boston));
    expect(await refusedWhileJumping(by, whole)).toBeGreaterThan(1);
    const entries = await context.db.selectFrom('entries').select(['kind', 'recorded']).execute();
    expect(entries.filter(({ recorded }) => recorded > right)).toEqual([]);
    expect(entries.filter(({ kind }) => kind === 'case.opened')).toHaveLength(14);
    await seal(context);
    expect(await findings()).toEqual([]);
  },
);

test('what is decided is what is recorded, also when a clock that nobody doubts went back', async () => {
  const company = await companyOn(monday, file);
  open.push(company);
  await play(company, agent, opening('one', monday), visit(monday, true));
  company.at(instantOf(monday) + year);
  await sweep(company, null);
  await seal(company);
  company.at(instantOf(monday) + hour);
  const corrects = await newest(company, 'occurrence.logged');
  agreed(
    await recordEvent(company, officer, {
      event: 'correct',
      corrects,
      replacement: null,
      because: 'typing-error',
    }),
  );
  const opened = await newest(company, 'case.opened');
  agreed(
    await recordEvent(company, officer, {
      event: 'correct',
      corrects: opened,
      replacement: { unit: 'Metz' },
      because: 'typing-error',
    }),
  );
  await seal(company);
  await checkInvariants(company);
  expect(await findings(instantOf(monday) + year)).toEqual([]);
});

/**
 * Does some work as often as it reads the clock, which jumps at another of those readings each time, and back after it.
 * @returns how often the work was refused
 */
async function refusedWhileJumping(by: number, work: () => Promise<unknown>): Promise<number> {
  let refused = 0;
  for (let reading = 0, jumped = true; jumped; reading++) {
    machine.jumpsAt = { reading, by };
    await work().catch((error) => {
      if (!(error instanceof ClockInDoubt)) throw error;
      refused += 1;
    });
    jumped = machine.jumpsAt === null;
    machine.jumpsAt = null;
    if (jumped) machine.clock -= by;
  }
  return refused;
}
