import type { Kysely } from 'kysely';
import type { Calendar } from '#app/domain/calendar/calendar.ts';
import type { CharterTerms, CommitmentTerms } from '#app/domain/charter/terms.ts';
import type { PlainDate } from '#app/domain/instant.ts';
import type { Database } from '../schema.ts';

export type Edition = {
  charter: string;
  number: number;
  binding: PlainDate;
  published: string;
  publishedBy: string;
  sources: string;
  calendars: Record<string, string>;
  terms: CharterTerms;
  seq: number;
};

/**
 * Everything published, in memory: editions never change and are few, so they are parsed once. `calendars` holds
 * the newest version of each name, by which open cases are judged.
 */
export type Publications = {
  editions: Edition[];
  calendars: Map<string, { hash: string; calendar: Calendar }>;
};

const parsed = new WeakMap<object, { key: string; publications: Publications }>();

/** Reads what is published; one small query when nothing was published since the last time. */
export async function readPublications(db: Kysely<Database>, owner: object = db): Promise<Publications> {
  const { editions, calendars } = await db
    .selectNoFrom((eb) => [
      eb
        .selectFrom('editions')
        .select((sub) => sub.fn.max('seq').as('seq'))
        .as('editions'),
      eb
        .selectFrom('calendars')
        .select((sub) => sub.fn.max('seq').as('seq'))
        .as('calendars'),
    ])
    .executeTakeFirstOrThrow();
  const key = `${editions}/${calendars}`;
  const known = parsed.get(owner);
  if (known?.key === key) return known.publications;
  const publications = await parse(db);
  parsed.set(owner, { key, publications });
  return publications;
}

async function parse(db: Kysely<Database>): Promise<Publications> {
  const rows = await db.selectFrom('editions').selectAll().orderBy('charter').orderBy('number').execute();
  const editions = rows.map(({ published_by, terms, calendars, ...row }) => ({
    ...row,
    publishedBy: published_by,
    terms: JSON.parse(terms) as CharterTerms,
    calendars: JSON.parse(calendars) as Record<string, string>,
  }));
  const versions = await db.selectFrom('calendars').selectAll().orderBy('seq').execute();
  const calendars = new Map(
    versions.map((row) => [row.name, { hash: row.hash, calendar: JSON.parse(row.body) as Calendar }]),
  );
  return { editions, calendars };
}

/** The version of a calendar by which was judged what the entry of this number settled. */
export async function calendarBefore(
  db: Kysely<Database>,
  name: string,
  seq: number,
): Promise<Calendar | null> {
  const row = await db
    .selectFrom('calendars')
    .select('body')
    .where('name', '=', name)
    .where('seq', '<', seq)
    .orderBy('seq', 'desc')
    .executeTakeFirst();
  return row ? (JSON.parse(row.body) as Calendar) : null;
}

/** The editions of a charter, oldest first. */
export function editionsOf(publications: Publications, charter: string): Edition[] {
  return publications.editions.filter((edition) => edition.charter === charter);
}

/** The edition that binds on a day: the newest of those whose binding date has come. */
export function editionInForce(publications: Publications, charter: string, day: PlainDate): Edition | null {
  const bound = editionsOf(publications, charter).filter((edition) => edition.binding <= day);
  return bound.reduce<Edition | null>(
    (best, edition) => (best && best.binding > edition.binding ? best : edition),
    null,
  );
}

export function editionNumbered(publications: Publications, charter: string, number: number): Edition | null {
  return (
    publications.editions.find((edition) => edition.charter === charter && edition.number === number) ?? null
  );
}

export function commitmentIn(edition: Edition, id: string): CommitmentTerms | null {
  return edition.terms.commitments.find((terms) => terms.id === id) ?? null;
}
