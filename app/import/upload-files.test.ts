import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { UnsafePlace } from '#db/private-files.server.ts';
import { asOther, openToOthers, othersCanRead, otherUser } from '#db/test-other-user.ts';
import { type Context, createContext } from '../context.server.ts';
import { followUpload, forgetUploads, receiveUpload } from './import-upload.server.ts';
import { csv, folder, freshContext, prepareImports, row, who } from './test-import.ts';
import { keepUpload, type Upload } from './upload-files.server.ts';

prepareImports();
afterEach(() => {
  vi.unstubAllEnvs();
  chmodSync(folder, 0o700);
});

const boss = { id: 'boss', role: 'administrator' } as unknown as Upload['who'];
const about = { name: 'rows.csv', mapping: 'boston-311', language: 'en' as const, result: null };

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

async function uploaded(context: Context, from = who as Upload['who']): Promise<string> {
  const token = await receiveUpload(context, bytesOf(readFileSync(csv(row('1')), 'utf8')));
  await keepUpload(context, { ...about, token, who: from, confirmed: false });
  return token;
}

async function follow(context: Context, token: string) {
  const error = vi.fn();
  const followed = await followUpload(context, token, { say: () => () => '', log: { error } });
  return { followed, logged: error.mock.calls.map(([, text]) => text) };
}

test('files that were sent lie beside the database, and nobody else can list or read them', async () => {
  const context = await freshContext();
  openToOthers(folder);
  const token = await uploaded(context);
  const uploads = `${context.file}.uploads`;
  expect(context.uploads()).toBe(uploads);
  expect(readdirSync(uploads).sort()).toEqual([`${token}.file`, `${token}.json`]);
  expect(othersCanRead(uploads)).toBe(false);
  // Nor where somebody opened the folder.
  chmodSync(uploads, 0o755);
  expect(readdirSync(uploads).filter((name) => othersCanRead(join(uploads, name)))).toEqual([]);
});

test('a note that is written twice at once is whole', async () => {
  const context = await freshContext();
  const token = await uploaded(context);
  const note = { ...about, token, who, confirmed: false };
  await Promise.all(Array.from({ length: 8 }, () => keepUpload(context, note)));
  expect((await follow(context, token)).followed?.upload).toEqual(note);
  expect(readdirSync(context.uploads()).sort()).toEqual([`${token}.file`, `${token}.json`]);
  await expect.poll(async () => (await follow(context, token)).followed?.state.phase).toBe('previewed');
});

test('those of a database in memory lie in a folder of its own', async () => {
  const [one, other] = [await createContext(':memory:'), await createContext(':memory:')];
  const token = await uploaded(one);
  expect(readdirSync(one.uploads())).toContain(`${token}.file`);
  expect(othersCanRead(one.uploads())).toBe(false);
  expect((await follow(other, token)).followed).toBeNull();
  await one.db.destroy();
  await other.db.destroy();
});

test('a folder that others could write to is not used, and what is in it not believed', async () => {
  const context = await freshContext();
  const uploads = `${context.file}.uploads`;
  const token = '0'.repeat(32);
  const note = JSON.stringify({ ...about, token, who: boss, confirmed: true });
  chmodSync(folder, 0o1777);
  asOther('umask 0; mkdir "$1"; printf %s "$3" > "$1/$2.json"', uploads, token, note);
  if (!otherUser) {
    mkdirSync(uploads);
    chmodSync(uploads, 0o777);
    writeFileSync(join(uploads, `${token}.json`), note);
  }
  const code = otherUser ? 'foreign-folder' : 'open-folder';
  const refused = { code, place: uploads };
  await expect(receiveUpload(context, bytesOf('a,b\n'))).rejects.toMatchObject(refused);
  await expect(follow(context, token)).rejects.toMatchObject(refused);
  await expect(forgetUploads(context)).rejects.toBeInstanceOf(UnsafePlace);
  expect(readdirSync(uploads)).toEqual([`${token}.json`]);
  rmSync(uploads, { recursive: true });
});

test('what lies in the temporary folder of old is not read', async () => {
  const context = await freshContext();
  const token = 'f'.repeat(32);
  vi.stubEnv('TMPDIR', folder);
  const shared = join(tmpdir(), 'kept-imports');
  const note = join(shared, `${token}.json`);
  mkdirSync(shared);
  writeFileSync(note, JSON.stringify({ ...about, token, who: boss, confirmed: false }));
  expect((await follow(context, token)).followed).toBeNull();
});

const rewriting: [string, (note: string) => string][] = [
  ['names somebody else', (note) => note.replaceAll(who.id, boss.id)],
  ['says that it was confirmed', (note) => note.replace('"confirmed":false', '"confirmed":true')],
  ['says that it was imported', (note) => note.replace('"result":null', '"result":{"id":"x"}')],
  ['has no seal', (note) => note.slice(note.indexOf('\n') + 1)],
  ['has an empty seal', (note) => note.slice(note.indexOf('\n'))],
  ['is empty', () => ''],
];
test.each(rewriting)('a note that %s is that of no upload', async (_what, rewrite) => {
  const context = await freshContext();
  const token = await uploaded(context);
  const path = join(`${context.file}.uploads`, `${token}.json`);
  const note = readFileSync(path, 'utf8');
  expect(rewrite(note)).not.toBe(note);
  writeFileSync(path, rewrite(note));
  const { followed, logged } = await follow(context, token);
  expect(followed).toBeNull();
  expect(logged).toEqual(['the note of an upload is not ours']);
});

test('a note that is copied from another upload, or another database, is that of no upload', async () => {
  const [context, elsewhere] = [await freshContext(), await freshContext()];
  const [own, others] = [await uploaded(context), await uploaded(context, boss)];
  const path = (token: string, at = context) => join(`${at.file}.uploads`, `${token}.json`);
  const note = readFileSync(path(own), 'utf8');
  writeFileSync(path(own), readFileSync(path(others)));
  expect((await follow(context, own)).followed).toBeNull();
  const token = await uploaded(elsewhere);
  writeFileSync(path(token), readFileSync(path(token, elsewhere)));
  expect((await follow(context, token)).followed).toBeNull();
  writeFileSync(path(own), note);
  expect((await follow(context, own)).followed?.upload.who).toEqual(who);
  await expect.poll(async () => (await follow(context, own)).followed?.state.phase).toBe('previewed');
});
