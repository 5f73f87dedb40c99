import type { Calendar } from '../calendar/calendar.ts';
import { CalendarEnds } from '../calendar/calendar-ends.ts';
import type { Clock } from '../clock/clock.ts';
import { dueAt, isBreached } from '../clock/due.ts';
import type { Instant } from '../instant.ts';

/** What the source itself says of a row, to compare with; a case whose row was read far enough. */
export type Expected = {
  /** When the source said that it would be done, put right like every other time. */
  due: Instant;
  /** The source's own word; `null` where it says neither. */
  verdict: 'kept' | 'breached' | null;
  opened: Instant | null;
  fulfilled: Instant | null;
  commitment: string | null;
};

/** How many of the rows compared came out the same. */
type Same = { same: number; of: number };
export type Agreement = {
  /** Kept's due time beside the source's, within a minute, for every row with both. */
  due: Same & { byCommitment: Record<string, Same> };
  /** The source's word beside what its own due time says, for every row with a due time. */
  verdict: Same;
  /** The source's word beside what Kept's due time says, for the rows accepted. */
  outcome: Same;
};

/** What was compared in one row; `null` where there is nothing to compare. */
export type Compared = {
  commitment: string | null;
  /** Kept's own due time. */
  due: Instant | null;
  sameDue: boolean | null;
  sameVerdict: boolean | null;
  outcome: 'kept' | 'breached' | null;
  sameOutcome: boolean | null;
};

const minute = 60;
/** Where no promise of the charter says it: done at the very second is in time. */
const unsaid = { boundary: 'inclusive' } as const;

export const noAgreement: Agreement = {
  due: { same: 0, of: 0, byCommitment: {} },
  verdict: { same: 0, of: 0 },
  outcome: { same: 0, of: 0 },
};

/**
 * Compares what a source says of a row with what Kept works out. Both are read as of `now`: what is not fulfilled
 * is breached in the source's eyes from the moment it publishes.
 * @param promise the clock and calendar by which Kept judges the row; `null` when no promise covers it
 */
export function compare(
  expected: Expected,
  promise: { clock: Clock; calendar: Calendar } | null,
  now: Instant,
): Compared {
  const { opened, fulfilled, commitment, verdict } = expected;
  const said = isDoneInTime(promise?.clock ?? unsaid, expected.due, fulfilled);
  const due = promise && opened !== null ? dueOrNull(promise, opened) : null;
  const outcome =
    promise && due !== null ? (isBreached(promise.clock, due, fulfilled ?? now) ? 'breached' : 'kept') : null;
  return {
    commitment,
    due,
    sameDue: due === null ? null : Math.abs(due - expected.due) <= minute,
    sameVerdict: verdict === said,
    outcome,
    sameOutcome: outcome === null ? null : outcome === verdict,
  };
}

function isDoneInTime(
  clock: Pick<Clock, 'boundary'>,
  due: Instant,
  fulfilled: Instant | null,
): 'kept' | 'breached' {
  return fulfilled === null || isBreached(clock, due, fulfilled) ? 'breached' : 'kept';
}

function dueOrNull(
  { clock, calendar }: { clock: Clock; calendar: Calendar },
  opened: Instant,
): Instant | null {
  try {
    return dueAt(clock, calendar, opened);
  } catch (error) {
    if (error instanceof CalendarEnds) return null;
    throw error;
  }
}

/** Counts one more row. */
export function addCompared(agreement: Agreement, compared: Compared, accepted: boolean): void {
  const { due, verdict, outcome } = agreement;
  if (compared.sameDue !== null) {
    count(due, compared.sameDue);
    const commitment = compared.commitment ?? '';
    due.byCommitment[commitment] ??= { same: 0, of: 0 };
    count(due.byCommitment[commitment], compared.sameDue);
  }
  if (compared.sameVerdict !== null) count(verdict, compared.sameVerdict);
  if (accepted && compared.sameOutcome !== null) count(outcome, compared.sameOutcome);
}

function count(into: Same, same: boolean): void {
  into.of += 1;
  if (same) into.same += 1;
}
