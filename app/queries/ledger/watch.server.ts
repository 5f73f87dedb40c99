import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import { formatInstant, type Instant, instantOf } from '../../domain/instant.ts';
import { lookBack, type Watch } from '../../domain/ledger/watch.ts';

/** The spans in which due dates were watched, over the months up to `until`. Two statements. */
export async function readWatch(db: Kysely<Database>, until: Instant, months: number): Promise<Watch> {
  const from = formatInstant(lookBack(until, months));
  const recent = await db
    .selectFrom('watched_spans')
    .selectAll()
    .where('to', '>=', from)
    .where('from', '<=', formatInstant(until))
    .orderBy('from')
    .execute();
  const earlier = await db
    .selectFrom('watched_spans')
    .select((eb) => [eb.fn.min('from').as('first'), eb.fn.max('to').as('last')])
    .where('to', '<', from)
    .executeTakeFirst();
  const before =
    earlier?.first && earlier.last ? [{ from: instantOf(earlier.first), to: instantOf(earlier.last) }] : [];
  const spans = [...before, ...recent.map((row) => ({ from: instantOf(row.from), to: instantOf(row.to) }))];
  return { since: spans[0]?.from ?? null, until, spans };
}
