import type { Calendar } from '../calendar/calendar.ts';
import { CalendarEnds } from '../calendar/calendar-ends.ts';
import { type Case, stopsThatCount } from '../case/case.ts';
import type { Clock } from '../clock/clock.ts';
import { dueAt } from '../clock/due.ts';
import type { Instant } from '../instant.ts';
import { claimableUntil, owed, remedyDueAt } from './owed.ts';
import type { Amount, Remedy } from './remedy.ts';

/** What the terms owe for a breached case, where the ledger holds nothing of it: nothing here says what was paid. */
export type OwedByTerms = {
  /** `null` where it depends on what the ledger does not hold of the case, or its clock was started anew since. */
  amount: Amount | null;
  /** Still waited for, under terms by which time adds to what is owed: the amount is that of the moment asked about. */
  grows: boolean;
  /** Until when it is to be paid; `null` where the terms say no day, or it must be asked for first. */
  payable: Instant | null;
  /** Until when the customer may ask for it; `null` where nobody needs to. */
  claimable: Instant | null;
  /** The time to ask is over. */
  lapsed: boolean;
  /** Owed on top once `payable` has passed. */
  late: Amount | null;
};

/**
 * What `remedy` owes for a case at a moment; `null` for one that is not breached, or exempt, or whose calendar does not
 * go far enough.
 * @param calendar the one that the case is judged by
 */
export function owedByTerms(
  remedy: Remedy,
  clock: Clock,
  calendar: Calendar,
  subject: Case,
  at: Instant,
): OwedByTerms | null {
  const { breached, exempt, closed } = subject;
  if (breached === null || exempt) return null;
  try {
    const claimable = claimableUntil(remedy, calendar, breached);
    return {
      amount: amountOf(remedy, clock, calendar, subject, at),
      grows: closed === null && (remedy.then !== null || remedy.bands.length > 1),
      payable: remedy.claim === 'automatic' ? remedyDueAt(remedy, calendar, breached) : null,
      claimable,
      lapsed: claimable !== null && at > claimable,
      late: remedy.late,
    };
  } catch (error) {
    if (error instanceof CalendarEnds) return null;
    throw error;
  }
}

function amountOf(
  remedy: Remedy,
  clock: Clock,
  calendar: Calendar,
  subject: Case,
  at: Instant,
): Amount | null {
  const { breached, clockFrom, closed } = subject;
  const stops = stopsThatCount(subject);
  if (dueAt(clock, calendar, clockFrom, stops) !== breached) return null;
  const amount = owed(remedy, clock, calendar, clockFrom, stops, closed ?? at, {});
  return 'missing' in amount ? null : amount;
}
