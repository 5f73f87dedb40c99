import { z } from 'zod';
import { seq } from '../ledger/fields.ts';
import { kind } from '../ledger/kind.ts';

/** What a customer may say to whether a promise was kept. */
export const answers = ['yes', 'no', 'cannot-say'] as const;
export type Answer = (typeof answers)[number];

export const feedbackKinds = {
  /**
   * Whether the promise was kept, in the eyes of whoever it was owed to, once its case ended. `replaces`: the answer that it
   * stands in the place of, `null` for the first; a comment is a private field.
   */
  'feedback.received': kind(z.strictObject({ kept: z.enum(answers), replaces: seq.nullable() }), {
    about: 'replaces',
  }),
} as const;
