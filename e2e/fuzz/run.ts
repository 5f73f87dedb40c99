import { parseArgs } from 'node:util';
import { loadBuild } from '#app/cli/built.ts';
import { ensureBuilt } from '../build.ts';
import { makeCast, startCastServer } from '../running-server.ts';
import { attack, faultIn } from './attack.ts';
import { Chance } from './chance.ts';
import { processorTime } from './processor-time.ts';
import { look, statusOf } from './send.ts';

/**
 * `npm run fuzz [-- --seconds 60 --seed 1]`: sends random bodies to every route of the built server that takes one, and
 * asks twenty times a second whether it is well. Prints how many inputs each route was sent. Status 1 where an answer is
 * a 500 or shows our code, or where the server did not answer whoever asks within a quarter of a second.
 */
const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '60' }, seed: { type: 'string', default: '1' } },
});
const [seconds, seed] = [Number(values.seconds), Number(values.seed)];
if (!(seconds > 0) || !Number.isSafeInteger(seed)) {
  console.error('expected --seconds with a number above 0, and --seed with a whole number');
  process.exit(2);
}
/** Milliseconds. */
const mostWait = 250;
const betweenLooks = 50;

ensureBuilt();
const server = await startCastServer(await makeCast());
const faults: string[] = [];
const counts = new Map<string, number>();
const statuses = new Map<number, number>();
const waits: number[] = [];
/** Of the input that took the server most of its processor, milliseconds: what a machine that is busy otherwise is judged by. */
const costliest = { processor: 0, input: '' };
const until = performance.now() + seconds * 1_000;
try {
  await Promise.all([watch(), run()]);
} finally {
  await server.stop();
}
for (const [route, count] of counts) console.log(`${String(count).padStart(8)}  ${route}`);
const inputs = [...counts.values()].reduce((sum, count) => sum + count, 0);
const longest = Math.round(Math.max(...waits));
for (const fault of faults) console.error(fault);
if (longest > mostWait) console.error(`/healthz waited ${longest} ms, more than ${mostWait}`);
console.log(
  JSON.stringify({
    seed,
    seconds,
    inputs,
    faults: faults.length,
    costliest,
    healthz: { asked: waits.length, longest },
    statuses: Object.fromEntries(statuses),
  }),
);
process.exitCode = faults.length > 0 || longest > mostWait ? 1 : 0;

async function run(): Promise<void> {
  let before = Number.POSITIVE_INFINITY;
  for await (const input of attack(server, await loadBuild(), new Chance(seed))) {
    const now = processorTime(server.pid) * 1_000;
    if (now - before > costliest.processor) {
      const { target, body } = input;
      costliest.processor = Math.round(now - before);
      costliest.input = `${target.route}: ${body.shape}, ${body.bytes.length} bytes`;
    }
    before = now;
    counts.set(input.target.route, (counts.get(input.target.route) ?? 0) + 1);
    const status = statusOf(input.answer);
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    const fault = faultIn(input);
    if (fault) faults.push(fault);
    if (performance.now() > until) return;
  }
}

async function watch(): Promise<void> {
  while (performance.now() < until) {
    const asked = performance.now();
    const answer = await look(`${server.url}/healthz`);
    waits.push(performance.now() - asked);
    if (statusOf(answer) !== 200) faults.push(`/healthz was answered with ${statusOf(answer)}`);
    await new Promise((done) => setTimeout(done, betweenLooks));
  }
}
