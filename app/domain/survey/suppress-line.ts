/** A group and how many answered in it. */
export type Group = { id: string; count: number };

/** What of a line of groups is shown: `hidden` in the order of the line, and whether the total may stand beside it. */
export type ShownLine = { hidden: string[]; totalShown: boolean };

/**
 * Whether what is hidden keeps what it hides, beside a total: nothing is hidden, or two or more that add up to k or more. One alone is the total
 * less the others, and few among many are few still.
 */
export function keepsHidden(hidden: readonly number[], k: number): boolean {
  return hidden.length === 0 || (hidden.length > 1 && hidden.reduce((sum, count) => sum + count, 0) >= k);
}

/** The place of the smallest that is visible, the first of equals; -1 where none is. */
export function smallestVisible(counts: readonly number[], hidden: readonly boolean[]): number {
  let found = -1;
  for (const [at, count] of counts.entries())
    if (!hidden[at] && (found < 0 || count < (counts[found] ?? 0))) found = at;
  return found;
}

/**
 * Hides the groups of a line that have fewer than k answers, none included, and then the smallest visible one (the first of equals) for as long as
 * one alone is hidden or the hidden add up to fewer than k. Where nothing visible is left to hide, the total is hidden too.
 * Source: Hundepool et al., Statistical Disclosure Control (2012), chapter 4: primary and secondary suppression.
 */
export function suppressLine(groups: readonly Group[], k: number): ShownLine {
  const counts = groups.map(({ count }) => count);
  const hidden = counts.map((count) => count < k);
  const kept = () =>
    keepsHidden(
      counts.filter((_, at) => hidden[at]),
      k,
    );
  for (
    let next = smallestVisible(counts, hidden);
    next >= 0 && !kept();
    next = smallestVisible(counts, hidden)
  )
    hidden[next] = true;
  return {
    hidden: groups.filter((_, at) => hidden[at]).map(({ id }) => id),
    totalShown: kept() && groups.length > 0,
  };
}
