import { findClockBase, putClockBase } from '#db/stores/clock-base.server.ts';
import { ClockInDoubt } from '../../clock.server.ts';
import type { Context } from '../../context.server.ts';
import type { ClockDoubt } from '../../domain/ledger/steadiness.ts';
import { durably } from '../durably.server.ts';

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
