import { z } from 'zod';
import { date, unit } from '../ledger/fields.ts';
import { kind } from '../ledger/kind.ts';

export const rateKinds = {
  'rate.reported': kind(
    z.strictObject({
      from: date,
      to: date,
      unit,
      /** Counts, which are scored, or a bare percentage, which is shown only. */
      kept: z.number().nonnegative().nullable(),
      of: z.number().nonnegative().nullable(),
      percent: z.number().nullable(),
    }),
    { correctable: true, logs: true },
  ),
} as const;
