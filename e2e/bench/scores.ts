/**
 * The score query at 10,000 and at 1,000,000 events over the same 500 days: scores are read from daily tallies, so
 * the time must not grow with the number of events.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Context, createContext } from '#app/context.server.ts';
import { charterNow } from '#app/queries/public/charter-now.server.ts';
import { readTrust } from '#app/queries/public/figures.server.ts';
import { readMethod, readPublications } from '#db/stores/publications.server.ts';
import { eventsIn } from './rig/databases.ts';
import { figuresOf } from './rig/figures.ts';

const [few, many] = [10_000, 1_000_000];
const readings = 300;

const folder = mkdtempSync(join(tmpdir(), 'kept-bench-'));
const [small, large] = [await open(few), await open(many)];
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

async function open(events: number): Promise<Context> {
  return createContext(await eventsIn(folder, events));
}

async function timed(context: Context): Promise<number> {
  const start = performance.now();
  await readScores(context);
  return performance.now() - start;
}

async function readScores(context: Context) {
  const publications = await readPublications(context.db);
  const charter = charterNow(publications, 'aurore', context.now());
  const method = await readMethod(context.db);
  if (!charter || !method) throw new Error('Nothing is published');
  return readTrust(context.db, charter, context.now(), method.method);
}
