import { z } from 'zod';
import { unit } from '../ledger/fields.ts';
import { kind } from '../ledger/kind.ts';

export const occurrenceKinds = {
  'occurrence.logged': kind(z.strictObject({ kept: z.boolean(), unit }), { correctable: true, logs: true }),
} as const;
