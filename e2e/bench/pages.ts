/**
 * Requests per second and the slowest in a hundred of the home page, from three servers in turn, on one processor
 * core each time and under the same load from another: `remix-serve` rendering it, nginx serving the bytes that
 * Kept sends as a file, Node's own server with those bytes and nothing to decide, and Kept; then Kept once more while
 * 100 events a second are logged in it: by agents, one form each, and by a machine, ten at a time.
 * Options: `--rounds 5`, `--seconds 4` of each load, `--connections 32`, `--events 100` a second.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { paths } from '#app/paths.ts';
import { ensureBuilt } from '../build.ts';
import { startAgents } from './rig/agents.ts';
import { type Answer, browserHeaders, openClient, textOf } from './rig/answer.ts';
import { startBare, startKept, startLogging, startNginx, startStock } from './rig/contenders.ts';
import { partCores } from './rig/cores.ts';
import { demonstrationIn } from './rig/databases.ts';
import { figuresOf, medianOf, rounded } from './rig/figures.ts';
import type { Server } from './rig/server.ts';
import { countOccurrences, startReader } from './rig/watch.ts';
import { type Load, load, requireCommand } from './rig/wrk.ts';

/** One load of one server; `cpuMicroseconds` is the processor time that each request took of the server. */
type Run = Load & { cpuMicroseconds: number };
type Contender = 'stock' | 'nginx' | 'bare' | 'kept' | 'forms' | 'groups';
/** What the agents of a round did, and how old the page was at most that a reader was shown meanwhile, seconds. */
type Logged = {
  perSecond: number;
  /** Processor time of one event, measured while nothing else is asked of the server. */
  cpuMilliseconds: number;
  failed: number;
  times: number[];
  stalest: number;
  changes: number;
};

const path = paths.home('fr');
const aims = { stock: 50, nginx: 0.6, lost: 0.2, stalest: 1.2 };
const warmUp = 3;

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '4' },
    connections: { type: 'string', default: '32' },
    events: { type: 'string', default: '100' },
  },
});
const [rounds, seconds, connections, events] = [
  Number(values.rounds),
  Number(values.seconds),
  Number(values.connections),
  Number(values.events),
];

const tools = { nginx: requireCommand('nginx', 'nginx'), wrk: requireCommand('wrk', 'wrk') };
ensureBuilt();
const cores = partCores();
const folder = mkdtempSync(join(tmpdir(), 'kept-bench-'));
const runs: Record<Contender, Run[]> = { stock: [], nginx: [], bare: [], kept: [], forms: [], groups: [] };
const logged: Logged[] = [];
/** Events a second that the machine of each round logged. */
const machineEvents: number[] = [];
const running: Server[] = [];
try {
  await race();
} finally {
  await Promise.all(running.map((server) => server.stop()));
  rmSync(folder, { recursive: true });
}
report();

async function race(): Promise<void> {
  const place = { core: cores?.server, folder };
  // One for both: Kept writes down how long it has watched, and the page says so.
  const database = await demonstrationIn(folder);
  const kept = started(await startKept({ ...place, database }));
  const stock = started(await startStock({ ...place, database }));
  for (const { url } of [kept, stock])
    await load(url + path, { connections, seconds: warmUp, headers: browserHeaders });
  const page = await samePage(kept, stock);
  const nginx = started(await startNginx(place, path, page));
  await load(nginx.url + path, { connections, seconds: 1, headers: browserHeaders });
  const bare = started(await startBare(place, page));
  await load(bare.url + path, { connections, seconds: warmUp, headers: browserHeaders });
  for (const server of [nginx, bare]) await sameBytes(server, page);
  console.log(
    `${page.body.length} bytes of ${page.headers['content-encoding'] ?? 'plain text'}, the same from all`,
  );
  for (let round = 0; round < rounds; round++) {
    runs.stock.push(await run(stock));
    runs.nginx.push(await run(nginx));
    runs.bare.push(await run(bare));
    runs.kept.push(await run(kept));
    await runForms(kept, database);
    await runGroups(place);
    const shown = Object.entries(runs).map(([name, all]) => `${name} ${all.at(-1)?.perSecond.toFixed(0)}/s`);
    console.log(`round ${round + 1}: ${shown.join(', ')}; load of the machine ${loadavg()[0]?.toFixed(1)}`);
  }
}

function started(server: Server): Server {
  running.push(server);
  return server;
}

async function run({ url, cpuSeconds }: Server): Promise<Run> {
  const before = cpuSeconds();
  const loaded = await load(url + path, { connections, seconds, headers: browserHeaders });
  return { ...loaded, cpuMicroseconds: ((cpuSeconds() - before) / loaded.requests) * 1e6 };
}

async function runForms(kept: Server, database: string): Promise<void> {
  const agents = await startAgents(kept.url, events);
  const [first, cpu] = [countOccurrences(database), kept.cpuSeconds()];
  await wait(seconds * 1_000);
  const [before, began] = [countOccurrences(database), performance.now()];
  const cpuMilliseconds = ((kept.cpuSeconds() - cpu) / (before - first)) * 1_000;
  const reader = startReader(kept.url, path);
  runs.forms.push(await run(kept));
  const perSecond = ((countOccurrences(database) - before) / (performance.now() - began)) * 1_000;
  const seen = await reader.stop();
  const { failed, times } = await agents.stop();
  logged.push({ perSecond, cpuMilliseconds, failed, times, ...seen });
}

