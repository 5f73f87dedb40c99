import { newestCheckpoint } from '#db/stores/checkpoints.server.ts';
import { readHead } from '#db/stores/ledger.server.ts';
import { holdDocuments } from '#db/stores/publications.server.ts';
import { findClockBase, putClockBase } from '#db/stores/time.server.ts';
import { ClockInDoubt } from '../../clock.server.ts';
import type { Context } from '../../context.server.ts';
import type { ClockDoubt } from '../../domain/ledger/steadiness.ts';
import { endedByLooking, type Trouble } from '../../domain/trouble.ts';
import { hindranceOf, type Standing } from '../../standing.server.ts';
import { durably } from '../durably.server.ts';

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

/** What each context last wrote down, so that a clock that goes on as it went costs nothing. */
const written = new WeakMap<Context['clock'], number>();

/**
 * Why the clock is not believed, `null` while it is; the standing is told. What is believed is written down for other
 * processes; while it is not, somebody may have confirmed it in another process.
 */
export async function settleClock(context: Context): Promise<ClockDoubt | null> {
  const doubt = await settle(context);
  if (doubt) context.standing.set('clock', new ClockInDoubt(doubt));
  else context.standing.clear('clock');
  return doubt;
}

async function settle(context: Context): Promise<ClockDoubt | null> {
  const { clock, db } = context;
  const { boot } = clock;
  const doubt = clock.doubt();
  if (boot === null || (!doubt && written.get(clock) === clock.trusted())) return doubt;
  if (doubt) {
    const confirmed = await findClockBase(db, boot);
    if (confirmed === null || confirmed === clock.trusted()) return doubt;
    clock.trust(confirmed);
    return clock.doubt();
  }
  await writeDown(context, boot);
  return null;
}

/** Somebody has looked at another clock and says that this one is right. Every process learns it. */
export async function confirmClock(context: Context): Promise<void> {
  const { clock } = context;
  clock.trust(clock.ahead());
  if (clock.boot !== null) await writeDown(context, clock.boot);
}

/** @throws ClockInDoubt */
export async function requireSteady(context: Context): Promise<void> {
  const doubt = await settleClock(context);
  if (doubt) throw new ClockInDoubt(doubt);
}

async function writeDown(context: Context, boot: string): Promise<void> {
  const right = context.clock.trusted();
  await durably(context, (trx) => putClockBase(trx, boot, right));
  written.set(context.clock, right);
}
