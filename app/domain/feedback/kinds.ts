import { z } from 'zod';
import { kind } from '../ledger/kind.ts';

export const feedbackKinds = {
  'feedback.received': kind(z.strictObject({ score: z.int().min(0).max(10) }), { written: false }),
} as const;