/** On a database of its own, and only as long as it takes: it logs from the first moment on. */
async function runGroups(place: { core: number | undefined; folder: string }): Promise<void> {
  const database = await demonstrationIn(mkdtempSync(join(folder, 'groups-')));
  const machine = started(await startLogging({ ...place, database }, events));
  await load(machine.url + path, { connections, seconds: warmUp, headers: browserHeaders });
  const [before, began] = [countOccurrences(database), performance.now()];
  runs.groups.push(await run(machine));
  const perSecond = ((countOccurrences(database) - before) / (performance.now() - began)) * 1_000;
  machineEvents.push(perSecond);
  running.pop();
  await machine.stop();
}

/** Both render the same page. It says how long ago things were, so a minute may end between the two. */
async function samePage(kept: Server, stock: Server): Promise<Answer> {
  const { ask, close } = openClient();
  for (let time = 0; ; time++) {
    const [ours, theirs] = [await ask(kept.url + path), await ask(stock.url + path)];
    const texts = [textOf(ours), textOf(theirs)] as const;
    if (texts[0] === texts[1]) {
      close();
      return ours;
    }
    if (time === 5) throw new Error(`remix-serve renders another page than Kept:\n${difference(...texts)}`);
    await wait(2_000);
  }
}

function difference(one: string, other: string): string {
  const at = [...one].findIndex((character, place) => character !== other[place]);
  return [one, other].map((text) => text.slice(Math.max(0, at - 60), at + 120)).join('\n');
}

async function sameBytes(server: Server, page: Answer): Promise<void> {
  const { ask, close } = openClient();
  const file = await ask(server.url + path);
  close();
  if (!file.body.equals(page.body))
    throw new Error(`${server.url} answers ${file.status} with other bytes than Kept`);
  const missing = Object.keys(page.headers).filter((name) => !(name in file.headers));
  console.log(`headers that only Kept sends: ${missing.join(', ') || 'none'}`);
}

function report(): void {
  const of = (name: Contender) => {
    const all = runs[name];
    return {
      perSecond: Math.round(medianOf(all.map((each) => each.perSecond))),
      p50: rounded(medianOf(all.map((each) => each.p50)), 2),
      p99: rounded(medianOf(all.map((each) => each.p99)), 2),
      cpuMicroseconds: rounded(medianOf(all.map((each) => each.cpuMicroseconds)), 1),
      errors: all.reduce((sum, { errors }) => sum + errors, 0),
    };
  };
  const figures = {
    stock: of('stock'),
    nginx: of('nginx'),
    bare: of('bare'),
    kept: of('kept'),
    forms: of('forms'),
    groups: of('groups'),
  };
  const ratio = (one: Contender, other: Contender, what: 'perSecond' | 'cpuMicroseconds' = 'perSecond') =>
    rounded(medianOf(runs[one].map((each, round) => each[what] / (runs[other][round]?.[what] ?? 0))), 3);
  const ratios = {
    keptToStock: ratio('kept', 'stock'),
    keptToNginx: ratio('kept', 'nginx'),
    keptToBare: ratio('kept', 'bare'),
    lostWhileLogging: {
      forms: rounded(1 - ratio('forms', 'kept'), 3),
      groups: rounded(1 - ratio('groups', 'kept'), 3),
    },
    // What does not change when others use the machine at the same time.
    ofCpu: {
      keptToStock: ratio('stock', 'kept', 'cpuMicroseconds'),
      keptToNginx: ratio('nginx', 'kept', 'cpuMicroseconds'),
      keptToBare: ratio('bare', 'kept', 'cpuMicroseconds'),
    },
  };
  const times = figuresOf(logged.flatMap((each) => each.times));
  const logging = {
    eventsPerSecond: rounded(medianOf(logged.map((each) => each.perSecond)), 1),
    cpuMillisecondsOfEvent: rounded(medianOf(logged.map((each) => each.cpuMilliseconds)), 2),
    failed: logged.reduce((sum, { failed }) => sum + failed, 0),
    formMilliseconds: times,
    stalestSeconds: rounded(Math.max(...logged.map((each) => each.stalest)), 2),
    changesSeen: logged.reduce((sum, { changes }) => sum + changes, 0),
  };
  const errors = Object.values(figures).reduce((sum, each) => sum + each.errors, 0) + logging.failed;
  console.table(figures);
  console.log(
    JSON.stringify({
      bench: 'pages',
      ...{ rounds, seconds, connections, events, cores, tools },
      ...figures,
      forms: { ...figures.forms, ...logging },
      groups: { ...figures.groups, eventsPerSecond: rounded(medianOf(machineEvents), 1) },
      ...ratios,
      aims,
      errors,
    }),
  );
  if (errors > 0) process.exitCode = 1;
}
