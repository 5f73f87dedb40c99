import { type Kysely, type SelectQueryBuilder, sql } from 'kysely';
import { dialectOf } from '#db/dialects/chosen.server.ts';
import type { Database } from '#db/schema.ts';
import { type Publications, readPublications } from '#db/stores/publications.server.ts';
import { type BreachState, isSetAside, setAsideStates } from '../../domain/breach/breach.ts';
import { latenessOf } from '../../domain/breach/lateness.ts';
import type { RegisterFilter, RegisterRow } from '../../domain/breach/register.ts';
import { epochDay } from '../../domain/calendar/day.ts';
import { instantOn, zoneOf } from '../../domain/calendar/zone.ts';
import { commitmentIn, editionNumbered, editionShown, editionsOf } from '../../domain/charter/published.ts';
import { formatInstant, type Instant, instantOf, type PlainDate } from '../../domain/instant.ts';
import { countUpTo } from './breach-rows.server.ts';
import { slugsIn } from './register-choices.server.ts';

/** Where a page begins: behind a line, in one direction. */
export type RegisterPlace = { at: Instant; id: number; going: 'older' | 'newer' };
/** `newer` and `older` are where the neighbouring pages begin; `null` when there are none. */
export type RegisterPage = {
  rows: RegisterRow[];
  newer: RegisterPlace | null;
  older: RegisterPlace | null;
  count: RegisterCount;
  /** Of these, how many the figures do not count (`RegisterRow.counted`); `null` where only reading them all would tell. */
  uncounted: number | null;
};
/** How many breaches there are: exactly, more than, or `null` where only reading them all would tell. */
export type RegisterCount = { exactly: number } | { over: number } | null;

/** A line with the texts of its analysis. */
export type ExportRow = RegisterRow & { apology: string | null; note: string | null };

const pageRows = 50;
/** Reading and writing so many takes some milliseconds, which is what others wait. */
const exportRows = 100;
/** Counting stops here. */
const mostCounted = 1_000;
/** Up to so many found by their text are read by number; more of them turn up soon in the order of pages. */
const fewTexts = 1_000;

type Breaches = SelectQueryBuilder<Database, 'breaches', object>;
/** Breaches as lines, with where the case of each stands. */
type Line = Awaited<ReturnType<typeof linesOf>>[number];
type Text = { some: 'few'; ids: number[] } | { some: 'many'; text: string } | null;

/** The register narrowed to a filter, newest first by true time. A fixed number of statements for each charter. */
export async function readRegister(
  db: Kysely<Database>,
  filter: RegisterFilter,
  place: RegisterPlace | null,
  now: Instant,
  size = pageRows,
): Promise<RegisterPage> {
  const publications = await readPublications(db);
  const text = await readText(db, filter.text);
  const runs = runsOf(db, publications, filter, text);
  const going = place?.going ?? 'older';
  const found = await mergedLines(runs, place, size + 1);
  const more = found.length > size;
  // Nothing newer than this page: it is the first, and begins where the first does.
  if (going === 'newer' && !more) return readRegister(db, filter, null, now, size);
  const shown = found.slice(0, size).sort(newestFirst);
  const [first, last] = [shown[0], shown.at(-1)];
  const newer = place !== null;
  const older = going === 'newer' || more;
  return {
    rows: shown.map((line) => rowOf(publications, line, now)),
    newer: first && newer ? placeOf(first, 'newer') : null,
    older: last && older ? placeOf(last, 'older') : null,
    count: text?.some === 'many' ? countOfMany(filter) : await countOf(db, runs),
    uncounted: text?.some === 'many' ? null : await countUncounted(db, publications, filter, text, now),
  };
}

/** Every breach of a filter, newest first, one page in memory at a time. */
export async function* readWholeRegister(
  db: Kysely<Database>,
  filter: RegisterFilter,
  now: Instant,
): AsyncGenerator<ExportRow[]> {
  const publications = await readPublications(db);
  const runs = runsOf(db, publications, filter, await readText(db, filter.text));
  for (let place: RegisterPlace | null = null; ; ) {
    const lines: Line[] = (await mergedLines(runs, place, exportRows)).slice(0, exportRows);
    const last = lines.at(-1);
    if (!last) return;
    yield lines.map((line) => ({
      ...rowOf(publications, line, now),
      apology: line.apology,
      note: line.note,
    }));
    place = placeOf(last, 'older');
  }
}

async function readText(db: Kysely<Database>, text: string | null): Promise<Text> {
  if (text === null) return null;
  const ids = await dialectOf(db).breachText.find(db, text, fewTexts + 1);
  return ids.length > fewTexts ? { some: 'many', text } : { some: 'few', ids };
}

/** One query for each charter, since days begin when its zone says and its id leads every index. */
function runsOf(
  db: Kysely<Database>,
  publications: Publications,
  filter: RegisterFilter,
  text: Text,
): Breaches[] {
  const { charter, commitment, unit, state, from, to } = filter;
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
      const named = (['commitment', 'unit', 'state'] as const).filter((name) => chosen[name] !== null);
      let query: Breaches =
        text?.some === 'few'
          ? db.selectFrom('breaches').where('breaches.id', 'in', text.ids.length > 0 ? text.ids : [-1])
          : db.selectFrom(words.breachesIndexedBy(named));
      query = query.where(column('charter'), '=', slug);
      for (const name of named) query = query.where(column(name), '=', chosen[name]);
      if (from) query = query.where(column('at'), '>=', startOf(from, zone));
      if (to) query = query.where(column('at'), '<', startOf(to, zone, 1));
      if (text?.some === 'many') query = query.where((eb) => breachText.has(eb, text.text));
      return query;
    });
}

