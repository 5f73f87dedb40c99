import { credibleInterval } from '../trust/figure.ts';
import type { Method } from '../trust/method.ts';
import { printedRate } from '../trust/printed-rate.ts';

/** How many customers said that a promise was kept, that it was not, and that they cannot say. */
export type AnswersGiven = { yes: number; no: number; cannotSay: number };

/** What customers say of a promise in a period. Shares are from 0 to 1. */
export type CustomersSay = AnswersGiven & {
  /** What the answers come to; `null` where they are too few to say anything. */
  said: {
    /** Of those who said yes or no, those who said yes, as it is printed, in percent. */
    printed: string;
    low: number;
    high: number;
    /** Whether customers say kept less or more often than the log does, by more than chance; `null` where it counts no case. */
    than: 'less' | 'more' | 'alike' | null;
  } | null;
};

/** With fewer who said yes or no nothing is said of what they said. */
export const fewestAnswers = 10;

/**
 * What customers say beside what the log says. They are a sample of those whose cases the log counted, all of them; so its
 * rate is held against the interval of theirs, which is that of every rate here (credibleInterval, the equal-tailed interval
 * of Beta(yes+½, no+½), whose coverage is near its level also for few answers: L. D. Brown, T. T. Cai and A. DasGupta,
 * “Interval estimation for a binomial proportion”, Statistical Science 16, 2001). They differ where it lies outside, on
 * the side on which their own share lies: with every answer a yes, a log without a breach agrees.
 * @param rate the share kept by the log in the same period, `null` where it counted no case
 */
export function customersSay(
  answers: AnswersGiven,
  rate: number | null,
  method: Pick<Method, 'level'>,
): CustomersSay {
  const { yes, no } = answers;
  if (yes + no < fewestAnswers) return { ...answers, said: null };
  const { low, high } = credibleInterval({ kept: yes, breached: no }, method);
  const share = yes / (yes + no);
  const than = rate === null ? null : beside(rate, { share, low, high });
  return { ...answers, said: { printed: printedRate(yes, no, null), low, high, than } };
}

function beside(rate: number, { share, low, high }: { share: number; low: number; high: number }) {
  if (share < rate && rate > high) return 'less';
  return share > rate && rate < low ? 'more' : 'alike';
}
