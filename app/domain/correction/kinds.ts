import { z } from 'zod';
import { standing } from '../case/kinds.ts';
import { ground, instant, promise, seq, unit } from '../ledger/fields.ts';
import { kind } from '../ledger/kind.ts';

export const correctionReasons = [
  'typing-error',
  'wrong-case',
  'logged-twice',
  'new-information',
  'other',
] as const;
/** What a person gives for correcting an entry. */
export type CorrectionReason = (typeof correctionReasons)[number];
/** Why an entry was corrected: `restatement` where nobody was mistaken about what happened, and the case is judged anew. */
export const correctedBecause = [...correctionReasons, 'restatement'] as const;
export type CorrectedBecause = (typeof correctedBecause)[number];

/** What now stands in the place of an entry; `null`: it never happened. */
const replacement = z
  .strictObject({
    occurred: instant.optional(),
    kept: z.boolean().optional(),
    unit: unit.optional(),
    ground: ground.optional(),
    /** The promise of the same edition that it was about. */
    commitment: promise.optional(),
    /** That the customer's reference was another: which one is a private field. */
    reference: z.literal(true).optional(),
  })
  .nullable();
const because = z.enum(correctionReasons);

export const correctionKinds = {
  'entry.corrected': kind(
    z.strictObject({
      /** The entry that this one replaces; of a restatement the one that orders it, and `replacement` names nothing. */
      corrects: seq,
      replacement,
      because: z.enum(correctedBecause),
      /** Where the case stands after the correction, when it was about a case. */
      standing: standing.nullable(),
      /** Whether a breach, somebody’s word or what is shown is taken back, or less is owed: then a second person made it. Older ledgers do not say. */
      eases: z.boolean().optional(),
      /** The request that it grants. */
      request: seq.optional(),
      /** The order to take an import back that it is part of. */
      reversal: seq.optional(),
    }),
    { about: 'corrects', logs: true },
  ),
  /** Somebody asks for a correction that another person has to make. */
  'correction.requested': kind(z.strictObject({ corrects: seq, replacement, because }), {
    about: 'corrects',
  }),
  'correction.declined': kind(z.strictObject({ corrects: seq, request: seq }), { about: 'corrects' }),
} as const;
