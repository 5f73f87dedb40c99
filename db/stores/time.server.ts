/** What is written down of time (content/design/ledger.md, Time): the clock that is believed, and when promises were watched. */
import type { Kysely, Transaction } from 'kysely';
import { formatInstant, type Instant, instantOf } from '#app/domain/instant.ts';
import type { Entry } from '#app/domain/ledger/entry.ts';
import { lookBack, type Watch } from '#app/domain/ledger/watch.ts';
import type { Database } from '../schema.ts';

/** By how much the clock was ahead of the time since boot when it was last believed; `null` in another boot. */
export async function findClockBase(db: Kysely<Database>, boot: string): Promise<number | null> {
  const row = await db.selectFrom('clock_base').selectAll().executeTakeFirst();
  return row?.boot === boot ? row.ahead : null;
}

export async function putClockBase(trx: Transaction<Database>, boot: string, ahead: number): Promise<void> {
  await trx
    .insertInto('clock_base')
    .values({ id: 1, boot, ahead })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ boot, ahead }))
    .execute();
}

/** Until when promises were watched last; `null` before the first heartbeat. */
export async function lastWatched(db: Kysely<Database>): Promise<Instant | null> {
  const last = await db.selectFrom('watched_spans').select('to').orderBy('from', 'desc').executeTakeFirst();
  return last ? instantOf(last.to) : null;
}

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

/** Heartbeats that follow on from each other make one span. */
export async function applySweep(trx: Transaction<Database>, entry: Entry<'clock.swept'>): Promise<void> {
  const { from, to } = entry.public;
  const last = await trx.selectFrom('watched_spans').selectAll().orderBy('from', 'desc').executeTakeFirst();
  if (last && last.to >= from) {
    await trx
      .updateTable('watched_spans')
      .set({ to: to > last.to ? to : last.to })
      .where('from', '=', last.from)
      .execute();
  } else {
    await trx.insertInto('watched_spans').values({ from, to }).execute();
  }
}
