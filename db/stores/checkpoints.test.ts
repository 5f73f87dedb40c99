import { afterEach, beforeEach, expect, test } from 'vitest';
import { formatInstant, instantOf } from '#app/domain/instant.ts';
import { signCheckpoint } from '#app/domain/note/checkpoint.ts';
import { cosign } from '#app/domain/note/cosignature.ts';
import { formatVerifierKey, type SigningKey, signingKey } from '#app/domain/note/key.ts';
import { formatSignature, parseNote } from '#app/domain/note/note.ts';
import { connect, migrate } from '../connection.server.ts';
import { putCheckpoint, readCosignatures } from './checkpoints.server.ts';

const log = signingKey('log.example/ledger', Buffer.alloc(32, 1));
const witness = signingKey('witness.example/w1', Buffer.alloc(32, 2), 'cosignature');
const other = signingKey('witness.example/w2', Buffer.alloc(32, 3), 'cosignature');
const tree = { size: 3, root: Buffer.alloc(32, 9) };
const note = signCheckpoint(tree, log);
const at = instantOf('2026-03-02T08:00:00Z');
let db = connect(':memory:');

beforeEach(async () => {
  db = connect(':memory:');
  await migrate(db);
  const checkpoint = { ...tree, note, key: formatVerifierKey(log), figures: '{}' };
  await db.transaction().execute((trx) => putCheckpoint(trx, checkpoint, formatInstant(at)));
});
afterEach(() => db.destroy());

async function know(key: SigningKey): Promise<void> {
  await db
    .insertInto('witnesses')
    .values({ key: formatVerifierKey(key), size: 3, asked: formatInstant(at), fault: null })
    .execute();
}

async function keep(key: SigningKey, text: string): Promise<void> {
  await db
    .insertInto('cosignatures')
    .values({
      size: 3,
      name: key.name,
      key_id: key.id,
      at: formatInstant(at),
      line: formatSignature(cosign(text, at, key)),
    })
    .execute();
}

test('who cosigned a checkpoint is told with when, and verified anew', async () => {
  const { text } = parseNote(note);
  await know(witness);
  await keep(witness, text);
  await keep(other, text);
  expect(await readCosignatures(db, 3)).toEqual([
    { name: witness.name, keyId: witness.id, key: formatVerifierKey(witness), at, verified: true },
    { name: other.name, keyId: other.id, key: null, at, verified: false },
  ]);
  expect(await readCosignatures(db, 4)).toEqual([]);
});

test.each([
  ['over another checkpoint', () => keep(witness, 'log.example/ledger\n4\nx\n')],
  [
    'that is none',
    async () => {
      await keep(witness, parseNote(note).text);
      await db.updateTable('cosignatures').set({ line: 'nothing\n' }).execute();
    },
  ],
])('a cosignature %s is not verified', async (_what, put) => {
  await know(witness);
  await put();
  expect((await readCosignatures(db, 3)).map(({ verified }) => verified)).toEqual([false]);
});
