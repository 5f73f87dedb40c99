import Big from 'big.js';
import type { Case } from '../case/case.ts';
import { type Instant, instantOf } from '../instant.ts';
import { type Entry, placeOf } from '../ledger/entry.ts';

/** A part of what is owed that is not wholly paid: what is left of it, and until when that is to be paid. */
export type Part = { rest: string; by: Instant | null };

/** What is owed for one breach, under the number of the entry that said so first. Amounts are decimal, as text. */
export type OwedRemedy = {
  id: number;
  breach: number;
  charter: string;
  commitment: string;
  edition: number;
  case: string | null;
  /** When it began to be owed: the breach. */
  at: Instant;
  /** When the clock began that ran out then; `null` where there was none. */
  from: Instant | null;
  currency: string;
  owed: string;
  paid: string;
  /** How many entries said what is owed, each the addition of a further period. */
  additions: number;
  /** When more is owed unless the promise is kept before; `null` where nothing is added any more. */
  next: Instant | null;
  /** The promise is still not kept, so that it grows. */
  running: boolean;
  /** The breach is exempt or was taken back: what was not paid by then is owed no more. */
  lifted: boolean;
  /** Oldest first, until one of them was not paid in time. */
  waiting: Part[];
  /** The breach that it is not to be paid in time; once. */
  late: number | null;
  /** Owed because another was paid late: nothing follows from it but its payment. */
  isPenalty: boolean;
  /** When the customer asked for it, where the terms want them to; else `null`. */
  asked: Instant | null;
  /** The case that it opened under the promise about remedies; `null` where there is none. */
  payment: string | null;
  /** The latest day on which something of it was paid; `null` before. */
  paidAt: Instant | null;
};

/** What the first entry does not say itself of what is owed. */
type Breached = Pick<OwedRemedy, 'from' | 'isPenalty' | 'asked'>;

/** What a breach owes by the first entry that says so. */
export function owedFirst(entry: Entry<'remedy.owed'>, { from, isPenalty, asked }: Breached): OwedRemedy {
  const { breach, owed, by, next } = entry.public;
  const rest = { rest: owed.amount, by: by === null ? null : instantOf(by) };
  return {
    id: entry.seq,
    breach,
    ...placeOf(entry),
    case: entry.case ?? null,
    at: instantOf(entry.occurred),
    from,
    currency: owed.unit,
    owed: owed.amount,
    paid: '0',
    additions: 1,
    next: next === null ? null : instantOf(next),
    running: entry.case !== undefined && !isPenalty,
    lifted: false,
    waiting: new Big(owed.amount).gt(0) && !isPenalty ? [rest] : [],
    late: null,
    isPenalty,
    asked,
    payment: null,
    paidAt: null,
  };
}

/** What is owed after one more entry about it: an addition, a payment, the breach that it is late, or the case that it opens. */
export function fold(before: OwedRemedy, entry: Entry): OwedRemedy {
  switch (entry.kind) {
    case 'remedy.owed': {
      const { owed, by, next } = entry.public;
      const part = { rest: owed.amount, by: by === null ? null : instantOf(by) };
      return {
        ...before,
        owed: new Big(before.owed).plus(owed.amount).toFixed(),
        additions: before.additions + 1,
        next: next === null ? null : instantOf(next),
        waiting: before.late === null ? [...before.waiting, part] : [],
      };
    }
    case 'remedy.paid': {
      const { amount } = entry.public.paid;
      const paid = new Big(before.paid).plus(amount).toFixed();
      const paidAt = Math.max(before.paidAt ?? 0, instantOf(entry.occurred));
      return { ...before, paid, paidAt, waiting: payOff(before.waiting, amount) };
    }
    case 'case.opened':
      return { ...before, payment: entry.case ?? null };
    case 'breach.declared':
      return { ...before, late: entry.seq, waiting: [] };
    default:
      return before;
  }
}

/** What is owed once its breach counts for nothing: no more than was paid. */
export function lift(before: OwedRemedy): OwedRemedy {
  return { ...before, lifted: true, running: false, next: null, waiting: [] };
}

/** What is owed grows as long as its case waits on the clock by which it was breached. */
export function following(before: OwedRemedy, { state, clockFrom }: Case): OwedRemedy {
  if (before.isPenalty || before.lifted) return before;
  const running = (state === 'open' || state === 'paused') && clockFrom === before.from;
  return running === before.running ? before : { ...before, running };
}

/** What is left to pay, as a decimal; less than nothing where more was paid than was owed. */
export function outstandingOf({ owed, paid, lifted }: Pick<OwedRemedy, 'owed' | 'paid' | 'lifted'>): string {
  return lifted ? '0' : new Big(owed).minus(paid).toFixed();
}

/** Until when the first of what is not paid is to be paid; `null` where nothing can be late. */
export function payableBy({ waiting }: Pick<OwedRemedy, 'waiting'>): Instant | null {
  return waiting.reduce<Instant | null>(
    (first, { by }) => (by !== null && (first === null || by < first) ? by : first),
    null,
  );
}

/** The oldest part is paid first. */
function payOff(waiting: readonly Part[], amount: string): Part[] {
  let left = new Big(amount);
  return waiting.flatMap((part) => {
    if (left.gte(part.rest)) {
      left = left.minus(part.rest);
      return [];
    }
    const rest = new Big(part.rest).minus(left).toFixed();
    left = new Big(0);
    return [{ ...part, rest }];
  });
}
