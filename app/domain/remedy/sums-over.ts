import Big from 'big.js';
import { addSums, noSums, type RemedySums } from './contribution.ts';

/** What was owed and paid for the breaches of a month, of one promise in one currency. */
export type MonthlySums = RemedySums & { commitment: string; month: string; currency: string };
/** What was owed and paid in one currency. */
export type CurrencySums = RemedySums & { currency: string };

/**
 * The sums of a span of days by currency, in the order of their names. They are kept by the month of the breach, so that
 * the first and the last month count whole.
 * @param commitment `null` for all promises
 */
export function sumsOver(
  sums: Iterable<MonthlySums>,
  { from, to }: { from: string; to: string },
  commitment: string | null,
): CurrencySums[] {
  const byCurrency = new Map<string, RemedySums>();
  for (const { commitment: id, month, currency, ...own } of sums) {
    if (month < monthOf(from) || month > monthOf(to) || (commitment !== null && id !== commitment)) continue;
    byCurrency.set(currency, addSums(byCurrency.get(currency) ?? noSums, own));
  }
  return [...byCurrency]
    .map(([currency, own]) => ({ currency, ...own }))
    .filter((sums) => isOwed(sums) || sums.notAsked > 0)
    .sort((one, other) => (one.currency < other.currency ? -1 : 1));
}

/** Whether anything was owed or paid, and not only not asked for. */
export function isOwed({ owed, paid, remedies }: RemedySums): boolean {
  return remedies > 0 || Number(owed) !== 0 || Number(paid) !== 0;
}

/** What is left to pay, as a decimal; less than nothing where more was paid than was owed. */
export function outstandingIn({ owed, paid }: RemedySums): string {
  return new Big(owed).minus(paid).toFixed();
}

/** The month `YYYY-MM` of a day. */
export function monthOf(day: string): string {
  return day.slice(0, 7);
}
