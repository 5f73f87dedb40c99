import { z } from 'zod';
import { longestAnswer } from '../claim/kinds.ts';
import { units } from '../clock/clock.ts';
import { date, ground, instant, seq } from '../ledger/fields.ts';
import { kind } from '../ledger/kind.ts';

/** By when a request is decided: so much time, by the days of a published calendar, or (`null`) of plain weeks. */
const decide = z.strictObject({
  within: z.strictObject({ count: z.int().positive().max(longestAnswer), unit: z.enum(units) }),
  calendar: z.string().min(1).max(100).nullable(),
});

export const exemptionKinds = {
  /** Somebody asks that a breach does not count, on a ground that its edition names; the evidence is a private field. */
  'exemption.requested': kind(
    z.strictObject({
      breach: seq,
      ground,
      /** The day of the evidence itself. */
      dated: date.optional(),
      /** The entry that declared the circumstance that it cites. */
      circumstance: seq.optional(),
      decide: decide.optional(),
      /** When it is to be decided by; not in entries of earlier versions. */
      due: instant.optional(),
    }),
    { about: 'breach' },
  ),
  /** A second person agrees, or refuses; why is a private field. */
  'exemption.decided': kind(
    z.strictObject({
      breach: seq,
      request: seq,
      approved: z.boolean(),
      /** Nobody decided in time: refused by the sweep, as of the moment when it was due. */
      expired: z.literal(true).optional(),
    }),
    { about: 'breach' },
  ),
} as const;
