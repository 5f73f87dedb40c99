/** What was begun in some units, by the number of the entry that says so; `units`: a JSON list. */
export type InitiativesTable = {
  seq: number;
  charter: string;
  what: string;
  from: string;
  units: string;
  by: string;
  at: string;
};
