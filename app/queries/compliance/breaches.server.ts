import { type ExpressionBuilder, type Kysely, sql } from 'kysely';
import { dialectOf } from '#db/dialects/chosen.server.ts';
import type { Database } from '#db/schema.ts';
import type { Publications } from '#db/stores/publications.server.ts';
import { readSettled } from '#db/stores/tallies.server.ts';
import { setAsideStates } from '../../domain/breach/breach.ts';
import { endOfDay, startOfDay } from '../../domain/calendar/day-ends.ts';
import { dayOf } from '../../domain/calendar/zone.ts';
import { type Edition, everPromised } from '../../domain/charter/published.ts';
import {
  formatInstant,
  type Instant,
  instantOf,
  type PlainDate,
  parseInstant,
} from '../../domain/instant.ts';
import { choosePeriod } from '../../domain/trust/period.ts';
import { missedOfRates } from '../../domain/trust/settled.ts';
import { countedUpTo, mostCounted, registerPage } from '../../i18n/said-register.ts';
import type { Language } from '../../languages/language.ts';
import { countUpTo } from '../count-up-to.server.ts';
import { charterNow, headOf, type Said, said } from '../public/charter-now.server.ts';
import { type BreachRead, breachRead, selectBreaches } from './breach-rows.server.ts';

/** One line of the public register. */
export type RegisterLine = BreachRead & { commitment: Named };

/** What an address asks for, unchecked; `before` and `after` are places as `placeOf` writes them. */
export type BreachesAsked = {
  now: Instant;
  language: Language;
  commitment: string | null;
  period: string | null;
  before: string | null;
  after: string | null;
};

/** The public register of a charter, newest first; `null` when no such charter was published. */
export async function readBreachesPage(
  db: Kysely<Database>,
  publications: Publications,
  slug: string,
  asked: BreachesAsked,
) {
  const charter = charterNow(publications, slug, asked.now);
  if (!charter) return null;
  const { zone } = charter.edition.terms;
  const commitments = namedIn(charter.editions, asked.language);
  const commitment = commitments.find(({ id }) => id === asked.commitment) ?? null;
  const period = choosePeriod(asked.period ?? 'all', await firstBreach(db, slug, zone), charter.asOf);
  const { from, to } = period.chosen;
  const wanted: Wanted = {
    charter: slug,
    commitment: commitment?.id ?? null,
    from: formatInstant(startOfDay(from, zone)),
    to: formatInstant(endOfDay(to, zone)),
  };
  const places = { before: parsePlace(asked.before), after: parsePlace(asked.after) };
  const { rows, ...turns } = await readRows(db, wanted, places);
  const isPlaced = (await isBreach(db, places.before)) && (await isBreach(db, places.after));
  const count = await countUpTo(db, db.selectFrom('breaches').where(among(wanted)), mostCounted);
  const tallies = await readSettled(db, charter.editions, charter.asOf, asked.now);
  const until = charter.ended ? endOfDay(charter.asOf, zone) : asked.now;
  return {
    isPublic: charter.edition.terms.public,
    head: headOf(charter, asked.language),
    commitments,
    chosen: commitment?.id ?? null,
    misread: period.misread || (asked.commitment !== null && commitment === null),
    period,
    count: countedUpTo(count),
    /** Of these, what no figure counts: exempt or corrected. */
    setAside: await countUpTo(
      db,
      db
        .selectFrom('breaches')
        .where(among(wanted))
        .where('state', 'in', [...setAsideStates]),
      mostCounted,
    ),
    /** Of these, late payments of remedies: counted as that, and in no rate. */
    latePayments: await countUpTo(
      db,
      db
        .selectFrom(dialectOf(db).words.latePayments)
        .where(among(wanted))
        .where('breaches.found', '=', sql.lit('remedy')),
      mostCounted,
    ),
    /** What was missed of promises that are reported as rates: in the figures, with no line here. `null` where none is reported. */
    reported: missedOfRates(charter.editions, tallies, period.chosen, commitment?.id ?? null),
    breaches: rows.map((row) => lineOf(row, commitments, until, asked.language)),
    /** False for a page that begins or ends where no breach is: no page leads there. */
    isPlaced,
    ...turns,
  };
}

