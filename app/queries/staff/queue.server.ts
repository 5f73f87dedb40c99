import { type Kysely, type SelectQueryBuilder, sql } from 'kysely';
import { dialectOf } from '#db/dialects/chosen.server.ts';
import type { Database } from '#db/schema.ts';
import { caseOf } from '#db/stores/cases.server.ts';
import { type Publications, readPublications } from '#db/stores/publications.server.ts';
import { mostCounted } from '../../domain/breach/register.ts';
import { dayOf, endOfDay, localDay, zoneOf } from '../../domain/calendar/zone.ts';
import type { Case } from '../../domain/case/case.ts';
import { editionInForce, endedBefore } from '../../domain/charter/published.ts';
import { type Counted, counted } from '../../domain/counted.ts';
import { formatInstant, type Instant } from '../../domain/instant.ts';
import { countUpTo } from '../count-up-to.server.ts';
import type { Sources } from '../sources.ts';
import { isNearest, readBeside } from './cases-beside.server.ts';
import { type QueueRow, queueRowsOf } from './queue-row.server.ts';

export const queueSections = ['overdue', 'today', 'soon', 'later', 'paused', 'ended'] as const;
export type QueueSection = (typeof queueSections)[number];

/** `next` is the place after which the following page begins, as `after` takes it. */
export type QueuePart = {
  section: QueueSection;
  count: Counted;
  rows: WaitingRow[];
  next: string | null;
};
/** The nearest clock of a reference, with the next ones of it; `more`: how many cases of it are left out. */
type WaitingRow = QueueRow & { beside: QueueRow[]; more: number };

/** References of one section on one page. */
const mostRows = 50;
const daysSoon = 7;

type Cases = SelectQueryBuilder<Database, 'cases', object>;
/** Cases in order of one column; a section may be made of two such lists. */
type Run = { query: Cases; by: 'due' | 'breached' | 'last_occurred' };
type Charter = { slug: string; today: string; soon: string };
type Place = { moment: string; id: string };

/**
 * What is waiting, in the charters whose record goes on, a row for each reference, which stands where the nearest of its
 * clocks does; a case without one is a row of its own. `overdue` since when, then by due time; `today` ends at
 * midnight and `soon` seven days later, in each charter's zone. A breached case that is paused is overdue. `ended` is what
 * was still open when the record of its charter ended: nothing can be logged about it any more.
 * @param only one section, from the place `after` on; without it all of them from their beginnings, `later` and `ended`
 * as counts; nothing is counted further than an officer's register is
 */
export async function readQueue(
  { db, units }: Sources,
  now: Instant,
  only?: { section: QueueSection; after: string | null },
): Promise<QueuePart[]> {
  const publications = await readPublications(db);
  const { goingOn, ended } = chartersOf(publications, now);
  if (goingOn.length + ended.length === 0) return [];
  const known = units();
  const after = placeOf(only?.after ?? null);
  return Promise.all(
    queueSections
      .filter((section) => !only || only.section === section)
      .map(async (section): Promise<QueuePart> => {
        const runs = runsOf(db, section, section === 'ended' ? ended : goingOn, formatInstant(now));
        const counts = await Promise.all(runs.map(({ query }) => countUpTo(db, query, mostCounted)));
        const count = counted(
          counts.reduce((sum, each) => sum + each, 0),
          mostCounted,
        );
        if ((section === 'later' || section === 'ended') && !only)
          return { section, count, rows: [], next: null };
        const found = (await Promise.all(runs.map((run) => pageOf(run, after)))).flat();
        found.sort((a, b) => (a.place.moment + a.place.id < b.place.moment + b.place.id ? -1 : 1));
        const shown = found.slice(0, mostRows);
        const last = found.length > mostRows ? shown.at(-1)?.place : undefined;
        const leads = shown.map(({ subject }) => subject);
        const besides = await readBeside(db, leads);
        const all = [...leads, ...[...besides.values()].flatMap(({ cases }) => cases)];
        const rows = new Map(
          (await queueRowsOf(db, publications, known, all, now)).map((row) => [row.id, row] as const),
        );
        const rowOf = (subject: Case) => rows.get(subject.id) as QueueRow;
        return {
          section,
          count,
          rows: shown.map(({ subject }): WaitingRow => {
            const { cases = [], more = 0 } = besides.get(subject.id) ?? {};
            return { ...rowOf(subject), beside: cases.map(rowOf), more };
          }),
          next: last ? `${last.moment}~${last.id}` : null,
        };
      }),
  );
}

