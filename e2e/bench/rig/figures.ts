/** What times are reported by; in whatever unit they are given, to three decimals. */
export type Figures = { median: number; p99: number };

export function figuresOf(times: readonly number[]): Figures {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number) => rounded(sorted[Math.floor(share * (sorted.length - 1))] ?? 0, 3);
  return { median: at(0.5), p99: at(0.99) };
}

/** The middle one of these; of two in the middle, the lower. */
export function medianOf(values: readonly number[]): number {
  return figuresOf(values).median;
}

export function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
