/** What times are reported by; in whatever unit they are given, to three decimals. */
export type Figures = { median: number; p99: number };

export function figuresOf(times: readonly number[]): Figures {
  const at = (share: number) => rounded(shareOf(times, share), 3);
  return { median: at(0.5), p99: at(0.99) };
}

/** The time within which this share of them was, of one. */
export function shareOf(times: readonly number[], share: number): number {
  const sorted = times.toSorted((one, other) => one - other);
  return sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
}

/** The middle one of these; of two in the middle, the lower. */
export function medianOf(values: readonly number[]): number {
  return figuresOf(values).median;
}

export function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
