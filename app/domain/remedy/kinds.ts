import { z } from 'zod';
import { amount, instant, seq } from '../ledger/fields.ts';
import { kind } from '../ledger/kind.ts';

export const remedyKinds = {
  /** That the customer asks for what a breach owes, where the terms want them to ask; a note is a private field. */
  'remedy.asked': kind(z.strictObject({ breach: seq }), { about: 'breach' }),
  /** What a breach owes, or what a further period adds to it. */
  'remedy.owed': kind(
    z.strictObject({
      breach: seq,
      owed: amount,
      /** Until when it is to be paid; `null` where the terms name no day. */
      by: instant.nullable(),
      /** When more is owed unless the promise is kept before; `null` where this is all. */
      next: instant.nullable(),
    }),
    { about: 'breach' },
  ),
  /** `remedy`: the number of the first entry that said what the breach owes. By which means is a private field. */
  'remedy.paid': kind(z.strictObject({ remedy: seq, paid: amount }), { about: 'remedy' }),
} as const;
