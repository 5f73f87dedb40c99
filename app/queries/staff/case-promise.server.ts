import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import { calendarBefore, type Edition, type Publications } from '#db/stores/publications.server.ts';
import type { Calendar } from '../../domain/calendar/calendar.ts';
import { CalendarEnds } from '../../domain/calendar/calendar-ends.ts';
import { dayOf } from '../../domain/calendar/zone.ts';
import { type Case, stopsThatCount } from '../../domain/case/case.ts';
import { settledBy } from '../../domain/case/correct.ts';
import { commitmentIn, editionNumbered, endedBefore } from '../../domain/charter/published.ts';
import type { CommitmentTerms } from '../../domain/charter/terms.ts';
import type { Clock } from '../../domain/clock/clock.ts';
import { type Remaining, remainingAt } from '../../domain/clock/remaining.ts';
import type { Instant, PlainDate } from '../../domain/instant.ts';
import type { Entry } from '../../domain/ledger/entry.ts';

/** The promise that a case is judged by, as its edition says it. */
export type CasePromise = { edition: Edition; terms: CommitmentTerms; clock: Clock };
type Promised = Pick<Case, 'charter' | 'edition' | 'commitment'>;

/** @throws Error for a case whose edition has no such deadline: the ledger holds none. */
export function promiseOf(publications: Publications, subject: Promised): CasePromise {
  const edition = editionNumbered(publications, subject.charter, subject.edition);
  const terms = edition && commitmentIn(edition, subject.commitment);
  if (!edition || !terms?.clock) throw new Error(`no deadline ${subject.commitment} in ${subject.charter}`);
  return { edition, terms, clock: terms.clock };
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

/** What is left while a case is paused; `null` when it is not, was due before, or its calendar ends. */
export function remainingOf(subject: Case, { clock }: CasePromise, calendar: Calendar): Remaining | null {
  const stopped = subject.stops.find((stop) => stop.to === null);
  if (!stopped) return null;
  try {
    return remainingAt(clock, calendar, subject.clockFrom, stopsThatCount(subject), stopped.from);
  } catch (error) {
    if (error instanceof CalendarEnds) return null;
    throw error;
  }
}

/** The last day of the record of its charter, where that has ended by now. */
export function endOf(publications: Publications, { edition }: CasePromise, now: Instant): PlainDate | null {
  return endedBefore(publications, edition.charter, dayOf(now, edition.terms.zone));
}
