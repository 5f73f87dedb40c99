import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { companyOn } from '#app/commands/test-company.ts';
import { openReadOnly } from '#db/dialects/sqlite/file.server.ts';
import { oneFile } from './one-file.ts';

const morning = '2026-03-02T08:00:00Z';
const appends = 10_000;
const writers = 3;
/** How often each writer, and the one that signs, is killed. */
const killsOfWriter = 2;
const killsOfSealer = 4;
const root = resolve(import.meta.dirname, '..');

let folder: string;
let database: string;
const running = new Set<ChildProcessWithoutNullStreams>();
/** Those of them that sign, until their input ends. */
const sealers = new Set<ChildProcessWithoutNullStreams>();

let script: Awaited<ReturnType<typeof oneFile>>;
beforeAll(async () => {
  script = await oneFile('e2e/killed-process.ts');
});
afterAll(() => script.discard());
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kept-killed-'));
  database = join(folder, 'kept.sqlite');
  const company = await companyOn(morning, database);
  await company.db.destroy();
});
afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

const upTo = (most: number) => 1 + Math.floor(Math.random() * most);

/**
 * Runs a process that prints lines, and kills it where it stands when it has printed `killAfter` of them.
 * @returns whether it came to its end by itself
 */
async function run(
  role: 'write' | 'seal',
  input: string | null,
  killAfter: number,
  heard: (line: string) => void,
): Promise<boolean> {
  const child = spawn(process.execPath, [script.path, database, morning, role], { cwd: root });
  running.add(child);
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  if (input !== null) child.stdin.end(input);
  else sealers.add(child);
  let lines = 0;
  let rest = '';
  child.stdout.on('data', (chunk: Buffer) => {
    const whole = (rest + chunk).split('\n');
    // What a killed process began to say, it has not said.
    rest = whole.pop() ?? '';
    for (const line of whole) heard(line);
    lines += whole.length;
    if (lines >= killAfter) setTimeout(() => child.kill('SIGKILL'), Math.random() * 40);
  });
  const [code, signal] = await new Promise<[number | null, string | null]>((closed) =>
    child.once('close', (...ended) => closed(ended)),
  );
  running.delete(child);
  sealers.delete(child);
  if (code !== 0 && signal !== 'SIGKILL') throw new Error(`${role} ended with ${code}: ${said}`);
  return code === 0;
}
test('whoever is killed while ten thousand events are written: what was acknowledged is there, once', async ({
  task,
}) => {
  Object.assign(task.meta, { slow: 'ten thousand events, each on disk before it is said to be' });
  const acknowledged = new Map<number, number>();
  const twice: string[] = [];
  let finished = false;
  let writersKilled = 0;
  let sealersKilled = 0;

  const writeOwn = async (own: number) => {
    const mine = Array.from({ length: appends }, (_, number) => number).filter((n) => n % writers === own);
    for (let kills = killsOfWriter; ; kills--) {
      // What was acknowledged last is asked for once more, as by somebody who did not hear the answer.
      const known = mine.filter((number) => acknowledged.has(number)).slice(-40);
      const todo = [...known, ...mine.filter((number) => !acknowledged.has(number))];
      const killAfter = kills > 0 ? upTo(appends / writers / (killsOfWriter + 1)) : Infinity;
      const whole = await run('write', `${JSON.stringify(todo)}\n`, killAfter, (line) => {
        const [number = -1, seq = -1] = line.split(' ').map(Number);
        const before = acknowledged.get(number);
        if (before !== undefined && seq >= 0) twice.push(`${number}: ${before}, ${seq}`);
        acknowledged.set(number, Math.max(before ?? -1, seq));
      });
      if (whole) return;
      writersKilled++;
    }
  };
  const sealOn = async () => {
    for (let kills = killsOfSealer; ; kills--) {
      const killAfter = kills > 0 ? upTo(5) : Infinity;
      const ended = run('seal', null, killAfter, () => undefined);
      if (finished) for (const child of sealers) child.stdin.end();
      if (await ended) return;
      sealersKilled++;
    }
  };
  const sealing = sealOn();
  await Promise.all(Array.from({ length: writers }, (_, own) => writeOwn(own)));
  finished = true;
  for (const child of sealers) child.stdin.end();
  await sealing;

  expect(acknowledged.size).toBe(appends);
  expect(twice, 'acknowledged, and not known when asked again').toEqual([]);
  expect(writersKilled).toBeGreaterThan(0);
  expect(sealersKilled).toBeGreaterThan(0);
  const numbers = stored();
  expect(numbers.map(({ number }) => number).sort((one, other) => one - other)).toEqual(
    Array.from({ length: appends }, (_, number) => number),
  );
  const moved = numbers.filter(({ number, seq }) => ![seq, -1].includes(acknowledged.get(number) ?? -2));
  expect(moved).toEqual([]);

  const verify = ['verify', database, '--state', join(folder, 'state'), '--json'];
  const kept = [join(root, 'app/run.mjs'), join(root, 'app/cli/kept.ts'), ...verify];
  const { stdout, stderr, status } = spawnSync(process.execPath, kept, { cwd: root, encoding: 'utf8' });
  // On a slow machine it says how far it is.
  expect(stderr.replace(/^verify: .*\n/gm, '')).toBe('');
  expect(JSON.parse(stdout)).toMatchObject({ holds: true, findings: [], size: head() });
  expect(status).toBe(0);
}, 180_000);

/** The numbers of the events that the ledger holds, each with the number of its entry. */
function stored(): { number: number; seq: number }[] {
  const sqlite = openReadOnly(database);
  const rows = sqlite
    .prepare("select seq, body ->> '$.reference' as reference from private_fields order by seq")
    .all() as { seq: number; reference: string }[];
  sqlite.close();
  return rows.map(({ seq, reference }) => ({ seq, number: Number(reference.replace('append-', '')) }));
}

function head(): number {
  const sqlite = openReadOnly(database);
  const size = sqlite.prepare('select size from ledger_head').pluck().get() as number;
  sqlite.close();
  return size;
}
