import Big from 'big.js';
import { dayOf } from '../calendar/zone.ts';
import type { OwedRemedy } from './owed-remedy.ts';

/** What was owed and paid for the breaches of a month. Amounts are decimal, as text; see `RemedySums`. */
export type RemedySums = {
  /** Without what is owed no more. */
  owed: string;
  paid: string;
  /** How many remedies, those owed for late payment aside; of them wholly paid in time, and not paid in time. */
  remedies: number;
  inTime: number;
  late: number;
  /** How many breaches owe only to whoever asks, and nobody has. */
  notAsked: number;
};
export type RemedyContribution = RemedySums & { month: string; currency: string };

export const noSums: RemedySums = { owed: '0', paid: '0', remedies: 0, inTime: 0, late: 0, notAsked: 0 };

/** What a remedy adds to the figures of its promise: to the month of the breach, in the charter's zone. */
export function contributionOf(remedy: OwedRemedy, zone: string): RemedyContribution {
  const { at, currency, owed, paid, lifted, late, isPenalty } = remedy;
  const counts = !isPenalty && (!lifted || late !== null || Number(paid) > 0);
  return {
    month: dayOf(at, zone).slice(0, 7),
    currency,
    owed: lifted ? paid : owed,
    paid,
    remedies: counts ? 1 : 0,
    inTime: counts && late === null && isSettled(remedy) ? 1 : 0,
    late: counts && late !== null ? 1 : 0,
    notAsked: 0,
  };
}

/** Whether nothing is left to pay. */
export function isSettled({ owed, paid, lifted }: OwedRemedy): boolean {
  return lifted || new Big(paid).gte(owed);
}

/** Sums with others. @param sign 1 to add them, -1 to take them away */
export function addSums(sums: RemedySums, others: RemedySums, sign: 1 | -1 = 1): RemedySums {
  const amount = (one: string, other: string) => new Big(one).plus(new Big(other).times(sign)).toFixed();
  return {
    owed: amount(sums.owed, others.owed),
    paid: amount(sums.paid, others.paid),
    remedies: sums.remedies + sign * others.remedies,
    inTime: sums.inTime + sign * others.inTime,
    late: sums.late + sign * others.late,
    notAsked: sums.notAsked + sign * others.notAsked,
  };
}
