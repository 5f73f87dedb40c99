import Big from 'big.js';
import type { Calendar } from '../calendar/calendar.ts';
import { CalendarEnds } from '../calendar/calendar-ends.ts';
import { commitmentIn, type Edition, type Publications } from '../charter/published.ts';
import type { CommitmentTerms } from '../charter/terms.ts';
import type { Term } from '../clock/clock.ts';
import { formatInstant, type Instant, instantOf } from '../instant.ts';
import type { Draft, Who } from '../ledger/entry.ts';
import { type Problem, problem } from '../problem.ts';
import { accrual, isMissing } from './accrual.ts';
import { attributesBehind } from './attributes.ts';
import { type Attributes, remedyDueAt } from './owed.ts';
import { type OwedRemedy, outstandingOf, payableBy } from './owed-remedy.ts';
import type { Amount, Remedy } from './remedy.ts';

/** What is owed for a breach is judged by: the terms of its edition, and the calendar that they are counted on. */
export type RemedyGround = { remedy: Remedy; calendar: Calendar; countsWorkingDays: boolean };

/** What judging takes of a promise; `null` for one that owes nothing. A promise without a clock is counted on the one calendar of its charter's clocks. */
export function remedyGroundOf(
  edition: Edition,
  commitment: string,
  calendars: Publications['calendars'],
): RemedyGround | null {
  const terms = commitmentIn(edition, commitment);
  if (!terms?.remedy) return null;
  const names = new Set(clocksOf(terms, edition).map(({ calendar }) => calendar));
  const [name, ...others] = [...names];
  const calendar = others.length === 0 && name !== undefined ? calendars.get(name)?.calendar : undefined;
  return calendar
    ? { remedy: terms.remedy, calendar, countsWorkingDays: true }
    : { remedy: terms.remedy, calendar: bareCalendar(edition.terms.zone), countsWorkingDays: false };
}

function clocksOf({ clock }: CommitmentTerms, edition: Edition) {
  return clock ? [clock] : edition.terms.commitments.flatMap((each) => each.clock ?? []);
}

/** A calendar that knows of no working days: enough for terms of calendar days, weeks and months. */
function bareCalendar(zone: string): Calendar {
  return { name: '', zone, week: {}, workingDays: [], openDays: [], holidays: [], covers: null };
}

/** What one more entry says is owed, and from when. */
export type Owes = { at: Instant; owed: Amount; by: Instant | null; next: Instant | null };
/** How far it has come. @see OwedRemedy */
export type Growing = Pick<OwedRemedy, 'at' | 'from' | 'owed' | 'currency' | 'additions' | 'next' | 'asked'>;

/**
 * What a breach owes at once, or once the customer asks; `null` where its terms owe nothing, want somebody to ask first, or depend on
 * what is not known of the case.
 * @param breach with when the customer asked, `null` where nobody did
 * @param from when the clock began that ran out, `null` where there was none
 * @param attributes what is known of the case
 */
export function oweFirst(
  breach: { at: Instant; found: string; asked: Instant | null },
  from: Instant | null,
  ground: RemedyGround,
  attributes: Attributes = {},
): Owes | null {
  const { remedy } = ground;
  if (breach.found === 'remedy')
    return remedy.late && { at: breach.at, owed: remedy.late, by: null, next: null };
  const { at, asked } = breach;
  if ((remedy.claim !== 'automatic' && asked === null) || (from === null && !remedy.pays)) return null;
  return oweMore({ at, from, asked, owed: '0', currency: '', additions: 0, next: at }, ground, attributes);
}

/**
 * What the next period or band adds to what is owed, when it was said to; `null` where nothing is added.
 * @param attributes what is known of the case, where what is owed so far does not tell it
 */
export function oweMore(growing: Growing, ground: RemedyGround, attributes: Attributes = {}): Owes | null {
  const { at, from, owed, additions, asked } = growing;
  const { remedy, calendar } = ground;
  const since = { breached: at, opened: from ?? at };
  const known = behind(growing, ground) ?? attributes;
  const step = (index: number) => withinCalendar(() => accrual(remedy, calendar, since, index, known));
  const now = step(additions);
  if (now === null || isMissing(now)) return null;
  const after = from === null || !grows(ground) ? null : step(additions + 1);
  const added = new Big(now.total.amount).minus(owed).toFixed();
  const isPayable = Number(added) > 0 && isCounted(remedy.within, ground);
  // The calendar may have another holiday since: what was said stands.
  const began = growing.next ?? now.at;
  // A further period is over with its last second: its term begins with the day of that.
  const over = additions === 0 ? began : began - 1;
  // Nothing can be late before anybody has asked for it.
  const counted = Math.max(over, asked ?? over);
  return {
    at: began,
    owed: { amount: added, unit: now.total.unit },
    by: isPayable ? withinCalendar(() => remedyDueAt(remedy, calendar, counted)) : null,
    next: after === null || isMissing(after) ? null : after.at,
  };
}

/** What is known of the case from what it is owed so far; `null` before the first entry, or where that is nothing. */
function behind({ at, from, owed, currency, additions }: Growing, ground: RemedyGround): Attributes | null {
  if (additions === 0) return null;
  const total = { amount: owed, unit: currency };
  const since = { breached: at, opened: from ?? at };
  return withinCalendar(() => attributesBehind(ground, since, additions - 1, total));
}

