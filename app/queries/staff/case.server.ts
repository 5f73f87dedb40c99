import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import { findCase } from '#db/stores/cases.server.ts';
import { entriesOfCase } from '#db/stores/ledger.server.ts';
import { type Publications, readPublications } from '#db/stores/publications.server.ts';
import type { Calendar } from '../../domain/calendar/calendar.ts';
import { type Case, outcomeOf } from '../../domain/case/case.ts';
import { type Working, workingOf } from '../../domain/case/working.ts';
import type { Term } from '../../domain/clock/clock.ts';
import type { Remaining } from '../../domain/clock/remaining.ts';
import type { Instant, PlainDate } from '../../domain/instant.ts';
import type { Outcome } from '../../domain/trust/contribution.ts';
import { type UnitShown, type Units, unitShown } from '../../domain/unit/unit.ts';
import type { Localised } from '../../languages/language.ts';
import type { Sources } from '../sources.ts';
import { type EntryLine, linesOf } from './case-entries.server.ts';
import { type CasePromise, calendarOf, endOf, promiseOf, remainingOf } from './case-promise.server.ts';

/** What can be logged about a case as it stands. */
export type CaseAct = 'fulfilment' | 'pause' | 'resumption' | 'withdrawal' | 'reopening';

/** What every page about a case says of it. */
export type CaseView = {
  id: string;
  reference: string | null;
  /** The person it is owed to was erased. */
  erased: boolean;
  charter: { slug: string; name: Localised };
  commitment: { id: string; number: number; title: Localised };
  unit: UnitShown | null;
  zone: string;
  within: Term;
  state: Case['state'];
  opened: Instant;
  due: Instant | null;
  closed: Instant | null;
  breached: Instant | null;
  outcome: Outcome | null;
  pausedSince: Instant | null;
  ground: string | null;
  remaining: Remaining | null;
  lastOccurred: Instant;
  /** Grounds on which its clock may be paused. */
  grounds: string[];
  /** The last day of its charter's record, where that has ended: nothing can be logged any more. */
  ended: PlainDate | null;
  /** The first is what is most often wanted. */
  acts: CaseAct[];
};

export type CaseHistory = {
  entries: EntryLine[];
  /** The opening was struck out: there never was such a case. */
  struck: boolean;
  /** Numbers in the register of breaches. */
  breach: { id: number; at: Instant } | null;
  /** `null` when the calendar does not go far enough. */
  working: Working | null;
};

/** One case as it stands; `null` when there is none of that id. */
export async function readCase({ db, units }: Sources, id: string, now: Instant): Promise<CaseView | null> {
  const [subject, publications] = await Promise.all([findCase(db, id), readPublications(db)]);
  if (!subject) return null;
  return caseViewOf(subject, units(), publications, now);
}

/** What is shown of a case that was read. */
export function caseViewOf(subject: Case, units: Units, publications: Publications, now: Instant): CaseView {
  const promise = promiseOf(publications, subject);
  const calendar = publications.calendars.get(promise.clock.calendar)?.calendar;
  return viewOf(subject, units, promise, calendar ?? null, endOf(publications, promise, now));
}

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
  const entries = await linesOf(kept, recorded);
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

function viewOf(
  subject: Case,
  units: Units,
  promise: CasePromise,
  calendar: Calendar | null,
  ended: PlainDate | null,
): CaseView {
  const { edition, terms, clock } = promise;
  const { id, reference, unit, state, opened, due, closed, breached, lastOccurred } = subject;
  const stopped = subject.stops.find((stop) => stop.to === null);
  return {
    id,
    reference,
    erased: subject.erased === true,
    charter: { slug: subject.charter, name: edition.terms.name },
    commitment: { id: terms.id, number: terms.number, title: terms.title },
    unit: unitShown(units, subject.charter, unit),
    zone: edition.terms.zone,
    within: clock.within,
    state,
    opened,
    due,
    closed,
    breached,
    outcome: outcomeOf(subject),
    pausedSince: stopped?.from ?? null,
    ground: stopped?.ground ?? null,
    remaining: calendar ? remainingOf(subject, promise, calendar) : null,
    lastOccurred,
    grounds: clock.pauses,
    ended,
    acts: ended === null ? actsFor(state, clock) : [],
  };
}

function actsFor(state: Case['state'], clock: CasePromise['clock']): CaseAct[] {
  switch (state) {
    case 'open':
      return clock.pauses.length > 0 ? ['fulfilment', 'pause', 'withdrawal'] : ['fulfilment', 'withdrawal'];
    case 'paused':
      return ['resumption', 'fulfilment', 'withdrawal'];
    case 'fulfilled':
    case 'withdrawn':
      return clock.reopen === 'refuse' ? [] : ['reopening'];
  }
}
