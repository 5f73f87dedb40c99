import { z } from 'zod';
import { date, ground, seq, unit } from '../ledger/fields.ts';
import { kind } from '../ledger/kind.ts';

/** The most units that one circumstance names. */
export const mostUnits = 50;

/** An address where anybody reads of it: no sentence, and nothing but an address. */
const source = z
  .string()
  .max(500)
  .regex(/^https:\/\/[^\s<>"@\\]+$/);

export const circumstanceKinds = {
  /** Something outside that excuses breaches, such as a storm: of a whole charter, on some days, for some units or all (`null`). */
  'circumstance.declared': kind(
    z.strictObject({
      ground,
      from: date,
      to: date,
      units: z.array(unit.unwrap().min(1)).min(1).max(mostUnits).nullable(),
      source,
    }),
  ),
  /** A second person agrees that it was so. */
  'circumstance.agreed': kind(z.strictObject({ circumstance: seq }), { about: 'circumstance' }),
} as const;
