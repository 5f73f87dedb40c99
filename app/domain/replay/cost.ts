import Big from 'big.js';
import { CalendarEnds } from '../calendar/calendar-ends.ts';
import type { Instant } from '../instant.ts';
import { fitOf } from '../remedy/attributes.ts';
import type { RemedyGround } from '../remedy/decide.ts';
import { type Attributes, owedSince } from '../remedy/owed.ts';
import type { Amount } from '../remedy/remedy.ts';
import type { Judged } from './judge-case.ts';

/** What breaches cost in one currency, decimal: owed unasked, and owed if everybody asked who must. */
export type Cost = { currency: string; owed: string; ifAsked: string };
/** When a promise was broken, when the clock began (`null` where none ran), and when what is owed stopped growing. */
type Late = { at: Instant; from: Instant | null; until: Instant };

/** What the breaches of a record cost under one set of terms, without what is owed on top for paying late. */
export class Costs {
  readonly #sums = new Map<string, { owed: Big; ifAsked: Big }>();
  #unknown = 0;

  /** @param attributes what is known of the case that what it is owed may depend on */
  add(late: Late, ground: RemedyGround | null, attributes: Attributes = {}): void {
    if (!ground) return;
    const amount = amountOf(late, ground, attributes);
    if (!amount) {
      this.#unknown += 1;
      return;
    }
    const sum = this.#sums.get(amount.unit) ?? { owed: new Big(0), ifAsked: new Big(0) };
    const name = ground.remedy.claim === 'automatic' ? 'owed' : 'ifAsked';
    this.#sums.set(amount.unit, { ...sum, [name]: sum[name].plus(amount.amount) });
  }

  /** The same of a case that was judged, as of a moment; nothing where it is not breached, or exempt. */
  addCase(
    { subject, late }: Judged,
    ground: RemedyGround | null,
    now: Instant,
    attributes: Attributes = {},
  ): void {
    if (subject.breached === null || subject.exempt) return;
    const until = late?.until ?? subject.closed ?? now;
    this.add({ at: subject.breached, from: late?.from ?? subject.clockFrom, until }, ground, attributes);
  }

  /** In the order of the currencies' names. */
  get sums(): Cost[] {
    return [...this.#sums]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([currency, { owed, ifAsked }]) => ({
        ...{ currency, owed: owed.toFixed() },
        ifAsked: ifAsked.toFixed(),
      }));
  }

  /** Breaches for which the terms owe what depends on something that is not known of them. */
  get unknown(): number {
    return this.#unknown;
  }
}

/** Without a clock nothing grows. `null` where it depends on what is not known, or the calendar ends. */
function amountOf(
  { at, from, until }: Late,
  { remedy, calendar }: RemedyGround,
  attributes: Attributes,
): Amount | null {
  if (from === null && !remedy.pays) return null;
  try {
    const since = { breached: at, opened: from ?? at };
    const amount = owedSince(remedy, calendar, since, from === null ? at : until, fitOf(attributes, remedy));
    return 'missing' in amount ? null : amount;
  } catch (error) {
    if (error instanceof CalendarEnds) return null;
    throw error;
  }
}
