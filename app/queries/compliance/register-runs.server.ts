import { type Kysely, type SelectQueryBuilder, sql } from 'kysely';
import { dialectOf } from '#db/dialects/chosen.server.ts';
import type { Database } from '#db/schema.ts';
import { findOpenExemptions } from '#db/stores/exemptions.server.ts';
import type { Publications } from '#db/stores/publications.server.ts';
import type { RegisterFilter } from '../../domain/breach/register.ts';
import { epochDay } from '../../domain/calendar/day.ts';
import { instantOn, zoneOf } from '../../domain/calendar/zone.ts';
import { editionShown, editionsOf } from '../../domain/charter/published.ts';
import { formatInstant, type Instant, instantOf, type PlainDate } from '../../domain/instant.ts';
import { slugsIn } from './register-choices.server.ts';

/** Up to so many found by their text, or asked about, are read by number; more of them turn up soon in the order of pages. */
const fewTexts = 1_000;

export type Breaches = SelectQueryBuilder<Database, 'breaches', object>;
/** What an address never asks for: `unitless`: only what has no unit, `latePayments`: only breaches that a remedy was not paid in time. */
export type RunsFilter = RegisterFilter & { unitless?: boolean; latePayments?: boolean };
/** Breaches that have a text, or that wait for an exemption: few by their ids, many by looking at each; `null` where all are asked for. */
export type Text = { some: 'few'; ids: number[] } | { some: 'many'; text: string } | null;

export async function readText(
  db: Kysely<Database>,
  { text, exemption }: Pick<RegisterFilter, 'text' | 'exemption'>,
): Promise<Text> {
  if (text === null) return exemption === 'asked' ? readAsked(db) : null;
  const ids = await dialectOf(db).breachText.find(db, text, fewTexts + 1);
  return ids.length > fewTexts ? { some: 'many', text } : { some: 'few', ids };
}

/** Breaches of which an exemption is asked for: by their numbers, where they are few. */
async function readAsked(db: Kysely<Database>): Promise<Text> {
  const open = await findOpenExemptions(db, -1, fewTexts + 1);
  return open.length > fewTexts ? null : { some: 'few', ids: open.map(({ breach }) => breach) };
}

/** One query for each charter, since days begin when its zone says and its id leads every index. */
export function runsOf(
  db: Kysely<Database>,
  publications: Publications,
  filter: RunsFilter,
  text: Text,
): Breaches[] {
  const { charter, commitment, unit, from, to, unitless = false, latePayments = false } = filter;
  const { exemption = null } = filter;
  const state = exemption === 'granted' ? 'exempt' : filter.state;
  if (filter.state !== null && filter.state !== state) return [];
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
          : db.selectFrom(latePayments ? words.latePayments : words.breachesIndexedBy(named));
      query = query.where(column('charter'), '=', slug);
      if (latePayments) query = query.where('breaches.found', '=', sql.lit('remedy'));
      for (const name of named) query = query.where(column(name), 'is', chosen[name]);
      if (from) query = query.where(column('at'), '>=', startOf(from, zone));
      if (to) query = query.where(column('at'), '<', startOf(to, zone, 1));
      if (exemption === 'asked')
        query = query.where((eb) =>
          eb.exists(
            eb
              .selectFrom('exemptions')
              .select('exemptions.seq')
              .whereRef('exemptions.breach', '=', 'breaches.id')
              .where('exemptions.state', '=', 'open'),
          ),
        );
      if (text?.some === 'many') query = query.where((eb) => breachText.has(eb, text.text));
      return query;
    });
}

function startOf(day: PlainDate, zone: string, later = 0): string {
  return formatInstant(instantOn(zoneOf(zone), epochDay(day) + later, 0));
}

/** When the record of a charter ended; `null` while it goes on. */
export function endOfRecord(publications: Publications, slug: string, now: Instant): Instant | null {
  return endIn(publications, slug, now)?.at ?? null;
}

/** The same, with the zone of the charter. */
export function endIn(publications: Publications, slug: string, now: Instant) {
  const shown = editionShown(publications, slug, now);
  if (!shown?.ended) return null;
  const { zone } = shown.edition.terms;
  return { at: instantOf(startOf(shown.asOf, zone, 1)), zone };
}