function startOf(day: PlainDate, zone: string, later = 0): string {
  return formatInstant(instantOn(zoneOf(zone), epochDay(day) + later, 0));
}

async function linesOf(query: Breaches, place: RegisterPlace | null, limit: number) {
  const order = place?.going === 'newer' ? 'asc' : 'desc';
  const beyond = place
    ? query.where(
        order === 'asc'
          ? sql<boolean>`(breaches.at, breaches.id) > (${formatInstant(place.at)}, ${place.id})`
          : sql<boolean>`(breaches.at, breaches.id) < (${formatInstant(place.at)}, ${place.id})`,
      )
    : query;
  return beyond
    .leftJoin('cases', 'cases.id', 'breaches.case_id')
    .select(['breaches.id', 'breaches.charter', 'breaches.commitment', 'breaches.edition', 'breaches.unit'])
    .select(['breaches.at', 'breaches.state', 'cause', 'severity', 'apology', 'note'])
    .select(['cases.reference', 'cases.erased', 'cases.state as case_state', 'cases.closed'])
    .orderBy('breaches.at', order)
    .orderBy('breaches.id', order)
    .limit(limit)
    .execute();
}

/** The first lines of several charters in one order. */
async function mergedLines(runs: Breaches[], place: RegisterPlace | null, limit: number): Promise<Line[]> {
  const lines = (await Promise.all(runs.map((query) => linesOf(query, place, limit)))).flat();
  return lines.sort(place?.going === 'newer' ? (a, b) => newestFirst(b, a) : newestFirst);
}

function newestFirst(a: Line, b: Line): number {
  if (a.at !== b.at) return a.at < b.at ? 1 : -1;
  return b.id - a.id;
}

function placeOf(line: Line, going: RegisterPlace['going']): RegisterPlace {
  return { at: instantOf(line.at), id: line.id, going };
}

async function countOf(db: Kysely<Database>, runs: Breaches[]): Promise<RegisterCount> {
  const counts = await Promise.all(runs.map((query) => countUpTo(db, query, mostCounted)));
  const count = counts.reduce((sum, each) => sum + each, 0);
  return count > mostCounted ? { over: mostCounted } : { exactly: count };
}

/** Of a filter, what was set aside, and what fell due after the record of its charter ended. */
async function countUncounted(
  db: Kysely<Database>,
  publications: Publications,
  filter: RegisterFilter,
  text: Text,
  now: Instant,
): Promise<number> {
  const asked = (state: BreachState) => filter.state === null || filter.state === state;
  const setAside = setAsideStates
    .filter(asked)
    .flatMap((state) => runsOf(db, publications, { ...filter, state }, text));
  const late = slugsIn(publications)
    .filter((slug) => filter.charter === null || slug === filter.charter)
    .flatMap((slug) => {
      const end = endOfRecord(publications, slug, now);
      if (end === null || (filter.state !== null && isSetAside(filter.state))) return [];
      return runsOf(db, publications, { ...filter, charter: slug }, text).map((query) =>
        query
          .where('breaches.at', '>=', formatInstant(end))
          .where('breaches.state', 'not in', [...setAsideStates]),
      );
    });
  const counts = await Promise.all([...setAside, ...late].map((query) => countUpTo(db, query, mostCounted)));
  return counts.reduce((sum, each) => sum + each, 0);
}

/** When the record of a charter ended; `null` while it goes on. */
function endOfRecord(publications: Publications, slug: string, now: Instant): Instant | null {
  const shown = editionShown(publications, slug, now);
  return shown?.ended ? instantOf(startOf(shown.asOf, shown.edition.terms.zone, 1)) : null;
}

/** A text that so many have in common; with a second filter only reading them all would tell. */
function countOfMany({ charter, commitment, from, to, unit, state }: RegisterFilter): RegisterCount {
  const narrow = [charter, commitment, from, to, unit, state].some((each) => each !== null);
  return narrow ? null : { over: mostCounted };
}

function rowOf(publications: Publications, line: Line, now: Instant): RegisterRow {
  const end = endOfRecord(publications, line.charter, now);
  const { id, unit, reference, state, cause, severity, closed } = line;
  const at = instantOf(line.at);
  const edition = editionNumbered(publications, line.charter, line.edition);
  const terms = edition && commitmentIn(edition, line.commitment);
  const subject = line.case_state && {
    state: line.case_state,
    closed: closed === null ? null : instantOf(closed),
  };
  return {
    ...{ id, at, unit, reference, state, cause, severity },
    erased: line.erased !== null,
    counted: !isSetAside(state) && !(end !== null && at >= end),
    charter: edition?.terms.name ?? { en: line.charter },
    commitment: { number: terms?.number ?? 0, title: terms?.title ?? { en: line.commitment } },
    zone: edition?.terms.zone ?? 'UTC',
    late: latenessOf(at, subject, now),
  };
}
