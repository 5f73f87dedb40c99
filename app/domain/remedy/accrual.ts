import Big from 'big.js';
import type { Calendar } from '../calendar/calendar.ts';
import type { Instant } from '../instant.ts';
import { type Attributes, type MissingAttribute, paymentOf } from './owed.ts';
import { endOfPeriod } from './periods.ts';
import type { Amount, Remedy } from './remedy.ts';

/** From this moment on so much is owed in all, until the next. */
export type Accrual = { at: Instant; total: Amount };
/** What the moments are counted from: the breach, and when the clock began. */
export type Since = { breached: Instant; opened: Instant };

/**
 * The `index`-th moment at which more is owed for a breach that goes on, 0 being the breach itself, where it may be nothing yet:
 * at every instant the last one that is past says what `owed` says. `null` where nothing is added any more: the cap is
 * reached, or the terms add nothing. Throws `CalendarEnds`.
 */
export function accrual(
  remedy: Remedy,
  calendar: Calendar,
  since: Since,
  index: number,
  attributes: Attributes,
): Accrual | MissingAttribute | null {
  return remedy.pays
    ? byPeriods(remedy, calendar, since.breached, index, attributes)
    : byBands(remedy, calendar, since, index, attributes);
}

/** Whether something that a case must say before it is known what is owed is not said. */
export function isMissing(found: Accrual | MissingAttribute | null): found is MissingAttribute {
  return found !== null && 'missing' in found;
}

function byPeriods(
  remedy: Remedy,
  calendar: Calendar,
  breached: Instant,
  index: number,
  attributes: Attributes,
): Accrual | MissingAttribute | null {
  const [before, total] = [index - 1, index].map((upTo) => totalAfter(remedy, upTo, attributes));
  if (!total || !('amount' in total)) return total ?? null;
  if (index === 0) return { at: breached, total };
  const isMore = before && 'amount' in before && new Big(total.amount).gt(before.amount);
  if (!remedy.then || !isMore) return null;
  return { at: endOfPeriod(remedy.then.every, calendar, breached, index), total };
}

/** The first payment and those of so many further periods, up to the cap. */
function totalAfter(
  remedy: Remedy,
  periods: number,
  attributes: Attributes,
): Amount | MissingAttribute | null {
  if (!remedy.pays || periods < 0) return null;
  const first = paymentOf(remedy.pays, remedy, attributes);
  if ('missing' in first) return first;
  const further = remedy.then && paymentOf(remedy.then.pays, remedy, attributes);
  if (further && 'missing' in further) return further;
  const most = remedy.cap?.kind === 'periods' ? remedy.cap.most - 1 : Number.POSITIVE_INFINITY;
  const total = new Big(first.amount).plus(new Big(further?.amount ?? 0).times(Math.min(most, periods)));
  return { amount: atMost(total, remedy).toFixed(), unit: first.unit };
}

/** Bands begin with the clock; those that have begun by the breach are owed with it. */
function byBands(
  remedy: Remedy,
  calendar: Calendar,
  { breached, opened }: Since,
  index: number,
  attributes: Attributes,
): Accrual | MissingAttribute | null {
  const steps: Accrual[] = [];
  for (const { from, pays } of remedy.bands) {
    const paid = paymentOf(pays, remedy, attributes);
    if ('missing' in paid) return paid;
    if (steps.length === 0) steps.push({ at: breached, total: { amount: '0', unit: paid.unit } });
    const at = Math.max(breached, endOfPeriod(from, calendar, opened, 1));
    const total = { amount: atMost(new Big(paid.amount), remedy).toFixed(), unit: paid.unit };
    const last = steps.at(-1) as Accrual;
    if (new Big(total.amount).lte(last.total.amount)) continue;
    if (at <= last.at) steps[steps.length - 1] = { at: last.at, total };
    else steps.push({ at, total });
  }
  return steps[index] ?? null;
}

function atMost(total: Big, { cap }: Remedy): Big {
  return cap?.kind === 'amount' && total.gt(cap.most.amount) ? new Big(cap.most.amount) : total;
}
