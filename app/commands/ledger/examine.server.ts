import { newestCheckpoint } from '#db/stores/checkpoints.server.ts';
import { holdDocuments } from '#db/stores/documents.server.ts';
import { readHead } from '#db/stores/ledger.server.ts';
import type { Context } from '../../context.server.ts';
import { endedByLooking, type Trouble } from '../../domain/trouble.ts';
import { hindranceOf, type Standing } from '../../standing.server.ts';
import { durably } from '../durably.server.ts';
import { settleClock } from './settle-clock.server.ts';

const examined = new WeakSet<Standing>();

/**
 * Looks whether the clock, the key, the files and the ledger are those that were there when something was last signed, and says so
 * to the standing. Costs two small reads of the database and of a few hundred bytes beside it.
 * @returns what is wrong now, if anything
 */
export async function examine(context: Context): Promise<Trouble | null> {
  const { standing } = context;
  examined.add(standing);
  await settleClock(context);
  const [found, error] = await look(context);
  standing.clear(...endedByLooking.filter((trouble) => trouble !== found));
  if (found) standing.set(found, error);
  return standing.trouble;
}

/** @throws NotRecording while nothing may be recorded; the first time a process asks, it looks */
export async function requireSound(context: Context): Promise<void> {
  if (!examined.has(context.standing)) await examine(context);
  context.standing.requireSound();
}

async function look(context: Context): Promise<[Trouble | null, unknown?]> {
  const place = context.examinePlace();
  if (place) return [place];
  const { size } = await readHead(context.db);
  const newest = await newestCheckpoint(context.db);
  try {
    // Whoever reads a document finds out; here only whether that is over.
    if (context.standing.has('words-changed')) await holdDocuments(context.db);
    const last = context.examineKey(newest);
    // Read after the head, so that a signature meanwhile would be of more: an entry is there before it is signed.
    const signed = Math.max(newest?.size ?? 0, last?.size ?? 0);
    if (size >= signed || (await readHead(context.db)).size >= signed) return [null];
    return ['older-database'];
  } catch (error) {
    const found = endedByLooking.find((trouble) => trouble === hindranceOf(error));
    if (!found) throw error;
    return [found, error];
  }
}

/** More than any page of a database: writing it takes room that is not there yet. */
const probeLength = 64_000;

/**
 * Writes something and takes it back, to find out whether that goes again. Answers whether it did; what hinders it is
 * said to the standing.
 */
export async function tryWriting(context: Context): Promise<boolean> {
  const key = `probe:${context.random(16).toString('hex')}:`.padEnd(probeLength, '.');
  try {
    await durably(context, async (trx) => {
      await trx.insertInto('idempotency_keys').values({ key, seq: 0 }).execute();
      await trx.deleteFrom('idempotency_keys').where('key', '=', key).execute();
    });
    return true;
  } catch {
    return false;
  }
}
