import type { Transaction } from 'kysely';
import { canonicalJson, type Json } from '#app/domain/ledger/canonical.ts';
import type { Entry } from '#app/domain/ledger/entry.ts';
import type { Database } from '../schema.ts';

export async function applyEdition(
  trx: Transaction<Database>,
  entry: Entry<'edition.published'>,
): Promise<void> {
  const { number, binding, sources, calendars, terms } = entry.public;
  await trx
    .insertInto('editions')
    .values({
      charter: entry.charter ?? '',
      number,
      binding,
      published: entry.recorded,
      published_by: entry.who.id,
      sources,
      calendars: canonicalJson(calendars),
      terms: canonicalJson(terms as Json),
      seq: entry.seq,
    })
    .execute();
}

export async function applyCalendar(
  trx: Transaction<Database>,
  entry: Entry<'calendar.published'>,
): Promise<void> {
  const { name, hash, calendar } = entry.public;
  await trx
    .insertInto('calendars')
    .values({ name, hash, body: canonicalJson(calendar as Json), seq: entry.seq })
    .execute();
}

export async function applyMethod(
  trx: Transaction<Database>,
  entry: Entry<'method.published'>,
): Promise<void> {
  const { number, parameters, sources } = entry.public;
  const row = {
    number,
    parameters: canonicalJson(parameters as Json),
    sources,
    published: entry.recorded,
    seq: entry.seq,
  };
  await trx.insertInto('methods').values(row).execute();
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
