import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { companyOn } from '#app/commands/test-company.ts';
import { openReadOnly } from '#db/dialects/sqlite/file.server.ts';
import { type Fate, Killable } from './killable.ts';
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
const processes = new Killable(root);

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
  processes.killAll();
  rmSync(folder, { recursive: true });
});

const upTo = (most: number) => 1 + Math.floor(Math.random() * most);

const run = (role: 'write' | 'seal', fate: Fate) =>
  processes.run([script.path, database, morning, role], fate);

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
      const heard = (line: string) => {
        const [number = -1, seq = -1] = line.split(' ').map(Number);
        const before = acknowledged.get(number);
        if (before !== undefined && seq >= 0) twice.push(`${number}: ${before}, ${seq}`);
        acknowledged.set(number, Math.max(before ?? -1, seq));
      };
      const whole = await run('write', { input: `${JSON.stringify(todo)}\n`, killAfter, heard });
      if (whole) return;
      writersKilled++;
    }
  };
  const sealOn = async () => {
    for (let kills = killsOfSealer; ; kills--) {
      const killAfter = kills > 0 ? upTo(5) : Infinity;
      // Signs until its input ends.
      const ended = run('seal', { input: null, killAfter });
      if (finished) processes.endInput();
      if (await ended) return;
      sealersKilled++;
    }
  };
  const sealing = sealOn();
  await Promise.all(Array.from({ length: writers }, (_, own) => writeOwn(own)));
  finished = true;
  processes.endInput();
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
