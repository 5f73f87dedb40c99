import type { Kysely } from 'kysely';
import { type Instant, instantOf } from '#app/domain/instant.ts';
import type { Database } from '../schema.ts';

/** Until when promises were watched last; `null` before the first heartbeat. */
export async function lastWatched(db: Kysely<Database>): Promise<Instant | null> {
  const last = await db.selectFrom('watched_spans').select('to').orderBy('from', 'desc').executeTakeFirst();
  return last ? instantOf(last.to) : null;
}
