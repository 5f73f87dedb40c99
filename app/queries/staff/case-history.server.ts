import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import { findCase } from '#db/stores/cases.server.ts';
import { entriesOfCase } from '#db/stores/ledger.server.ts';
import { calendarBefore, type Publications, readPublications } from '#db/stores/publications.server.ts';
import type { Calendar } from '../../domain/calendar/calendar.ts';
import type { Case } from '../../domain/case/case.ts';
import { settledBy } from '../../domain/case/correct.ts';
import { type Working, workingOf } from '../../domain/case/working.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Entry } from '../../domain/ledger/entry.ts';
import { onlyFollows } from '../../domain/remedy/payment-case.ts';
import type { Sources } from '../sources.ts';
import { type CasePromise, type CaseView, endOf, promiseOf, viewOf } from './case.server.ts';
import { type EntryLine, linesOf } from './case-entries.server.ts';

export type CaseHistory = {
  entries: EntryLine[];
  /** The opening was struck out: there never was such a case. */
  struck: boolean;
  /** Numbers in the register of breaches. */
  breach: { id: number; at: Instant } | null;
  /** `null` when the calendar does not go far enough. */
  working: Working | null;
};

/** One case with everything that happened to it; four small reads, however long its history. */
export async function readCaseWithHistory(
  kept: Sources,
  id: string,
  now: Instant,
): Promise<(CaseView & CaseHistory) | null> {
  const { db, units } = kept;
  const [subject, publications, recorded, breach] = await Promise.all([
    findCase(db, id),
    readPublications(db),
    entriesOfCase(db, id),
    breachOf(db, id),
  ]);
  if (!subject) return null;
  const promise = promiseOf(publications, subject);
  const history = recorded.map(({ entry }) => entry);
  const calendar = await calendarOf(db, publications, subject, promise, history);
  const lines = await linesOf(kept, recorded);
  const entries = lines.map((line, index) => {
    const kind = history[index]?.kind;
    const follows = kind && onlyFollows(promise.terms, kind);
    return follows ? { ...line, correctable: false } : line;
  });
  const struck = entries.some(
    (line) => line.corrects === recorded[0]?.entry.seq && line.replacement === null,
  );
  return {
    ...viewOf(subject, units(), promise, calendar, endOf(publications, promise, now)),
    entries,
    struck,
    breach: subject.breached === null ? null : breach,
    working: calendar && !struck ? workingOf(subject, promise.clock, calendar, now) : null,
  };
}

/** The breach of a case that stands, the newest of several. */
export async function breachOf(db: Kysely<Database>, id: string): Promise<CaseHistory['breach']> {
  const row = await db
    .selectFrom('breaches')
    .select(['id', 'at'])
    .where('case_id', '=', id)
    .where('state', '!=', 'corrected')
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return row ? { id: row.id, at: Date.parse(row.at) / 1000 } : null;
}

/**
 * The calendar that a case is judged by: as it was published when the case was settled, the newest while it is not;
 * `null` when there is none.
 * @param history every entry of the case, in order
 */
export async function calendarOf(
  db: Kysely<Database>,
  publications: Publications,
  subject: Case,
  { clock }: CasePromise,
  history: readonly Entry[],
): Promise<Calendar | null> {
  const settled = settledBy(subject, history);
  if (settled !== null) return calendarBefore(db, clock.calendar, settled);
  return publications.calendars.get(clock.calendar)?.calendar ?? null;
}
