import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { keepRunning, kept } from './outsider/command.ts';
import { startForeignWitness } from './outsider/foreign-witness.ts';
import { readWhole, text } from './outsider/read-log.ts';
import {
  type Checkpoint,
  consistencyProof,
  cosignedAt,
  hexOf,
  isConsistent,
  isSignedByLog,
  leafHash,
  makeWitness,
  provenBy,
  readCheckpoint,
} from './outsider/tlog.ts';

/**
 * The ledger as somebody sees it who trusts none of our code: everything here is either a command that anyone can
 * run, an answer of the real server, or worked out by e2e/outsider/tlog.ts. A rule in .dependency-cruiser.cjs holds
 * that nothing of the application is imported.
 */

test.setTimeout(400_000);

let folder: string;
let content: string;
let database: string;
const running: { stop: () => unknown }[] = [];

test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-outsider-'));
  content = join(folder, 'content');
  database = join(folder, 'kept.sqlite');
  cpSync('content', content, { recursive: true });
});
test.afterAll(async () => {
  await Promise.all(running.map((each) => each.stop()));
  rmSync(folder, { recursive: true, force: true });
});

const ours = (...args: string[]) => ['--database', database, '--content', content, ...args];
/** Imports so many real requests of a year. */
async function importYear(year: number, rows = 2_500): Promise<void> {
  const sample = gunzipSync(readFileSync(`content/imports/samples/boston-311-${year}.csv.gz`)).toString();
  const file = join(folder, `${year}.csv`);
  writeFileSync(file, sample.split('\n', rows + 1).join('\n'));
  const imported = await kept(...ours('import', file, '--mapping', 'content/imports/boston-311.yml'));
  expect(imported.status, imported.err).toBe(0);
}

async function serve(file: string): Promise<string> {
  const args = ['--database', file, '--content', content, 'serve'];
  const server = keepRunning(args, { PORT: '0', HOST: '127.0.0.1', NODE_ENV: 'production' });
  running.push(server);
  return server.line(/^http/);
}

/** The first checkpoint that is as wanted. */
async function checkpointWhere(
  site: string,
  wanted: (checkpoint: Checkpoint) => boolean,
): Promise<Checkpoint> {
  let seen: Checkpoint | undefined;
  await expect(async () => {
    seen = readCheckpoint(await text(`${site}/ledger/checkpoint`));
    expect(wanted(seen)).toBe(true);
  }).toPass({ timeout: 120_000, intervals: [500] });
  return seen as Checkpoint;
}