function grows(ground: RemedyGround): boolean {
  const { then, bands } = ground.remedy;
  return [then?.every ?? null, ...bands.map(({ from }) => from)].every((term) => isCounted(term, ground));
}

/** Whether the calendar knows the days or hours that a term counts. */
function isCounted(term: Term | null, { countsWorkingDays }: RemedyGround): boolean {
  return countsWorkingDays || !term || !/^(working|open)/.test(term.unit);
}

/** `null` where the calendar does not go far enough. */
function withinCalendar<Answer>(work: () => Answer): Answer | null {
  try {
    return work();
  } catch (error) {
    if (error instanceof CalendarEnds) return null;
    throw error;
  }
}

/** The entry that says so, of a breach by its number. @param about what entries about the breach say of it */
export function owedEntry(
  { at, owed, by, next }: Owes,
  breach: number,
  about: Pick<Draft, 'charter' | 'commitment' | 'edition' | 'case' | 'who'>,
): Draft<'remedy.owed'> {
  const text = (instant: Instant | null) => (instant === null ? null : formatInstant(instant));
  const { charter, commitment, edition, case: subject, who } = about;
  return {
    kind: 'remedy.owed',
    occurred: formatInstant(at),
    ...{ charter, commitment, edition },
    ...(subject === undefined ? {} : { case: subject }),
    who,
    public: { breach, owed, by: text(by), next: text(next) },
  } as Draft<'remedy.owed'>;
}

/** What the sweep finds of a remedy at `now`, the earliest first: a further period, or that it was not paid in time. */
export function sweepRemedy(
  remedy: OwedRemedy,
  ground: RemedyGround | null,
  unit: string | null,
  now: Instant,
  who: Who,
  attributes: Attributes = {},
): Draft | null {
  const { next, running } = remedy;
  const late = sweepPayable(remedy, unit, now, who);
  const grows = running && next !== null && next <= now && (!late || next <= instantOf(late.occurred));
  const more = grows && ground ? oweMore(remedy, ground, attributes) : null;
  return more ? owedEntry(more, remedy.breach, aboutRemedy(remedy, who)) : late;
}

/** The breach that a remedy was not paid in time; `null` while it may still be, or where that is declared. */
export function sweepPayable(
  remedy: OwedRemedy,
  unit: string | null,
  now: Instant,
  who: Who,
): Draft<'breach.declared'> | null {
  const by = payableBy(remedy);
  if (by === null || now <= by) return null;
  return {
    kind: 'breach.declared',
    occurred: formatInstant(by),
    ...aboutRemedy(remedy, who),
    public: { found: 'remedy', unit, of: remedy.id },
  };
}

/** A payment as somebody logs it. `over`: more than is owed, on purpose. Means and the bank's reference are private. */
export type Payment = {
  at: Instant;
  paid: Amount;
  over?: boolean | undefined;
  means?: string | undefined;
  bankReference?: string | undefined;
};

/** Roles of those who pay, or say that it was paid. */
const mayPay: readonly Who['role'][] = ['agent', 'compliance', 'import', 'demonstration', 'system'];
const plainDecimal = /^\d{1,12}(\.\d{1,6})?$/;

/** A payment of what a breach owes, in whole or in part; behind the breach that it shows, where it comes too late. */
export function payRemedy(
  remedy: OwedRemedy,
  unit: string | null,
  { at, paid, over = false, means, bankReference }: Payment,
  now: Instant,
  who: Who,
): Draft[] | Problem {
  if (!mayPay.includes(who.role)) return problem('role-missing', undefined, { role: 'agent' });
  if (!plainDecimal.test(paid.amount) || Number(paid.amount) === 0) return problem('not-an-amount', 'amount');
  if (at > now) return problem('in-the-future', 'at', { now: formatInstant(now) });
  if (at < remedy.at) return problem('before-breach', 'at', { breached: formatInstant(remedy.at) });
  if (paid.unit !== remedy.currency)
    return problem('other-currency', 'amount', { currency: remedy.currency, found: paid.unit });
  const outstanding = outstandingOf(remedy);
  if (!over && new Big(paid.amount).gt(outstanding))
    return problem('more-than-owed', 'amount', {
      outstanding: new Big(outstanding).lt(0) ? '0' : outstanding,
      currency: remedy.currency,
    });
  const late = sweepPayable(remedy, unit, at, who);
  const entry: Draft<'remedy.paid'> = {
    kind: 'remedy.paid',
    occurred: formatInstant(at),
    ...aboutRemedy(remedy, who),
    public: { remedy: remedy.id, paid },
    private: { means, bankReference },
  };
  return [...(late ? [late] : []), entry];
}

function aboutRemedy({ charter, commitment, edition, case: subject }: OwedRemedy, who: Who) {
  return { charter, commitment, edition, ...(subject === null ? {} : { case: subject }), who };
}

/** When the entry that is about a case closes it for what it is owed; `null` for any other. */
export function closingOf(entry: Pick<Draft, 'kind' | 'occurred' | 'public'>): Instant | null {
  if (entry.kind === 'case.fulfilled' || entry.kind === 'case.withdrawn') return instantOf(entry.occurred);
  if (entry.kind !== 'entry.corrected') return null;
  const { standing, replacement } = entry.public as Draft<'entry.corrected'>['public'];
  // Under another promise it is owed by its terms, if at all.
  if (!standing?.closed || !standing.breached || replacement?.commitment !== undefined) return null;
  return instantOf(standing.closed);
}
