import { type Case, stopsThatCount } from '../case/case.ts';
import type { Instant } from '../instant.ts';

/** After how much of a clock's time whoever is responsible is warned where the company says nothing, per cent. */
export const usualWarning = 80;

/**
 * From when on a case is about to run out of time: when so much of the time between its beginning and its due time has gone, without
 * what stood still; `null` where no clock runs towards a breach. Time is that of the wall: of a clock in working hours the last fifth may
 * be nearer than a fifth of them.
 */
export function warnedFrom(
  subject: Pick<Case, 'state' | 'breached' | 'due' | 'clockFrom' | 'stops'>,
  percent: number,
): Instant | null {
  const { state, breached, due, clockFrom } = subject;
  if (state !== 'open' || breached !== null || due === null) return null;
  const stood = stopsThatCount(subject).reduce((sum, { from, to }) => sum + (to - from), 0);
  return due - Math.floor(((100 - percent) * Math.max(due - clockFrom - stood, 0)) / 100);
}
