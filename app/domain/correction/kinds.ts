import { z } from 'zod';
import { standing } from '../case/kinds.ts';
import { ground, instant, seq, unit } from '../ledger/fields.ts';
import { kind } from '../ledger/kind.ts';

export const correctionReasons = [
  'typing-error',
  'wrong-case',
  'logged-twice',
  'new-information',
  'other',
] as const;
export type CorrectionReason = (typeof correctionReasons)[number];

export const correctionKinds = {
  'entry.corrected': kind(
    z.strictObject({
      /** The entry that this one replaces, and what now stands in its place; `null`: it never happened. */
      corrects: seq,
      replacement: z
        .strictObject({
          occurred: instant.optional(),
          kept: z.boolean().optional(),
          unit: unit.optional(),
          ground: ground.optional(),
        })
        .nullable(),
      because: z.enum(correctionReasons),
      /** Where the case stands after the correction, when it was about a case. */
      standing: standing.nullable(),
    }),
    { about: 'corrects', logs: true },
  ),
} as const;
