import { findCases, type NextDue, nextRunning } from '#db/stores/cases.server.ts';
import { readPublications } from '#db/stores/publications.server.ts';
import { readRepublished } from '#db/stores/republished.server.ts';
import type { Context } from '../../context.server.ts';
import type { Calendar } from '../../domain/calendar/calendar.ts';
import type { Case } from '../../domain/case/case.ts';
import { type Decision, groundOfCase, redate } from '../../domain/case/decide.ts';
import type { RedatedCase } from '../../domain/charter/change.ts';
import { editionNumbered, type Publications } from '../../domain/charter/published.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Draft, Who } from '../../domain/ledger/entry.ts';
import { isProblem, type Problem } from '../../domain/problem.ts';
import { nextTurn, workSince } from '../../turns.ts';
import { transact, type Work } from '../transact.server.ts';

/** A calendar that replaces another of its name, and when it was published. */
export type Republished = { calendar: Calendar; hash: string; at: Instant };
/** What a calendar to be published would do to open cases: how many it would re-date, the first of them, and how many of each promise. */
export type Redating = { count: number; moved: RedatedCase[]; promises: RedatedPromise[] };
type RedatedPromise = { charter: string; commitment: string; calendar: string; count: number };

/** So many of the open cases that get another due time are named. */
const mostNamed = 20;
/** So many are read at once where nothing is written, and re-dated in the transaction that publishes: those due next. */
const atOnce = 200;
/** Cases in the first transaction after that; later ones take as many as fit into a turn, see nextTurn. */
const firstTurn = 40;
const first: NextDue = { due: '', id: '' };

/** By the database: the newest calendar that all open cases were found to follow. */
const followed = new WeakMap<object, number>();

/**
 * The open cases that these calendars would give another due time, were they published now; nothing is written, and others have
 * their turn between. A problem where one does not cover the due time of an open case.
 */
export async function surveyRedating(
  { db, now, othersTurn }: Pick<Context, 'db' | 'now' | 'othersTurn'>,
  who: Who,
  calendars: readonly { calendar: Calendar; hash: string }[],
): Promise<Redating | Problem> {
  const publications = await readPublications(db);
  const newer = republishedAmong(publications, calendars, now());
  const found: Redating = { count: 0, moved: [], promises: [] };
  if (newer.size === 0) return found;
  for (let after: NextDue | null = first; after !== null; ) {
    const turn = await nextRunning(db, after, { openedUntil: now(), most: atOnce });
    for (const subject of turn.cases) {
      const decision = redateOne(publications, subject, newer, who);
      if (isProblem(decision)) return decision;
      if (!decision || decision.after.due === subject.due) continue;
      const { id, reference, due: was } = subject;
      const { due } = decision.after;
      found.count += 1;
      countPromise(
        found.promises,
        subject,
        groundOfCase({ publications, now: 0 }, subject, who)?.calendar.name ?? '',
      );
      if (was === null || due === null || found.moved.length === mostNamed) continue;
      const edition = editionNumbered(publications, subject.charter, subject.edition);
      found.moved.push({ id, reference, zone: edition?.terms.zone ?? 'UTC', was, due });
    }
    after = turn.next;
    await othersTurn();
  }
  return found;
}

function countPromise(
  promises: RedatedPromise[],
  { charter, commitment }: Pick<Case, 'charter' | 'commitment'>,
  calendar: string,
): void {
  const same = promises.find((each) => each.charter === charter && each.commitment === commitment);
  if (same) same.count += 1;
  else promises.push({ charter, commitment, calendar, count: 1 });
}

/** Those of some calendars that replace another, by their name. @param at when they are published */
export function republishedAmong(
  { calendars: known }: Publications,
  calendars: readonly { calendar: Calendar; hash: string }[],
  at: Instant,
): Map<string, Republished> {
  const newer = calendars.filter(({ calendar: { name }, hash }) => {
    const before = known.get(name);
    return before !== undefined && before.hash !== hash;
  });
  return new Map(newer.map((each) => [each.calendar.name, { ...each, at }]));
}

/** What the transaction that publishes calendars writes about the cases that are due next; the others follow in turns. */
export async function redateNearest(
  { trx, now, publications }: Pick<Work, 'trx' | 'now' | 'publications'>,
  who: Who,
  newer: ReadonlyMap<string, Republished>,
): Promise<Draft[]> {
  if (newer.size === 0) return [];
  const { cases } = await nextRunning(trx, first, { openedUntil: now, most: atOnce });
  return draftsFor(publications, cases, newer, who);
}

/**
 * Gives the open cases whose calendar was published anew their new due times, those due next first, in turns that others have
 * theirs between: after a stop the next sweep does the rest, and a case that has its due time is left alone. Whatever was overdue when
 * the calendar was published is breached instead. Looks at no case where none was published since the last time.
 * @returns how many were re-dated
 */
export async function redateCases(context: Context, who: Who): Promise<number> {
  let redated = 0;
  for (;;) {
    const { newest, latest } = await readRepublished(context.db);
    if (newest === null || latest === null || followed.get(context.db) === newest) return redated;
    let most = firstTurn;
    for (let after: NextDue | null = first; after !== null; ) {
      const before = process.cpuUsage();
      const turn = await nextRunning(context.db, after, { openedUntil: latest, most });
      redated += await takeTurn(context, who, turn.cases);
      after = turn.next;
      most = nextTurn(most, workSince(before));
      await context.othersTurn();
    }
    followed.set(context.db, newest);
  }
}

/** Whether every open case follows the calendars as they are published. @param trx where it is asked, of the database `db` */
export async function areRedated({ trx }: Pick<Work, 'trx'>, { db }: Pick<Context, 'db'>): Promise<boolean> {
  const { newest } = await readRepublished(trx, db);
  return newest === null || followed.get(db) === newest;
}

/** Looks before it takes the write lock: most cases follow already. */
async function takeTurn(context: Context, who: Who, cases: readonly Case[]): Promise<number> {
  const draft = async (db: Context['db'], publications: Publications, subjects: Iterable<Case>) => {
    const { calendars } = await readRepublished(db, context.db);
    return draftsFor(publications, subjects, calendars, who);
  };
  const publications = await readPublications(context.db);
  if ((await draft(context.db, publications, cases)).length === 0) return 0;
  return transact(context, async (work) => {
    const ids = cases.map(({ id }) => id);
    const drafts = await draft(work.trx, work.publications, (await findCases(work.trx, ids)).values());
    await work.commit(drafts);
    return drafts.filter(({ kind }) => kind === 'case.redated').length;
  });
}

function draftsFor(
  publications: Publications,
  cases: Iterable<Case>,
  newer: ReadonlyMap<string, Republished>,
  who: Who,
): Draft[] {
  return [...cases].flatMap((subject) => {
    const decision = redateOne(publications, subject, newer, who);
    // Where the calendar does not go far enough the case keeps the due time that it has.
    return decision === null || isProblem(decision) ? [] : decision.entries;
  });
}

/** As of when the calendar was published: a case that fell due since then did not fall due by it. */
function redateOne(
  publications: Publications,
  subject: Case,
  newer: ReadonlyMap<string, Republished>,
  who: Who,
): Decision | Problem | null {
  const ground = groundOfCase({ publications, now: 0 }, subject, who);
  const version = ground && newer.get(ground.calendar.name);
  if (!version) return null;
  return redate(subject, { ...ground, calendar: version.calendar, now: version.at }, version.hash);
}
