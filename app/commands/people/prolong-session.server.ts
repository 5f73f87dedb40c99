import { extendSession } from '#db/stores/sessions.server.ts';
import type { Context } from '../../context.server.ts';
import type { Instant } from '../../domain/instant.ts';
import { hindranceOf } from '../../standing.server.ts';
import { inTransaction } from '../durably.server.ts';

/** Lets a session last longer. Where that cannot be written at once it stays as it is: the next page asks again. */
export async function prolongSession(context: Context, id: string, expires: Instant): Promise<void> {
  try {
    await inTransaction({ ...context, patience: 0 }, (trx) => extendSession(trx, id, expires));
  } catch (error) {
    if (hindranceOf(error) === null) throw error;
  }
}
