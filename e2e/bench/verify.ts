/**
 * How long `kept verify` takes for a ledger in a folder, as an auditor runs it: hashing, tiles, replay of every entry
 * and all figures, from the start of the command to its last word, and without what it takes to start; and how much
 * memory at most. Beside it, in
 * the same run, what the system's own tool takes to hash the same files once (`sha256sum`), which checks nothing.
 * Options: `--entries 1000000`, `--rounds 3`.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { builtCommand } from '#app/cli/build-age.mjs';
import { startProgress } from '#app/cli/progress.ts';
import { translator } from '#app/i18n/translator.ts';
import { ensureBuilt } from '../build.ts';
import { medianOf, rounded } from './rig/figures.ts';
import { writeLongLedger } from './rig/long-ledger.ts';
import { fingerprint, shelved } from './rig/shelf.ts';

/** Seconds of the whole command and of reading the entries alone, and the most memory that it took. */
type Verified = { seconds: number; reading: number; megabytes: number };

const aim = 100_000;
const { values } = parseArgs({
  options: { entries: { type: 'string', default: '1000000' }, rounds: { type: 'string', default: '3' } },
});
const [entries, rounds] = [Number(values.entries), Number(values.rounds)];

ensureBuilt();
const recipe = fingerprint(['e2e/bench/rig/long-ledger.ts', 'app/domain', 'content/charters']);
const ledger = await shelved(`ledger-${entries}-${recipe}`, async (draft) => {
  const progress = startProgress(translator('en'), `${entries} entries`);
  await writeLongLedger(draft, entries, (done) => progress.report(done, entries));
  progress.stop();
});
const folder = mkdtempSync(join(tmpdir(), 'kept-bench-'));
try {
  const verified: Verified[] = [];
  const hashed: number[] = [];
  for (let round = 0; round < rounds; round++) {
    hashed.push(hashFiles());
    const last = await verify(join(folder, `state-${round}`));
    verified.push(last);
    console.log(
      `round ${round + 1}: ${Math.round(entries / last.reading)} entries a second, ${Math.round(entries / last.seconds)} with the start of the command, ${last.megabytes} MB; load of the machine ${loadavg()[0]?.toFixed(1)}`,
    );
  }
  const seconds = medianOf(verified.map((each) => each.seconds));
  const reading = medianOf(verified.map((each) => each.reading));
  const stock = medianOf(hashed);
  console.log(
    JSON.stringify({
      bench: 'verify',
      entries,
      rounds,
      seconds: rounded(seconds, 2),
      entriesPerSecond: Math.round(entries / reading),
      withStart: Math.round(entries / seconds),
      aim,
      toAim: rounded(entries / reading / aim, 2),
      sha256sumSeconds: rounded(stock, 2),
      toSha256sum: rounded(seconds / stock, 1),
      megabytes: Math.max(...verified.map((each) => each.megabytes)),
    }),
  );
} finally {
  rmSync(folder, { recursive: true });
}

async function verify(state: string): Promise<Verified> {
  const began = performance.now();
  const command = [builtCommand, 'verify', ledger, '--state', state, '--json'];
  const child = spawn(process.execPath, command, {
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let megabytes = 0;
  // The system remembers the most that a process ever took, for as long as it lives.
  const look = setInterval(() => {
    megabytes = Math.max(megabytes, mostTaken(child.pid ?? 0));
  }, 100);
  let said = '';
  child.stdout.on('data', (text) => {
    said += text;
  });
  const [status] = (await once(child, 'close')) as [number];
  clearInterval(look);
  if (status !== 0) throw new Error(`kept verify ends with ${status}`);
  const { seconds: reading } = JSON.parse(said) as { seconds: number };
  return { seconds: (performance.now() - began) / 1_000, reading, megabytes };
}

function mostTaken(id: number): number {
  try {
    const [, kilobytes = '0'] = /^VmHWM:\s*(\d+)/m.exec(readFileSync(`/proc/${id}/status`, 'utf8')) ?? [];
    return Math.round(Number(kilobytes) / 1_024);
  } catch {
    return 0;
  }
}

/** Every file of the ledger hashed once. @returns seconds */
function hashFiles(): number {
  const began = performance.now();
  const { status } = spawnSync('sh', ['-c', 'find "$1" -type f -print0 | xargs -0 sha256sum', 'sh', ledger], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error(`sha256sum ends with ${status}`);
  return (performance.now() - began) / 1_000;
}