type Row = Awaited<ReturnType<typeof readRows>>['rows'][number];
type Named = { id: string; number: number; title: Said };
/** `until` as everPromised has it. */
type Promised = Named & { until: number | null };

function lineOf(row: Row, commitments: readonly Named[], until: Instant, language: Language): RegisterLine {
  const unnamed = { id: row.commitment, number: 0, title: { text: row.commitment, language } };
  const commitment = commitments.find((known) => known.id === row.commitment) ?? unnamed;
  return { ...breachRead(row, until), commitment };
}

function namedIn(editions: readonly Edition[], language: Language): Promised[] {
  return everPromised(editions).map(({ terms: { id, number, title }, edition, until }) => ({
    ...{ id, number, until, title: said(title, language, edition.terms.languages) },
  }));
}

async function firstBreach(db: Kysely<Database>, charter: string, zone: string): Promise<PlainDate | null> {
  const row = await db
    .selectFrom('breaches')
    .select((eb) => eb.fn.min('at').as('first'))
    .where('charter', '=', charter)
    .executeTakeFirst();
  return row?.first ? dayOf(instantOf(row.first), zone) : null;
}

/** A place in the register: the time and the number of the breach that a page ends or begins with. */
type Place = { at: string; id: number };

function placeOf({ at, id }: Place): string {
  return `${at},${id}`;
}

function parsePlace(text: string | null): Place | null {
  const [at = '', id = ''] = (text ?? '').split(',');
  const instant = parseInstant(at);
  return instant === null || !/^\d{1,15}$/.test(id) ? null : { at: formatInstant(instant), id: Number(id) };
}

/** Whether there is a breach at a place; none asked for counts as one. */
async function isBreach(db: Kysely<Database>, place: Place | null): Promise<boolean> {
  if (place === null) return true;
  const row = await db.selectFrom('breaches').select('at').where('id', '=', place.id).executeTakeFirst();
  return row?.at === place.at;
}

type Wanted = { charter: string; commitment: string | null; from: string; to: string };

/** The breaches wanted; every column stands in an index that ends in the order of pages. */
function among({ charter, commitment, from, to }: Wanted) {
  return (eb: ExpressionBuilder<Database, 'breaches'>) =>
    eb.and([
      eb('breaches.charter', '=', charter),
      eb('breaches.at', '>=', from),
      eb('breaches.at', '<', to),
      ...(commitment === null ? [] : [eb('breaches.commitment', '=', commitment)]),
    ]);
}

/** One page of rows, found by its place in an index: page one thousand costs what page one does. */
async function readRows(
  db: Kysely<Database>,
  wanted: Wanted,
  { before, after }: { before: Place | null; after: Place | null },
) {
  const forward = after !== null && before === null;
  const place = before ?? after;
  const order = forward ? 'asc' : 'desc';
  const rows = await selectBreaches(db)
    .where(among(wanted))
    .$if(place !== null, (query) =>
      query.where((eb) =>
        eb(
          eb.refTuple('breaches.at', 'breaches.id'),
          forward ? '>' : '<',
          eb.tuple(place?.at ?? '', place?.id ?? 0),
        ),
      ),
    )
    .orderBy('breaches.at', order)
    .orderBy('breaches.id', order)
    .limit(registerPage + 1)
    .execute();
  const more = rows.length > registerPage;
  const shown = rows.slice(0, registerPage);
  if (forward) shown.reverse();
  const [first, last] = [shown[0], shown.at(-1)];
  return {
    rows: shown,
    newer: first && (forward ? more : before !== null) ? placeOf(first) : null,
    older: last && (forward || more) ? placeOf(last) : null,
  };
}
