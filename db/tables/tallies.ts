/** How many were kept, breached and exempt on each day, in the charter's zone: all that scores are made of. */
export type TalliesTable = {
  charter: string;
  commitment: string;
  day: string;
  kept: number;
  breached: number;
  exempt: number;
};
