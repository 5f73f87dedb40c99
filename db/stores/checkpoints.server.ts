import type { Kysely, Transaction } from 'kysely';
import { type Instant, instantOf } from '#app/domain/instant.ts';
import { cosignedAt } from '#app/domain/note/cosignature.ts';
import { formatVerifierKey, isFrom, parseVerifierKey, type VerifierKey } from '#app/domain/note/key.ts';
import { MalformedNote, parseNote } from '#app/domain/note/note.ts';
import type { Database } from '../schema.ts';

export type SignedCheckpoint = Database['checkpoints'];

/** The newest checkpoint; `null` before anything was signed. */
export async function newestCheckpoint(db: Kysely<Database>): Promise<SignedCheckpoint | null> {
  const row = await db.selectFrom('checkpoints').selectAll().orderBy('size', 'desc').executeTakeFirst();
  return row ?? null;
}

/** Keeps a checkpoint with the figures that go with it; one that is there already is confirmed with newer figures. */
export async function putCheckpoint(
  trx: Transaction<Database>,
  {
    size,
    root,
    note,
    key,
    figures,
  }: { size: number; root: Buffer; note: string; key: string; figures: string },
  now: string,
): Promise<void> {
  await trx.updateTable('checkpoints').set({ figures: null }).where('figures', 'is not', null).execute();
  await trx
    .insertInto('checkpoints')
    .values({ size, root: root.toString('base64'), note, key, figures, signed: now, confirmed: now })
    .onConflict((conflict) => conflict.column('size').doUpdateSet({ confirmed: now, figures }))
    .execute();
}

/** Who cosigned a checkpoint, by name. */
export async function cosignaturesOf(
  db: Kysely<Database>,
  size: number,
): Promise<Database['cosignatures'][]> {
  return db.selectFrom('cosignatures').selectAll().where('size', '=', size).orderBy('name').execute();
}

/** Keeps what a witness signed, in place of an older signature of its over the same checkpoint. */
export async function putCosignature(
  trx: Transaction<Database>,
  cosignature: Database['cosignatures'],
): Promise<void> {
  const { at, line } = cosignature;
  await trx
    .insertInto('cosignatures')
    .values(cosignature)
    .onConflict((conflict) =>
      conflict
        .columns(['size', 'name', 'key_id'])
        .doUpdateSet({ at, line })
        .where('cosignatures.at', '<', at),
    )
    .execute();
}

/** The witnesses that were ever asked or heard of, by verifier key. */
export async function readWitnesses(db: Kysely<Database>): Promise<Map<string, Database['witnesses']>> {
  const rows = await db.selectFrom('witnesses').selectAll().execute();
  return new Map(rows.map((row) => [row.key, row]));
}

/** Remembers what a witness said, or that it said nothing. */
export async function putWitness(trx: Transaction<Database>, witness: Database['witnesses']): Promise<void> {
  const { key: _, ...said } = witness;
  await trx
    .insertInto('witnesses')
    .values(witness)
    .onConflict((conflict) => conflict.column('key').doUpdateSet(said))
    .execute();
}

/** The checkpoint of this size; `null` where none was signed. */
export async function checkpointOf(db: Kysely<Database>, size: number): Promise<SignedCheckpoint | null> {
  const row = await db.selectFrom('checkpoints').selectAll().where('size', '=', size).executeTakeFirst();
  return row ?? null;
}

/** A witness's word on a checkpoint, for people to read. */
export type ShownCosignature = {
  /** Of the witness's key: `witness.example/w1`. */
  name: string;
  keyId: number;
  /** The verifier key; `null` where it is not known. */
  key: string | null;
  /** When the witness says that it cosigned. */
  at: Instant;
  /** Whether its key signed just this, verified anew. */
  verified: boolean;
};

/** Who cosigned the checkpoint of this size and when, by name. */
export async function readCosignatures(db: Kysely<Database>, size: number): Promise<ShownCosignature[]> {
  const checkpoint = await checkpointOf(db, size);
  if (!checkpoint) return [];
  const keys = [...(await readWitnesses(db)).keys()].map(parseVerifierKey);
  const { text } = parseNote(checkpoint.note);
  const rows = await cosignaturesOf(db, size);
  return rows.map(({ name, key_id, at, line }) => {
    const key = keys.find((each) => isFrom({ name, id: key_id }, each));
    const verified = key !== undefined && isCosigned(text, line, key, instantOf(at));
    return { name, keyId: key_id, key: key ? formatVerifierKey(key) : null, at: instantOf(at), verified };
  });
}

function isCosigned(text: string, line: string, key: VerifierKey, at: Instant): boolean {
  try {
    const [signature] = parseNote(`${text}\n${line}`).signatures;
    return signature !== undefined && isFrom(signature, key) && cosignedAt(text, signature, key) === at;
  } catch (error) {
    if (error instanceof MalformedNote) return false;
    throw error;
  }
}

/** The newest checkpoint that each witness cosigned, looked for among the newest `most` cosignatures. */
export async function newestCosigned(
  db: Kysely<Database>,
  most: number,
): Promise<{ name: string; size: number }[]> {
  const rows = await db
    .selectFrom('cosignatures')
    .select(['name', 'size'])
    .orderBy('size', 'desc')
    .orderBy('name')
    .limit(most)
    .execute();
  return rows.filter(({ name }, place) => rows.findIndex((row) => row.name === name) === place);
}

/** A text that changes with what is signed: a new checkpoint, a confirmation, a cosignature on the newest one. */
export async function markOfSigned(db: Kysely<Database>): Promise<string> {
  const row = await db
    .selectFrom('checkpoints')
    .select((eb) => [
      'size',
      'confirmed',
      eb
        .selectFrom('cosignatures')
        .select((sub) => sub.fn.max('at').as('at'))
        .whereRef('cosignatures.size', '=', 'checkpoints.size')
        .as('cosigned'),
    ])
    .orderBy('size', 'desc')
    .executeTakeFirst();
  return row ? `${row.size} ${row.confirmed} ${row.cosigned}` : '';
}
