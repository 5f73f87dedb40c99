import { type Kysely, type SelectQueryBuilder, sql } from 'kysely';
import { dialectOf } from '#db/dialects/chosen.server.ts';
import type { Database } from '#db/schema.ts';
import type { Publications } from '#db/stores/publications.server.ts';
import type { RegisterFilter } from '../../domain/breach/register.ts';
import { epochDay } from '../../domain/calendar/day.ts';
import { instantOn, zoneOf } from '../../domain/calendar/zone.ts';
import { editionShown, editionsOf } from '../../domain/charter/published.ts';
import { formatInstant, type Instant, instantOf, type PlainDate } from '../../domain/instant.ts';
import { slugsIn } from './register-choices.server.ts';

/** Up to so many found by their text are read by number; more of them turn up soon in the order of pages. */
const fewTexts = 1_000;

export type Breaches = SelectQueryBuilder<Database, 'breaches', object>;
/** `unitless`: only what has no unit, which an address never asks for. */
export type RunsFilter = RegisterFilter & { unitless?: boolean };
/** Breaches that have a text: few by their ids, many by looking at each; `null` where none is asked for. */
export type Text = { some: 'few'; ids: number[] } | { some: 'many'; text: string } | null;

export async function readText(db: Kysely<Database>, text: string | null): Promise<Text> {
  if (text === null) return null;
  const ids = await dialectOf(db).breachText.find(db, text, fewTexts + 1);
  return ids.length > fewTexts ? { some: 'many', text } : { some: 'few', ids };
}

/** One query for each charter, since days begin when its zone says and its id leads every index. */
export function runsOf(
  db: Kysely<Database>,
  publications: Publications,
  filter: RunsFilter,
  text: Text,
): Breaches[] {
  const { charter, commitment, unit, state, from, to, unitless = false } = filter;
  const { words, breachText } = dialectOf(db);
  // What few texts have is read by its numbers, whatever indexes there are.
  const column = (name: string) =>
    text?.some === 'few' ? words.unsearched(name) : sql<string>`${sql.ref(`breaches.${name}`)}`;
  return slugsIn(publications)
    .filter((slug) => charter === null || slug === charter)
    .filter((slug) => commitment === null || slug === commitment.charter)
    .map((slug) => {
      const zone = editionsOf(publications, slug).at(-1)?.terms.zone ?? 'UTC';
      const chosen = { commitment: commitment?.id ?? null, unit, state };
      const named = (['commitment', 'unit', 'state'] as const).filter(
        (name) => chosen[name] !== null || (name === 'unit' && unitless),
      );
      let query: Breaches =
        text?.some === 'few'
          ? db.selectFrom('breaches').where('breaches.id', 'in', text.ids.length > 0 ? text.ids : [-1])
          : db.selectFrom(words.breachesIndexedBy(named));
      query = query.where(column('charter'), '=', slug);
      for (const name of named) query = query.where(column(name), 'is', chosen[name]);
      if (from) query = query.where(column('at'), '>=', startOf(from, zone));
      if (to) query = query.where(column('at'), '<', startOf(to, zone, 1));
      if (text?.some === 'many') query = query.where((eb) => breachText.has(eb, text.text));
      return query;
    });
}

function startOf(day: PlainDate, zone: string, later = 0): string {
  return formatInstant(instantOn(zoneOf(zone), epochDay(day) + later, 0));
}

/** When the record of a charter ended; `null` while it goes on. */
export function endOfRecord(publications: Publications, slug: string, now: Instant): Instant | null {
  const shown = editionShown(publications, slug, now);
  return shown?.ended ? instantOf(startOf(shown.asOf, shown.edition.terms.zone, 1)) : null;
}
