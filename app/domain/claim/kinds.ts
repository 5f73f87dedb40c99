import { z } from 'zod';
import { units } from '../clock/clock.ts';
import { date, instant, seq } from '../ledger/fields.ts';
import { kind } from '../ledger/kind.ts';

/** What a claim that is upheld turned out to be: worked out from the record, nobody chooses it. */
export const upheldReasons = ['on-record', 'declared-since', 'log-said-kept', 'counted'] as const;
export type UpheldReason = (typeof upheldReasons)[number];

/** Why a claim is refused. */
export const refusalReasons = [
  'kept',
  'not-due',
  'not-covered',
  'not-found',
  'already-claimed',
  'no-claim',
] as const;
export type RefusalReason = (typeof refusalReasons)[number];

/** The longest time to answer in, of any unit: whoever reads a ledger works it out, whatever stands there. */
export const longestAnswer = 10_000;

/** By when a claim is answered: so much time, by the days of a published calendar, or (`null`) of plain weeks. */
const answer = z.strictObject({
  within: z.strictObject({ count: z.int().positive().max(longestAnswer), unit: z.enum(units) }),
  calendar: z.string().min(1).max(100).nullable(),
});
export type Answer = z.output<typeof answer>;

export const claimKinds = {
  /**
   * Anybody says that a promise was not kept. What happened, the customer's reference, how they can be reached and the hash of
   * the code of their page are private fields.
   */
  'claim.filed': kind(
    z.strictObject({
      /** The day on which it is said to have happened. */
      on: date,
      answer,
      /** When it is to be decided by. */
      due: instant,
      /** The entry that opened the case that it is about, where it says which. */
      about: seq.optional(),
    }),
    { about: 'about' },
  ),
  /** A second person decides; what the claimant is told of it is a private field. */
  'claim.decided': kind(
    z.strictObject({
      claim: seq,
      upheld: z.boolean(),
      reason: z.enum([...upheldReasons, ...refusalReasons]),
      /** What it was found to be about: the breach of one that is upheld, else what opened the case or logged the occurrence. */
      evidence: seq.optional(),
    }),
    { about: 'claim' },
  ),
} as const;
