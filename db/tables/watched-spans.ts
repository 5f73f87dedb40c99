/** Spans during which the sweep ran without a gap, made again from `clock.swept`. */
export type WatchedSpansTable = { from: string; to: string };
