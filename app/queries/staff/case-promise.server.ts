import type { Edition, Publications } from '#db/stores/publications.server.ts';
import type { Calendar } from '../../domain/calendar/calendar.ts';
import { CalendarEnds } from '../../domain/calendar/calendar-ends.ts';
import { type Case, endedStops } from '../../domain/case/case.ts';
import { commitmentIn, editionNumbered } from '../../domain/charter/published.ts';
import type { CommitmentTerms } from '../../domain/charter/terms.ts';
import type { Clock } from '../../domain/clock/clock.ts';
import type { Pause } from '../../domain/clock/pauses.ts';
import { type Remaining, remainingAt } from '../../domain/clock/remaining.ts';

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

/** The stops that the running clock knows: those of before a restart are forgotten. */
export function stopsThatCount(subject: Case): Pause[] {
  return endedStops(subject).filter((stop) => stop.to > subject.clockFrom);
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