const slow = {
  type: 'slow',
  description: 'waits for checkpoints, which a server signs every twenty seconds',
};
test('an outsider finds the ledger as the specifications have it, and so do witnesses', {
  annotation: slow,
}, async () => {
  expect((await kept(...ours('publish', 'boston-311', '--yes'))).status).toBe(0);
  await importYear(2014);
  const site = await serve(database);
  const key = (await text(`${site}/ledger/key`)).trim();

  const earlier = await checkpointWhere(site, ({ size }) => size > 2_000);
  const before = await test.step('everything under the first checkpoint', async () => {
    expect(isSignedByLog(earlier, key)).toBe(true);
    return readWhole(site, earlier);
  });

  const asked = keepRunning([
    ...['witness', '--state', join(folder, 'asked'), '--name', 'asked.example/w'],
    ...['--log', key, '--listen', '127.0.0.1:0', '--json'],
  ]);
  running.push(asked);
  const { key: askedKey } = JSON.parse(await asked.line(/"started"/));
  const { port } = JSON.parse(await asked.line(/"listening"/));
  const foreign = await startForeignWitness('foreign.example/w', key);
  running.push(foreign);
  const follow = (address: string) =>
    kept(
      'witness',
      address,
      '--once',
      '--json',
      '--state',
      join(folder, 'follows'),
      '--name',
      'follows.example',
    );
  const stranger = await follow(site);
  expect(stranger.status, stranger.err).toBe(0);
  const { key: followsKey } = JSON.parse(stranger.out.split('\n')[0] ?? '');
  const policy = join(content, 'witnesses.policy');
  writeFileSync(
    policy,
    `witness asked ${askedKey} http://127.0.0.1:${port}/
witness foreign ${foreign.vkey} ${foreign.url}
witness follows ${followsKey}
group most 2 asked foreign
group all all most follows
quorum all
`,
  );

  await importYear(2015);
  const cosigners = (checkpoint: Checkpoint, ...keys: string[]) =>
    keys.every((vkey) => Math.abs((cosignedAt(checkpoint, vkey) ?? 0) - Date.now() / 1000) < 300);
  const follower = keepRunning([
    'witness',
    site,
    '--every',
    '1',
    '--json',
    '--state',
    join(folder, 'follows'),
  ]);
  running.push(follower);
  const later = await checkpointWhere(
    site,
    (checkpoint) =>
      checkpoint.size > earlier.size + 1_500 && cosigners(checkpoint, askedKey, foreign.vkey, followsKey),
  );
  await follower.line(/"handed-in-taken"/);
  const second = await follow(site);
  expect([second.status, second.err], 'one witness is one process').toEqual([
    2,
    expect.stringContaining('in use'),
  ]);

  const after = await test.step('everything under a later one, which goes on from the first', async () => {
    expect(isSignedByLog(later, key)).toBe(true);
    const entries = await readWhole(site, later);
    expect(Buffer.concat(entries.slice(0, before.length)).equals(Buffer.concat(before))).toBe(true);
    const proof = consistencyProof(earlier.size, entries.map(leafHash));
    expect(isConsistent(earlier, later, proof)).toBe(true);
    expect(isConsistent(earlier, { ...later, root: earlier.root }, proof)).toBe(false);
    return entries;
  });

  await test.step('proofs of single entries, with the cosignatures', async () => {
    for (const index of [0, 255, 256, before.length, after.length - 1]) {
      const file = await text(`${site}/ledger/proofs/${index}.tlog-proof`);
      const { size } = provenBy(file, after[index] as Buffer, key) ?? {};
      expect(size).toBeGreaterThanOrEqual(later.size);
      expect(provenBy(file, Buffer.from('{}'), key)).toBeNull();
    }
  });

  await test.step('a witness of another make was asked as the specification says', () => {
    expect(foreign.faults).toEqual([]);
    expect(foreign.steps[0]?.[0]).toBe(0);
    expect(foreign.steps.map(([, to]) => to)).toContain(later.size);
  });

  await test.step('kept witness answers a log of another make', async () => {
    const ask = (old: number, proof: Buffer[], note: string) =>
      fetch(`http://127.0.0.1:${port}/add-checkpoint`, {
        method: 'POST',
        body: [`old ${old}`, ...proof.map((hash) => hash.toString('base64')), '', note].join('\n'),
      });
    const note = await text(`${site}/ledger/checkpoint`);
    const { size } = readCheckpoint(note);
    const conflict = await ask(1, consistencyProof(1, after.slice(0, size).map(leafHash)), note);
    expect([conflict.status, conflict.headers.get('Content-Type')]).toEqual([409, 'text/x.tlog.size']);
    const known = Number(await conflict.text());
    const agreed = await ask(known, [], note);
    expect(agreed.status).toBe(200);
    expect(cosigners(readCheckpoint(note + (await agreed.text())), askedKey)).toBe(true);
    const shown = await text(`http://127.0.0.1:${port}/${hexOf(later.origin)}/checkpoint`);
    expect(isSignedByLog(readCheckpoint(shown), key) && cosigners(readCheckpoint(shown), askedKey)).toBe(
      true,
    );
  });

  await test.step('kept verify holds the ledger to the policy', async () => {
    const verify = (...args: string[]) => kept('verify', ...args, '--json', '--key', key);
    const held = await verify(site, '--policy', policy, '--state', join(folder, 'verified'));
    expect(held.status, held.out + held.err).toBe(0);
    expect(JSON.parse(held.out).cosigned).toHaveLength(3);
    const strict = join(folder, 'strict.policy');
    writeFileSync(strict, `witness absent ${makeWitness('absent.example').vkey}\nquorum absent\n`);
    const missing = await verify(database, '--policy', strict, '--state', join(folder, 'verified-2'));
    expect(missing.status).toBe(1);
    expect(JSON.parse(missing.out).findings.map(({ code }: { code: string }) => code)).toEqual([
      'quorum-missing',
    ]);
  });

  // Not before: a heartbeat may have been signed meanwhile, and the policy asks for this witness too.
  await follower.stop();
  await test.step('a witness convicts a log that shows another ledger elsewhere', async () => {
    const other = join(folder, 'other.sqlite');
    cpSync(`${database}.key`, `${other}.key`);
    const address = await serve(other);
    await checkpointWhere(address, ({ size }) => size > 0);
    const refused = await follow(address);
    expect(refused.status).toBe(1);
    expect(JSON.parse(refused.out.trim().split('\n').at(-1) ?? '')).toMatchObject({ why: 'went-back' });
    const [evidence = ''] = readdirSync(join(folder, 'follows', 'refused'));
    const read = (name: string) =>
      readCheckpoint(readFileSync(join(folder, 'follows', 'refused', evidence, name), 'utf8'));
    for (const note of [read('cosigned'), read('refused')]) expect(isSignedByLog(note, key)).toBe(true);
    expect(isConsistent(read('refused'), read('cosigned'), [])).toBe(false);
  });
});
