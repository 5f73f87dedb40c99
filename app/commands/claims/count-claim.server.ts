import { createHmac } from 'node:crypto';
import { deleteCleared, findClears, putClears } from '#db/stores/sign-in-limits.server.ts';
import type { Context } from '../../context.server.ts';
import type { Instant } from '../../domain/instant.ts';
import { afterAttempt, type CountedBy, waitFor } from '../../domain/session/limits.ts';
import { networkOf } from '../../domain/session/network.ts';
import { inTransaction } from '../durably.server.ts';

const secondsPerDay = 86_400;
/** Counters deleted with each claim: more than it adds, so that the table does not grow however many are sent. */
const tidiedAtOnce = 8;

/** Of which day the secret is by which addresses are hashed: it is in memory alone, and with the day it is gone. */
let today: { day: number; secret: Buffer } | null = null;

/**
 * Counts a claim before anything of it is kept, by the network that it comes from and with all others. Whose network it was
 * nobody can find out afterwards: its name is a hash by a secret that lives for a day.
 * @returns `null`, or in how many seconds another one is taken; what is too much is not counted
 */
export async function countClaim(context: Context, address: string): Promise<{ wait: number } | null> {
  const now = context.now();
  const counters = new Map<string, CountedBy>([
    [context.signer().fingerprint(`claimant ${hashed(context, networkOf(address), now)}`), 'claimant'],
    [context.signer().fingerprint('claims'), 'claims'],
  ]);
  return inTransaction(context, async (trx) => {
    const clears = await findClears(trx, [...counters.keys()]);
    const wait = Math.max(...[...counters].map(([name, by]) => waitFor(by, clears.get(name), now)));
    if (wait > 0) return { wait: Math.ceil(wait) };
    const after = [...counters].map(([name, by]) => [name, afterAttempt(by, clears.get(name), now)] as const);
    await putClears(trx, new Map(after));
    await deleteCleared(trx, now, tidiedAtOnce);
    return null;
  });
}

function hashed({ random }: Context, network: string, now: Instant): string {
  const day = Math.floor(now / secondsPerDay);
  if (today?.day !== day) today = { day, secret: random(32) };
  return createHmac('sha256', today.secret).update(network).digest('base64');
}
