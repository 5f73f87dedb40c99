import type { Answer } from '#app/domain/feedback/kinds.ts';

/** What the customer of a case says of it, by the newest answer: when first, and when last. */
export type FeedbackTable = {
  case_id: string;
  charter: string;
  commitment: string;
  edition: number;
  /** The number of the newest answer. */
  seq: number;
  kept: Answer;
  first: string;
  at: string;
};
