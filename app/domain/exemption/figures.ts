import type { ExemptionState } from './exemption.ts';

/** How many requests of a promise stand alike, on one ground. */
export type ExemptionCount = { ground: string; state: ExemptionState; count: number };
/**
 * What requests on one ground add up to; `requested` is the sum of the others. What nobody decided in time is `refused`, and
 * what fell with its breach `lapsed`.
 */
export type GroundFigures = {
  ground: string;
  requested: number;
  granted: number;
  refused: number;
  /** Of those refused, what nobody decided in time. */
  expired: number;
  open: number;
  lapsed: number;
};

/** By ground, in the order of their names. */
export function exemptionFiguresOf(counts: readonly ExemptionCount[]): GroundFigures[] {
  const grounds = [...new Set(counts.filter(({ count }) => count > 0).map(({ ground }) => ground))].sort();
  return grounds.map((ground) => {
    const of = (...states: ExemptionState[]) =>
      counts
        .filter((each) => each.ground === ground && states.includes(each.state))
        .reduce((sum, { count }) => sum + count, 0);
    return {
      ...{ ground, requested: of('open', 'granted', 'refused', 'expired', 'lapsed') },
      ...{ granted: of('granted'), refused: of('refused', 'expired'), expired: of('expired') },
      ...{ open: of('open'), lapsed: of('lapsed') },
    };
  });
}
