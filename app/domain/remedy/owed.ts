import Big from 'big.js';
import type { Calendar } from '../calendar/calendar.ts';
import { countDays } from '../calendar/counted-days.ts';
import { addMonths, type EpochDay } from '../calendar/day.ts';
import { openSeconds } from '../calendar/opening-hours.ts';
import { localDay, zoneOf } from '../calendar/zone.ts';
import type { Clock, Term } from '../clock/clock.ts';
import { dueAt, isBreached, secondsIn } from '../clock/due.ts';
import type { Pause } from '../clock/pauses.ts';
import type { Instant } from '../instant.ts';
import { parseAmount } from './parse-remedy.ts';
import type { Amount, Pay, Remedy } from './remedy.ts';

/** What is known of a case beside its times: `{ kVA: 9, fare: '80 EUR' }`. */
export type Attributes = Record<string, string | number>;
/** An attribute that a remedy needs and a case lacks, and the form it should have. */
export type MissingAttribute = { missing: string; expected: string };

/**
 * What the customer is owed for a case fulfilled at `fulfilled` (or still open then): nothing if that was in time.
 * Decimal and not rounded; without what is owed for a late payment (`owedLate`). Throws `CalendarEnds`.
 */
export function owed(
  remedy: Remedy,
  clock: Clock,
  calendar: Calendar,
  opened: Instant,
  pauses: readonly Pause[],
  fulfilled: Instant,
  attributes: Attributes,
): Amount | MissingAttribute {
  const due = dueAt(clock, calendar, opened, pauses);
  const breached = isBreached(clock, due, fulfilled);
  const periods = (term: Term, since: Instant) => completedPeriods(term, calendar, since, fulfilled);

  const first = remedy.pays ?? remedy.bands.findLast(({ from }) => periods(from, opened) >= 1)?.pays;
  const paid = paymentOf(first ?? (remedy.bands[0]?.pays as Pay), remedy, attributes);
  if ('missing' in paid) return paid;
  if (!breached || !first) return { amount: '0', unit: paid.unit };
  let total = new Big(paid.amount);
  if (remedy.then) {
    const further = paymentOf(remedy.then.pays, remedy, attributes);
    if ('missing' in further) return further;
    const most = remedy.cap?.kind === 'periods' ? remedy.cap.most - 1 : Number.POSITIVE_INFINITY;
    total = total.plus(new Big(further.amount).times(Math.min(most, periods(remedy.then.every, due))));
  }
  if (remedy.cap?.kind === 'amount' && total.gt(remedy.cap.most.amount))
    total = new Big(remedy.cap.most.amount);
  return { amount: total.toFixed(), unit: paid.unit };
}

/** When the remedy itself is due, counted from the breach at `due`; `null` where it has no term. Throws `CalendarEnds`. */
export function remedyDueAt(remedy: Remedy, clock: Clock, calendar: Calendar, due: Instant): Instant | null {
  return remedy.within && dueAt(sinceBreach(clock, remedy.within), calendar, due);
}

/** Until when the customer may ask for the remedy; `null` where nobody needs to ask. Throws `CalendarEnds`. */
export function claimableUntil(
  remedy: Remedy,
  clock: Clock,
  calendar: Calendar,
  due: Instant,
): Instant | null {
  return remedy.claim === 'automatic' ? null : dueAt(sinceBreach(clock, remedy.claim.within), calendar, due);
}

/** What is owed on top for a remedy paid at `paid` (or still unpaid then); `null` if that was in time. */
export function owedLate(
  remedy: Remedy,
  clock: Clock,
  calendar: Calendar,
  due: Instant,
  paid: Instant,
): Amount | null {
  const payable = remedyDueAt(remedy, clock, calendar, due);
  return payable !== null && paid > payable ? remedy.late : null;
}

/** A clock that starts at the breach and ends with its last day, whatever the promise itself says of its ends. */
function sinceBreach(clock: Clock, within: Term): Clock {
  return {
    ...clock,
    within,
    receivedOutsideHours: 'as-is',
    firstDay: 'next',
    ends: 'end-of-day',
    roll: 'none',
  };
}

/** Whole periods between two instants. One of days is complete when its last day is over. */
function completedPeriods({ count, unit }: Term, calendar: Calendar, since: Instant, until: Instant): number {
  if (until <= since) return 0;
  const seconds = secondsIn({ count, unit });
  if (seconds !== null) {
    const run = unit.startsWith('working') ? openSeconds(calendar, since, until) : until - since;
    return Math.floor(run / seconds);
  }
  const zone = zoneOf(calendar.zone);
  const first = localDay(zone, since);
  const today = localDay(zone, until);
  if (unit === 'months') return completedMonths(first, today, count);
  const kind = unit === 'working days' || unit === 'open days' ? unit : 'calendar days';
  return Math.floor(countDays(calendar, kind, first + 1, today) / (unit === 'weeks' ? 7 * count : count));
}

function completedMonths(first: EpochDay, today: EpochDay, months: number): number {
  let periods = 0;
  while (addMonths(first, (periods + 1) * months) < today) periods += 1;
  return periods;
}

function paymentOf(pay: Pay, remedy: Remedy, attributes: Attributes): Amount | MissingAttribute {
  switch (pay.kind) {
    case 'fixed':
      return pay.pays;
    case 'per': {
      const value = String(attributes[pay.attribute] ?? '').trim();
      const number = parseAmount(value)?.amount ?? value;
      if (!/^\d+(\.\d+)?$/.test(number))
        return { missing: pay.attribute, expected: 'expected a number, such as 9' };
      return { amount: new Big(pay.pays.amount).times(number).toFixed(), unit: pay.pays.unit };
    }
    case 'share': {
      const attribute = remedy.of ?? '';
      const whole = parseAmount(String(attributes[attribute] ?? ''));
      if (!whole)
        return { missing: attribute, expected: 'expected an amount with its currency, such as "80 EUR"' };
      return { amount: new Big(whole.amount).times(pay.percent).times('0.01').toFixed(), unit: whole.unit };
    }
  }
}
