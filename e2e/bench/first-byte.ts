/**
 * Time to the first byte of pages that nothing keeps, with 1,000,000 events in the database: the home page, a
 * commitment and the breach register, each asked by someone who is signed in, one after the other; and the very first
 * answer after a start, to someone who is not. Options: `--events 1000000`, `--readings 200` of each page, `--starts 5`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { seal } from '#app/commands/ledger/seal.server.ts';
import { createContext } from '#app/context.server.ts';
import { paths } from '#app/paths.ts';
import { ensureBuilt } from '../build.ts';
import { signInAgent } from './rig/agents.ts';
import { type Ask, openClient } from './rig/answer.ts';
import { type Place, startKept } from './rig/contenders.ts';
import { partCores } from './rig/cores.ts';
import { eventsIn } from './rig/databases.ts';
import { figuresOf, medianOf, rounded } from './rig/figures.ts';

const pages = {
  home: paths.home('fr'),
  commitment: paths.commitment('fr', 'aurore', 'named-adviser'),
  register: paths.breaches('fr', 'aurore'),
};
const limit = 50;
/** Readings of one page before it is another's turn, and rounds of them that do not count. */
const block = 20;
const warmUp = 3;
const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '1000000' },
    readings: { type: 'string', default: '200' },
    starts: { type: 'string', default: '5' },
  },
});
const [events, readings, starts] = [Number(values.events), Number(values.readings), Number(values.starts)];

ensureBuilt();
const cores = partCores();
const folder = mkdtempSync(join(tmpdir(), 'kept-bench-'));
try {
  const place = { core: cores?.server, folder, database: await eventsIn(folder, events) };
  await sign(place.database);
  const first = await measureFirst(place);
  console.log(`first answer after a start: ${first.join(', ')} ms`);
  const figures = await measureWarm(place);
  console.table(figures);
  console.log(`load of the machine ${loadavg()[0]?.toFixed(1)}`);
  const worst = Math.max(...Object.values(figures).map(({ p99 }) => p99));
  const firstAnswer = { median: medianOf(first), worst: Math.max(...first) };
  console.log(
    JSON.stringify({
      bench: 'first-byte',
      unit: 'ms',
      events,
      readings,
      ...figures,
      firstAnswer,
      limit,
      worst,
    }),
  );
} finally {
  rmSync(folder, { recursive: true });
}

/** As a server does all the while: one that starts with a million entries to sign does that beside all it is asked. */
async function sign(database: string): Promise<void> {
  const context = await createContext(database);
  await seal(context);
  await context.db.destroy();
}

async function measureFirst(place: Place): Promise<number[]> {
  const times: number[] = [];
  for (let start = 0; start < starts; start++) {
    const kept = await startKept(place);
    const { ask, close } = openClient();
    times.push(rounded(await timed(ask, kept.url + pages.home, {}), 1));
    close();
    await kept.stop();
  }
  return times;
}

/** Block by block, so that whatever else the machine does slows all; processor time is counted in ticks of 10 ms. */
async function measureWarm(place: Place) {
  const kept = await startKept(place);
  const { ask, close } = openClient();
  const headers = { Cookie: await signInAgent(ask, kept.url) };
  const names = Object.keys(pages) as (keyof typeof pages)[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]]));
  const cpu = Object.fromEntries(names.map((name) => [name, 0]));
  for (let round = -warmUp; round < readings / block; round++) {
    for (const name of names) {
      const before = kept.cpuSeconds();
      const read: number[] = [];
      while (read.length < block) read.push(await timed(ask, kept.url + pages[name], headers));
      if (round < 0) continue;
      times[name]?.push(...read);
      cpu[name] = (cpu[name] ?? 0) + kept.cpuSeconds() - before;
    }
  }
  close();
  await kept.stop();
  return Object.fromEntries(
    names.map((name) => {
      const { length } = times[name] ?? [];
      const cpuMilliseconds = rounded(((cpu[name] ?? 0) / length) * 1_000, 1);
      return [name, { ...figuresOf(times[name] ?? []), cpuMilliseconds }];
    }),
  );
}

async function timed(ask: Ask, page: string, headers: Record<string, string>): Promise<number> {
  const { status, firstByte } = await ask(page, { headers });
  if (status !== 200) throw new Error(`${page} answers ${status}`);
  return firstByte;
}
