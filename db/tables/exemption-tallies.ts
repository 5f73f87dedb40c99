/** How many requests for exemptions of a promise stand alike, on one ground. */
export type ExemptionTalliesTable = {
  charter: string;
  commitment: string;
  ground: string;
  state: string;
  count: number;
};
