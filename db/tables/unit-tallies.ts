/**
 * How many cases, occurrences and counts that name a unit were kept and breached in each month, in the charter's zone: by which units are held against
 * each other. Duties are owed by all together, and in none of them.
 */
export type UnitTalliesTable = {
  charter: string;
  unit: string;
  month: string;
  kept: number;
  breached: number;
};