/** Charters by whether their record goes on, with the last instants of today and of soon on their walls. */
function chartersOf(publications: Publications, now: Instant): { goingOn: Charter[]; ended: Charter[] } {
  const [goingOn, ended]: [Charter[], Charter[]] = [[], []];
  for (const slug of new Set(publications.editions.map(({ charter }) => charter))) {
    const newest = publications.editions.findLast(({ charter }) => charter === slug);
    const day = dayOf(now, newest?.terms.zone ?? 'UTC');
    const terms = editionInForce(publications, slug, day)?.terms;
    if (!terms) continue;
    const zone = zoneOf(terms.zone);
    const today = localDay(zone, now);
    const lastOf = (day: number) => formatInstant(endOfDay(zone, day));
    const charter = { slug, today: lastOf(today), soon: lastOf(today + daysSoon) };
    (endedBefore(publications, slug, day) ? ended : goingOn).push(charter);
  }
  return { goingOn, ended };
}

function runsOf(db: Kysely<Database>, section: QueueSection, charters: Charter[], now: string): Run[] {
  const slugs = charters.map(({ slug }) => slug);
  const cases = db.selectFrom('cases').where('charter', 'in', slugs).where(isNearest(db));
  const running = cases.where('state', '=', 'open').where('breached', 'is', null);
  /** Due after one instant of the charter's and up to another. */
  const due = (from: 'today' | 'soon' | null, to: 'today' | 'soon' | null): Run[] => {
    const query = running.where((eb) =>
      eb.or(
        charters.map((charter) =>
          eb.and([
            eb('charter', '=', charter.slug),
            ...(from ? [eb('due', '>', charter[from])] : [eb('due', '>=', now)]),
            ...(to ? [eb('due', '<=', charter[to])] : []),
          ]),
        ),
      ),
    );
    return [{ query: query.where('due', '>=', now), by: 'due' }];
  };
  switch (section) {
    case 'overdue': {
      const late = cases.where(dialectOf(db).words.isWaiting).where('breached', 'is not', null);
      // Due a moment ago and not swept yet.
      return [
        { query: late, by: 'breached' },
        { query: running.where('due', '<', now), by: 'due' },
      ];
    }
    case 'today':
      return due(null, 'today');
    case 'soon':
      return due('today', 'soon');
    case 'later':
      return due('soon', null);
    case 'paused':
      return [
        { query: cases.where('state', '=', 'paused').where('breached', 'is', null), by: 'last_occurred' },
      ];
    case 'ended':
      return [{ query: cases.where(dialectOf(db).words.isWaiting), by: 'last_occurred' }];
  }
}

/** One more row than a page has, to know whether another page follows. */
async function pageOf({ query, by }: Run, after: Place | null): Promise<{ place: Place; subject: Case }[]> {
  const following = after
    ? query.where(sql<boolean>`(${sql.ref(by)}, id) > (${after.moment}, ${after.id})`)
    : query;
  const rows = await following
    .selectAll()
    .orderBy(by)
    .orderBy('id')
    .limit(mostRows + 1)
    .execute();
  return rows.map((row) => ({ place: { moment: row[by] ?? '', id: row.id }, subject: caseOf(row) }));
}

function placeOf(text: string | null): Place | null {
  const [, moment, id] = /^([\dTZ:-]{20})~(\w{1,64})$/.exec(text ?? '') ?? [];
  return moment && id ? { moment, id } : null;
}
