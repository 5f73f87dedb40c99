/** How many claims about a promise stand alike: decided within so many whole days, or (`days` 0) open. */
export type ClaimTalliesTable = {
  charter: string;
  commitment: string;
  state: string;
  /** 1 for those upheld about what our log called kept. */
  said_kept: 0 | 1;
  days: number;
  count: number;
};
