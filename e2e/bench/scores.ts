/**
 * The score query at 10,000 and at 1,000,000 events over the same two years: scores are read from daily tallies, so
 * the time must not grow with the number of events. Every event goes through the ledger as a real one does.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EventGroup } from '#app/commands/event-input.ts';
import { recordEvents } from '#app/commands/record-events.server.ts';
import { type Context, createContext } from '#app/context.server.ts';
import { charterNow } from '#app/queries/charter-now.server.ts';
import { readMethod, readTrust } from '#app/queries/trust.server.ts';
import { seedPublications } from '#db/scenarios.ts';
import { readPublications } from '#db/stores/publications.server.ts';

const [few, many] = [10_000, 1_000_000];
const readings = 300;
const batch = 2_000;
const promises = ['appointment-slot', 'no-power-cut', 'named-adviser'] as const;
/** The charter binds since April 2025: 500 days that are all within it. */
const first = Date.UTC(2025, 5, 1) / 1_000;
const days = 500;

const folder = mkdtempSync(join(tmpdir(), 'kept-bench-'));
const [small, large] = [await fill(few), await fill(many)];
const times: Record<'few' | 'many', number[]> = { few: [], many: [] };
// Turn by turn, so that whatever else the machine does slows both.
for (let reading = 0; reading < readings; reading++) {
  times.few.push(await timed(small));
  times.many.push(await timed(large));
}
await small.db.destroy();
await large.db.destroy();
rmSync(folder, { recursive: true });
const figures = { few: figuresOf(times.few), many: figuresOf(times.many) };
const ratio = Number((figures.many.median / figures.few.median).toFixed(3));
process.stdout.write(`the query takes ${ratio} times as long at ${many} events as at ${few}\n`);
process.stdout.write(
  `${JSON.stringify({ bench: 'scores', unit: 'ms', events: { few, many }, ...figures, ratio })}\n`,
);

async function fill(events: number): Promise<Context> {
  const context = await createContext(join(folder, `${events}.sqlite`));
  await seedPublications(context);
  const began = performance.now();
  for (let from = 0; from < events; from += batch) {
    await log(context, from, Math.min(batch, events - from), events);
  }
  const perSecond = Math.round(events / ((performance.now() - began) / 1_000));
  process.stdout.write(`${events} events logged, ${perSecond} a second\n`);
  return context;
}

async function timed(context: Context): Promise<number> {
  const start = performance.now();
  await readScores(context);
  return performance.now() - start;
}

function figuresOf(all: number[]): { median: number; p99: number } {
  const sorted = all.sort((one, other) => one - other);
  const at = (share: number) => Number((sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(3));
  return { median: at(0.5), p99: at(0.99) };
}

async function log(context: Context, from: number, count: number, of: number): Promise<void> {
  const groups = Array.from({ length: count }, (_, index): EventGroup => {
    const number = from + index;
    const at = first + Math.floor((number / of) * days * 86_400);
    const commitment = promises[number % promises.length] ?? promises[0];
    return {
      events: [
        {
          event: 'log',
          charter: 'aurore',
          commitment,
          at,
          kept: number % 23 !== 0,
          unit: 'Lyon',
          reference: null,
        },
      ],
    };
  });
  await recordEvents(context, { id: 'bench', role: 'demonstration' }, groups);
}

async function readScores(context: Context) {
  const publications = await readPublications(context.db);
  const charter = charterNow(publications, 'aurore', context.now());
  const method = await readMethod(context.db);
  if (!charter || !method) throw new Error('Nothing is published');
  return readTrust(context.db, charter.edition, charter.asOf, method.method);
}
