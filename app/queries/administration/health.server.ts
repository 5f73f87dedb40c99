import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { newestCheckpoint, readWitnesses } from '#db/stores/checkpoints.server.ts';
import { readHead } from '#db/stores/ledger.server.ts';
import { lastWatched } from '#db/stores/time.server.ts';
import { version } from '../../../package.json';
import type { Context } from '../../context.server.ts';
import { type Instant, instantOf } from '../../domain/instant.ts';
import { parseVerifierKey } from '../../domain/note/key.ts';

/** How the place stands, beside what an examination finds. */
export type Health = {
  version: string;
  /** Entries of the ledger, and when the last of them was written. */
  entries: number;
  recorded: Instant | null;
  /** The newest checkpoint, and when it was last found to be still the newest. */
  signed: { size: number; confirmed: Instant } | null;
  /** Until when due dates were watched. */
  swept: Instant | null;
  /** Bytes of the disk that the database is on; `null` where the system does not say. */
  disk: { free: number; total: number } | null;
  /** Imports that were begun and are not finished. */
  imports: number;
  /** Witnesses that were ever asked or heard of, and why one did not cosign when it was asked last. */
  witnesses: { name: string; size: number; asked: Instant; fault: string | null }[];
};

/** What an administrator is told of the running service; a few small reads. */
export async function readHealth(context: Context): Promise<Health> {
  const { db } = context;
  const head = await readHead(db);
  const newest = await newestCheckpoint(db);
  const { count } = await db
    .selectFrom('imports')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('finished', 'is', null)
    .executeTakeFirstOrThrow();
  const witnesses = [...(await readWitnesses(db)).values()];
  return {
    version,
    entries: head.size,
    recorded: head.recorded === null ? null : instantOf(head.recorded),
    signed: newest && { size: newest.size, confirmed: instantOf(newest.confirmed) },
    swept: await lastWatched(db),
    disk: await diskOf(context),
    imports: Number(count),
    witnesses: witnesses.map(({ key, size, asked, fault }) => ({
      ...{ name: parseVerifierKey(key).name, size, asked: instantOf(asked), fault },
    })),
  };
}

/** Uploads lie beside the database, on its disk. */
async function diskOf(context: Context): Promise<Health['disk']> {
  try {
    const { bavail, blocks, bsize } = await statfs(dirname(context.uploads()));
    return { free: bavail * bsize, total: blocks * bsize };
  } catch {
    return null;
  }
}
