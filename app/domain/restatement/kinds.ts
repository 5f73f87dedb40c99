import { z } from 'zod';
import { date, seq } from '../ledger/fields.ts';
import { kind } from '../ledger/kind.ts';

/** By what a period was judged wrongly. */
export const restatementReasons = [
  'calendar-incomplete',
  'calendar-wrong',
  'clock-miscounted',
  'other',
] as const;
export type RestatementReason = (typeof restatementReasons)[number];

const because = z.enum(restatementReasons);
/** What the cases of a promise that were opened in a period count as. */
const counts = z.strictObject({
  kept: z.int().nonnegative(),
  breached: z.int().nonnegative(),
  exempt: z.int().nonnegative(),
});
export type RestatedCounts = z.output<typeof counts>;

/**
 * Judging the cases of a promise anew that were opened from one day to another: ordered by one person, carried out by another as
 * corrections that name the order, and told with the figures of before and after.
 */
export const restatementKinds = {
  'restatement.requested': kind(z.strictObject({ from: date, to: date, because })),
  'restatement.decided': kind(z.strictObject({ request: seq, approved: z.boolean() }), { about: 'request' }),
  'figures.restated': kind(
    z.strictObject({
      request: seq,
      from: date,
      to: date,
      because,
      /** How many corrections follow the order, and the first and the last of them; others may stand between. */
      corrections: z.int().nonnegative(),
      first: seq.nullable(),
      last: seq.nullable(),
      /** What the cases would count as now without these corrections, and what they do. */
      before: counts,
      after: counts,
    }),
    { about: 'request' },
  ),
} as const;
