import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { asOther, openToOthers, othersCanRead, otherUser } from '#db/test-other-user.ts';
import { expect, test } from './fixtures.ts';

const root = resolve(import.meta.dirname, '..');
/** What the other user may do before the service starts: folders under names that can be known, open to everybody. */
const plant = 'umask 0; for each; do mkdir "$each"; done';

/** Starts the service as its README says. @returns how to end it @throws Error with what it said */
async function start(env: Record<string, string>): Promise<() => Promise<unknown>> {
  const child = spawn('npm', ['-s', 'start'], {
    ...{ cwd: root, detached: true, stdio: ['ignore', 'pipe', 'pipe'] },
    env: { ...process.env, LC_ALL: 'en', LOG_LEVEL: 'warn', PORT: '0', HOST: '127.0.0.1', ...env },
  });
  let said = '';
  child.stderr?.on('data', (chunk) => {
    said += chunk;
  });
  const ended = new Promise((done) => child.once('close', done));
  const stop = () => {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
    return ended;
  };
  await new Promise<void>((done, fail) => {
    createInterface({ input: child.stdout as NodeJS.ReadableStream }).on('line', (line) => {
      if (line.startsWith('http://')) done();
    });
    void ended.then((status) => fail(new Error(`ended with status ${status}:\n${said}`)));
  });
  return stop;
}

test('the service keeps nothing that another user of the machine can read, nor where that user was first', async () => {
  const place = mkdtempSync(join(tmpdir(), 'kept-service-'));
  openToOthers(place);
  const shared = join(place, 'tmp');
  mkdirSync(shared);
  chmodSync(shared, 0o1777);
  const known = [`tsx-${process.geteuid?.()}`, 'kept-imports', 'node-compile-cache'];
  asOther(plant, ...known.map((name) => join(shared, name)));
  const database = join(place, 'kept.sqlite');
  const umask = process.umask(0o022);
  const stop = await start({ TMPDIR: shared, DATABASE_URL: database }).finally(() => process.umask(umask));
  try {
    const files = ['', '-wal', '-shm', '.key', '.key.signed'].map((ending) => database + ending);
    await expect.poll(() => files.filter((file) => !existsSync(file))).toEqual([]);
    expect(files.filter(othersCanRead)).toEqual([]);
    expect(readdirSync(shared, { recursive: true }).sort()).toEqual(otherUser ? known.sort() : []);
  } finally {
    await stop();
    rmSync(place, { recursive: true });
  }
});

test('a file that an agent sends is taken into no folder that another user made', async ({
  signedInAs,
  running,
}) => {
  const page = await signedInAs('agent');
  const { t } = translator('en');
  const uploads = `${running.database}.uploads`;
  const send = async () => {
    await page.goto(paths.imports('en'));
    const form = page.locator('main form[method=post]').first();
    const hidden = await form.locator('input[type=hidden]').all();
    const fields = await Promise.all(
      hidden.map(async (each) => [await each.getAttribute('name'), await each.inputValue()] as const),
    );
    return page.request.post(page.url(), {
      headers: { Origin: new URL(page.url()).origin },
      multipart: {
        ...Object.fromEntries(fields),
        mapping: 'aurore',
        file: { name: 'rows.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b\n1,2\n') },
      },
    });
  };
  chmodSync(dirname(running.database), 0o755);
  expect((await send()).status()).toBe(200);
  expect(readdirSync(uploads).length).toBeGreaterThan(0);
  expect(othersCanRead(uploads)).toBe(false);
  const aside = `${uploads}.aside`;
  renameSync(uploads, aside);
  chmodSync(dirname(running.database), 0o1777);
  asOther(plant, uploads);
  if (!otherUser) mkdirSync(uploads);
  chmodSync(uploads, 0o777);
  try {
    const refused = await send();
    expect(refused.status()).toBe(500);
    expect(await refused.text()).toContain(t('errors.broken.title'));
    expect(readdirSync(uploads)).toEqual([]);
  } finally {
    rmSync(uploads, { recursive: true });
    renameSync(aside, uploads);
    chmodSync(dirname(running.database), 0o700);
  }
});
