import { mean, sum } from './means.ts';

/** Ranks from 1, equals sharing the mean of theirs. */
function ranksOf(values: readonly number[]): number[] {
  const order = [...values.keys()].sort((one, two) => (values[one] ?? 0) - (values[two] ?? 0));
  const ranks: number[] = values.map(() => 0);
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to + 1 < order.length && values[order[to + 1] ?? 0] === values[order[from] ?? 0]) to += 1;
    for (let at = from; at <= to; at += 1) ranks[order[at] ?? 0] = (from + to) / 2 + 1;
    from = to + 1;
  }
  return ranks;
}

/**
 * Spearman's rank correlation, from −1 to 1, equals sharing ranks; `null` of fewer than two, or where one side does not vary.
 * Source: Spearman, American Journal of Psychology 15 (1904) 72–101; Kendall, Rank Correlation Methods (1948), chapter 3.
 */
export function spearman(first: readonly number[], second: readonly number[]): number | null {
  const [one, two] = [ranksOf(first), ranksOf(second)].map((ranks) => {
    const centre = mean(ranks);
    return ranks.map((rank) => rank - centre);
  });
  const squares = (values: readonly number[] = []) => sum(values.map((value) => value ** 2));
  const scale = Math.sqrt(squares(one) * squares(two));
  return scale > 0 ? sum(one?.map((value, at) => value * (two?.[at] ?? 0)) ?? []) / scale : null;
}
