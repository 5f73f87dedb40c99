import Big from 'big.js';
import type { Calendar } from '../calendar/calendar.ts';
import type { Clock, Term } from '../clock/clock.ts';
import { dueAt, isBreached, type Pause } from '../clock/due.ts';
import type { Instant } from '../instant.ts';
import type { SchemaFault } from '../schema-fault.ts';
import { parseAmount } from './parse-remedy.ts';
import { completedPeriods } from './periods.ts';
import type { Amount, Pay, Remedy } from './remedy.ts';

/** What is known of a case beside its times: `{ kVA: 9, fare: '80 EUR' }`. */
export type Attributes = Record<string, string | number>;
/** An attribute that a remedy needs and a case lacks, and what form it should have. */
export type MissingAttribute = { missing: SchemaFault };

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
  const isLate = isBreached(clock, due, fulfilled);
  return owedSince(remedy, calendar, { breached: due, opened }, isLate ? fulfilled : null, attributes);
}

/**
 * The same of a breach whose time is known: at `until`, when it was fulfilled or is asked about; `null` where nothing was
 * late. Throws `CalendarEnds`.
 * @param since the breach, and when the clock began
 */
export function owedSince(
  remedy: Remedy,
  calendar: Calendar,
  since: { breached: Instant; opened: Instant },
  until: Instant | null,
  attributes: Attributes,
): Amount | MissingAttribute {
  const periods = (term: Term, from: Instant) =>
    until === null ? 0 : completedPeriods(term, calendar, from, until);

  const first = remedy.pays ?? remedy.bands.findLast(({ from }) => periods(from, since.opened) >= 1)?.pays;
  const paid = paymentOf(first ?? (remedy.bands[0]?.pays as Pay), remedy, attributes);
  if ('missing' in paid) return paid;
  if (until === null || !first) return { amount: '0', unit: paid.unit };
  let total = new Big(paid.amount);
  if (remedy.then) {
    const further = paymentOf(remedy.then.pays, remedy, attributes);
    if ('missing' in further) return further;
    const most = remedy.cap?.kind === 'periods' ? remedy.cap.most - 1 : Number.POSITIVE_INFINITY;
    const over = periods(remedy.then.every, since.breached);
    total = total.plus(new Big(further.amount).times(Math.min(most, over)));
  }
  if (remedy.cap?.kind === 'amount' && total.gt(remedy.cap.most.amount))
    total = new Big(remedy.cap.most.amount);
  return { amount: total.toFixed(), unit: paid.unit };
}

/** When what is owed since `due` is itself due; `null` where it has no term. Throws `CalendarEnds`. */
export function remedyDueAt(remedy: Remedy, calendar: Calendar, due: Instant): Instant | null {
  return remedy.within && dueAt(sinceBreach(calendar, remedy.within), calendar, due);
}

/** Until when the customer may ask for the remedy; `null` where nobody needs to ask. Throws `CalendarEnds`. */
export function claimableUntil(remedy: Remedy, calendar: Calendar, due: Instant): Instant | null {
  return remedy.claim === 'automatic'
    ? null
    : dueAt(sinceBreach(calendar, remedy.claim.within), calendar, due);
}

/** What is owed on top for a remedy paid at `paid` (or still unpaid then); `null` if that was in time. */
export function owedLate(remedy: Remedy, calendar: Calendar, due: Instant, paid: Instant): Amount | null {
  const payable = remedyDueAt(remedy, calendar, due);
  return payable !== null && paid > payable ? remedy.late : null;
}

/** A clock that starts at the breach and ends with its last day, whatever the promise itself says of its ends. */
export function sinceBreach({ name }: Pick<Calendar, 'name'>, within: Term): Clock {
  return {
    starts: {},
    within,
    calendar: name,
    receivedOutsideHours: 'as-is',
    firstDay: 'next',
    ends: 'end-of-day',
    roll: 'none',
    boundary: 'inclusive',
    pauses: [],
    reopen: 'refuse',
  };
}

/** What one payment comes to. Decimal and not rounded. */
export function paymentOf(pay: Pay, remedy: Remedy, attributes: Attributes): Amount | MissingAttribute {
  switch (pay.kind) {
    case 'fixed':
      return pay.pays;
    case 'per': {
      const value = String(attributes[pay.attribute] ?? '').trim();
      const number = parseAmount(value)?.amount ?? value;
      if (!/^\d+(\.\d+)?$/.test(number))
        return { missing: { code: 'attribute-number', values: { found: pay.attribute } } };
      return { amount: new Big(pay.pays.amount).times(number).toFixed(), unit: pay.pays.unit };
    }
    case 'share': {
      const attribute = remedy.of ?? '';
      const whole = parseAmount(String(attributes[attribute] ?? ''));
      if (!whole) return { missing: { code: 'attribute-amount', values: { found: attribute } } };
      return { amount: new Big(whole.amount).times(pay.percent).times('0.01').toFixed(), unit: whole.unit };
    }
  }
}
