/** How many customers said on each day, in the charter's zone, that a promise was kept, was not, or that they cannot say. */
export type FeedbackTalliesTable = {
  charter: string;
  commitment: string;
  day: string;
  yes: number;
  no: number;
  cannot_say: number;
};
