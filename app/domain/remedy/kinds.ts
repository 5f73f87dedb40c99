import { z } from 'zod';
import { amount, instant, seq } from '../ledger/fields.ts';
import { kind } from '../ledger/kind.ts';

export const remedyKinds = {
  'remedy.owed': kind(z.strictObject({ breach: seq, owed: amount, by: instant.nullable() }), {
    about: 'breach',
    written: false,
  }),
  'remedy.paid': kind(z.strictObject({ remedy: seq, paid: amount }), { about: 'remedy', written: false }),
} as const;
