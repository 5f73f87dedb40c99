import type { Kysely } from 'kysely';
import type { Calendar } from '#app/domain/calendar/calendar.ts';
import { type Instant, instantOf } from '#app/domain/instant.ts';
import type { Database } from '../schema.ts';

/** The calendars that replaced another of their name, and when: the newest entry of all, and when the latest was written. */
export type RepublishedCalendars = {
  calendars: Map<string, { calendar: Calendar; hash: string; at: Instant }>;
  newest: number | null;
  latest: Instant | null;
};

const republished = new WeakMap<object, RepublishedCalendars>();

/** Reads which calendars replaced another; one small query when none did since the last time. @param owner by which they are remembered */
export async function readRepublished(
  db: Kysely<Database>,
  owner: object = db,
): Promise<RepublishedCalendars> {
  const rows = await db
    .selectFrom('calendars')
    .select((eb) => eb.fn.max('seq').as('seq'))
    .groupBy('name')
    .having((eb) => eb.fn.countAll(), '>', 1)
    .execute();
  const newest = rows.length === 0 ? null : Math.max(...rows.map(({ seq }) => Number(seq)));
  const known = republished.get(owner);
  if (known?.newest === newest) return known;
  const found = await db
    .selectFrom('calendars')
    .innerJoin('entries', 'entries.seq', 'calendars.seq')
    .select(['calendars.name', 'calendars.hash', 'calendars.body', 'entries.recorded'])
    .where(
      'calendars.seq',
      'in',
      rows.map(({ seq }) => Number(seq)),
    )
    .execute();
  const calendars = new Map(
    found.map(({ name, hash, body, recorded }) => [
      name,
      { calendar: JSON.parse(body) as Calendar, hash, at: instantOf(recorded) },
    ]),
  );
  const times = [...calendars.values()].map(({ at }) => at);
  const read = { calendars, newest, latest: times.length === 0 ? null : Math.max(...times) };
  republished.set(owner, read);
  return read;
}
