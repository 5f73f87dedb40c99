/**
 * How long the home page takes while somebody asks for two hundred made-up things a second from one address, kind by
 * kind, beside how long it takes while nobody does: it is read at a steady pace over a connection of its own. So are,
 * less often, a page of someone who is signed in and, from yet another address, entries of the ledger that nobody asked
 * for before: what is not in memory. Status 1 when the slowest in twenty of the home page reaches 100 ms.
 * Options: `--seconds 6` of each kind, `--rate 200` made-up requests and `--reads 50` of the home page a second,
 * `--only cards,search`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { paths } from '#app/paths.ts';
import { openReadOnly } from '#db/dialects/sqlite/file.server.ts';
import { ensureBuilt } from '../build.ts';
import { signInAgent } from './rig/agents.ts';
import { openClient } from './rig/answer.ts';
import { startKept } from './rig/contenders.ts';
import { partCores } from './rig/cores.ts';
import { demonstrationIn } from './rig/databases.ts';
import { rounded, shareOf } from './rig/figures.ts';
import { madeUp } from './rig/made-up.ts';
import type { Server } from './rig/server.ts';
import { askSteadily, type Steady } from './rig/steadily.ts';

/** What was found while one kind was asked for; milliseconds, and the share of its core that the server used. */
type Found = {
  home: { p50: number; p95: number; worst: number; others: number };
  signedIn: { p95: number; refused: number };
  elsewhere: { p95: number; refused: number };
  flood: { answered: string; skipped: number };
  cpu: number;
};

const limit = 100;
/** Milliseconds after one kind, in which what waits is answered. */
const rest = 1_000;
/** Times a second that pages which are not in memory are read. */
const slowly = 2;
/** At least as many as there are ways to ask for something of one kind. */
const waysOfKind = 5;
const addresses = { flood: '127.0.0.2', elsewhere: '127.0.0.3' };

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '6' },
    rate: { type: 'string', default: '200' },
    reads: { type: 'string', default: '50' },
    only: { type: 'string' },
  },
});
const [seconds, rate, reads] = [Number(values.seconds), Number(values.rate), Number(values.reads)];

/** The entry that was asked for last from elsewhere; the newest first, and none twice. */
let lastAsked = 1_000_000_000;

ensureBuilt();
const cores = partCores();
const folder = mkdtempSync(join(tmpdir(), 'kept-bench-'));
const database = await demonstrationIn(folder);
const kept = await startKept({ core: cores?.server, folder, database });
const [reader, flooder, other] = [openClient(), openClient(addresses.flood), openClient(addresses.elsewhere)];
const found: Record<string, Found> = {};
try {
  const Cookie = await signInAgent(reader.ask, kept.url);
  const size = entriesIn(database);
  const kinds = madeUp(kept.url, size);
  const chosen = values.only?.split(',') ?? Object.keys(kinds);
  await measure(kept, Cookie, size, null);
  found.quiet = await measure(kept, Cookie, size, null);
  for (const kind of chosen) {
    const make = kinds[kind];
    if (!make) throw new Error(`${kind}: no such kind; expected ${Object.keys(kinds).join(', ')}`);
    await warm(make);
    found[kind] = await measure(kept, Cookie, size, make);
    console.log(`${kind}: ${JSON.stringify(found[kind])}`);
  }
  found.quietAfter = await measure(kept, Cookie, size, null);
} finally {
  for (const { close } of [reader, flooder, other]) close();
  await kept.stop();
  rmSync(folder, { recursive: true });
}
report();

/** What there is of a kind is in memory when very much of it is asked for: the first card of all takes a while. */
async function warm(make: ReturnType<typeof madeUp>[string]): Promise<void> {
  for (let turn = 0; turn < waysOfKind; turn++) {
    const { path, options } = make(turn);
    await flooder.ask(kept.url + path, options);
  }
}

async function measure(
  server: Server,
  Cookie: string,
  size: number,
  make: ReturnType<typeof madeUp>[string] | null,
): Promise<Found> {
  const { url, cpuSeconds } = server;
  const [cpu, began] = [cpuSeconds(), performance.now()];
  const flood = make
    ? askSteadily(rate, (turn) => {
        const { path, options } = make(turn);
        return flooder.ask(url + path, options);
      })
    : null;
  const home = askSteadily(reads, () => reader.ask(url + paths.home('fr')));
  const signedIn = askSteadily(slowly, () => reader.ask(url + paths.queue('fr'), { headers: { Cookie } }));
  const elsewhere = askSteadily(slowly, () => other.ask(url + paths.entry('en', --lastAsked % size)));
  await wait(seconds * 1_000);
  const used = (cpuSeconds() - cpu) / ((performance.now() - began) / 1_000);
  const [pages, signed, far, floods] = await Promise.all([
    home.stop(),
    signedIn.stop(),
    elsewhere.stop(),
    flood?.stop(),
  ]);
  await wait(rest);
  const at = ({ times }: Steady, share: number) => rounded(shareOf(times, share), 1);
  return {
    home: {
      ...{ p50: at(pages, 0.5), p95: at(pages, 0.95), worst: at(pages, 1) },
      others: pages.times.length - (pages.statuses[200] ?? 0),
    },
    signedIn: { p95: at(signed, 0.95), refused: signed.statuses[503] ?? 0 },
    elsewhere: { p95: at(far, 0.95), refused: far.statuses[503] ?? 0 },
    flood: {
      answered: Object.entries(floods?.statuses ?? {})
        .map(([status, count]) => `${count} × ${status}`)
        .join(', '),
      skipped: floods?.skipped ?? 0,
    },
    cpu: rounded(used, 2),
  };
}

function report(): void {
  const quiet = found.quiet?.home.p95 ?? 0;
  const times = (each: Found) => rounded(each.home.p95 / quiet, 1);
  const table = Object.entries(found).map(([kind, each]) => [
    kind,
    {
      ...{ p50: each.home.p50, p95: each.home.p95, timesQuiet: times(each), worst: each.home.worst },
      ...{ signedInP95: each.signedIn.p95, elsewhereP95: each.elsewhere.p95, cpu: each.cpu },
      answers: each.flood.answered,
    },
  ]);
  console.table(Object.fromEntries(table));
  console.log(`load of the machine ${loadavg()[0]?.toFixed(1)}`);
  if (quiet > limit / 2) console.log('The machine is too busy otherwise for these times to say anything.');
  const worst = Math.max(...Object.values(found).map(({ home }) => home.p95));
  const others = Object.values(found).reduce((sum, { home }) => sum + home.others, 0);
  const ratios = Object.fromEntries(Object.entries(found).map(([kind, each]) => [kind, times(each)]));
  console.log(
    JSON.stringify({
      ...{ bench: 'flood', unit: 'ms', seconds, rate, reads, cores },
      ...{ kinds: found, ratios, limit, worst, others },
    }),
  );
  if (worst >= limit || others > 0) process.exitCode = 1;
}

function entriesIn(file: string): number {
  const ledger = openReadOnly(file);
  const count = Number(ledger.prepare('select size from ledger_head').pluck().get());
  ledger.close();
  return count;
}
