import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { Publications } from '#db/stores/publications.server.ts';
import { warnedAmong } from '#db/stores/warned-cases.server.ts';
import type { Case } from '../../domain/case/case.ts';
import type { Remaining } from '../../domain/clock/remaining.ts';
import type { Instant, PlainDate } from '../../domain/instant.ts';
import { type UnitShown, type Units, unitShown } from '../../domain/unit/unit.ts';
import type { Localised } from '../../languages/language.ts';
import { endOf, promiseOf, remainingOf } from './case.server.ts';
import { referencesPaidIn } from './payment-case.server.ts';

/** A case as lists show it. `reference` and `unit` may be missing; one that opened by itself has that of who is paid. */
export type QueueRow = {
  id: string;
  reference: string | null;
  erased: boolean;
  unit: UnitShown | null;
  title: Localised;
  zone: string;
  state: Case['state'];
  due: Instant | null;
  breached: Instant | null;
  closed: Instant | null;
  pausedSince: Instant | null;
  ground: string | null;
  remaining: Remaining | null;
  /** So much of its time is over that whoever opened it was warned. */
  warned: boolean;
  /** The last day of its charter's record, where that has ended: nothing can be logged any more. */
  ended: PlainDate | null;
};

/** Cases as lists show them now. */
export async function queueRowsOf(
  db: Kysely<Database>,
  publications: Publications,
  units: Units,
  cases: readonly Case[],
  now: Instant,
): Promise<QueueRow[]> {
  const running = cases.filter(({ state, breached }) => state === 'open' && breached === null);
  const warned = await warnedAmong(db, running);
  const opened = cases.filter((subject) => promiseOf(publications, subject).terms.openedBy);
  const paid = await referencesPaidIn(
    db,
    opened.map(({ id }) => id),
  );
  return cases.map((subject) => ({
    ...rowOf(publications, units, subject, now),
    reference: subject.reference ?? paid.get(subject.id) ?? null,
    warned: warned.has(subject.id),
  }));
}

function rowOf(
  publications: Publications,
  units: Units,
  subject: Case,
  now: Instant,
): Omit<QueueRow, 'warned'> {
  const promise = promiseOf(publications, subject);
  const calendar = publications.calendars.get(promise.clock.calendar)?.calendar;
  const stopped = subject.stops.find((stop) => stop.to === null);
  const { id, reference, unit, state, due, breached, closed } = subject;
  return {
    id,
    reference,
    erased: subject.erased === true,
    unit: unitShown(units, subject.charter, unit),
    title: promise.terms.title,
    zone: promise.edition.terms.zone,
    state,
    due,
    breached,
    closed,
    pausedSince: stopped?.from ?? null,
    ground: stopped?.ground ?? null,
    remaining: calendar ? remainingOf(subject, promise, calendar) : null,
    ended: endOf(publications, promise, now),
  };
}
