import { findCase } from '#db/stores/cases.server.ts';
import { type Edition, type Publications, readPublications } from '#db/stores/publications.server.ts';
import type { Calendar } from '../../domain/calendar/calendar.ts';
import { CalendarEnds } from '../../domain/calendar/calendar-ends.ts';
import { dayOf } from '../../domain/calendar/zone.ts';
import { type Case, outcomeOf, stopsThatCount } from '../../domain/case/case.ts';
import { commitmentIn, editionNumbered, endedBefore } from '../../domain/charter/published.ts';
import type { CommitmentTerms } from '../../domain/charter/terms.ts';
import type { Clock, Term } from '../../domain/clock/clock.ts';
import { type Remaining, remainingAt } from '../../domain/clock/remaining.ts';
import type { Instant, PlainDate } from '../../domain/instant.ts';
import type { Outcome } from '../../domain/trust/contribution.ts';
import { type UnitShown, type Units, unitShown } from '../../domain/unit/unit.ts';
import type { Language, Localised } from '../../languages/language.ts';
import type { Sources } from '../sources.ts';

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
  /** In which the company writes. */
  firstLanguage: Language;
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
  /** Opened by what a breach owes, and ended with it. */
  openedBy: 'remedies' | 'follow-ups' | null;
};

/** One case as it stands; `null` when there is none of that id. */
export async function readCase({ db, units }: Sources, id: string, now: Instant): Promise<CaseView | null> {
  const [subject, publications] = await Promise.all([findCase(db, id), readPublications(db)]);
  if (!subject) return null;
  const promise = promiseOf(publications, subject);
  const calendar = publications.calendars.get(promise.clock.calendar)?.calendar;
  return viewOf(subject, units(), promise, calendar ?? null, endOf(publications, promise, now));
}

/** @param calendar by which it is judged; `null` where there is none */
export function viewOf(
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
    firstLanguage: edition.terms.languages[0] ?? 'en',
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
    acts:
      ended === null
        ? actsFor(state, clock).filter((act) => terms.openedBy !== 'remedies' || isByHand(act))
        : [],
    openedBy: terms.openedBy ?? null,
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

/** Whether it is logged also of a case that opens and ends by itself. */
function isByHand(act: CaseAct): boolean {
  return act === 'pause' || act === 'resumption';
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
