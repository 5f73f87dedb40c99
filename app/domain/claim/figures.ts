import type { Claim, ClaimState } from './claim.ts';

/** How many claims about a promise stand alike: decided after so many whole days, or (`days: 0`) open. */
export type ClaimCount = { state: ClaimState; days: number; saidKept: boolean; count: number };

/** What claims about a promise add up to, in public. */
export type ClaimFigures = {
  filed: number;
  upheld: number;
  refused: number;
  open: number;
  /** Those of the open ones whose time is over. */
  overdue: number;
  /** Those of the upheld ones about what our log called kept. */
  saidKept: number;
  /** Half of those decided were decided within so many whole days; `null` while none is. */
  medianDays: number | null;
};

const secondsPerDay = 86_400;

/** What a claim counts as. */
export function countOf({ state, filed, decided }: Claim): ClaimCount {
  const days = decided ? Math.floor((decided.at - filed) / secondsPerDay) : 0;
  return { state, days, saidKept: decided?.reason === 'log-said-kept', count: 1 };
}

/** @param overdue how many of the open ones are late at the moment of the figures */
export function claimFiguresOf(counts: readonly ClaimCount[], overdue: number): ClaimFigures {
  const sum = (which: (count: ClaimCount) => boolean) =>
    counts.filter(which).reduce((total, { count }) => total + count, 0);
  const [upheld, refused, open] = [
    sum(({ state }) => state === 'upheld'),
    sum(({ state }) => state === 'refused'),
    sum(({ state }) => state === 'open'),
  ];
  return {
    ...{ filed: upheld + refused + open, upheld, refused, open, overdue },
    saidKept: sum(({ saidKept }) => saidKept),
    medianDays: medianOf(counts.filter(({ state }) => state !== 'open')),
  };
}

/** The fewest days within which at least half were decided. */
function medianOf(decided: readonly ClaimCount[]): number | null {
  const inOrder = decided.filter(({ count }) => count > 0).sort((one, other) => one.days - other.days);
  const half = inOrder.reduce((total, { count }) => total + count, 0) / 2;
  let within = 0;
  for (const { days, count } of inOrder) {
    within += count;
    if (within >= half) return days;
  }
  return null;
}
