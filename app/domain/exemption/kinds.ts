import { z } from 'zod';
import { ground, seq } from '../ledger/fields.ts';
import { kind } from '../ledger/kind.ts';

export const exemptionKinds = {
  'exemption.requested': kind(z.strictObject({ breach: seq, ground }), { about: 'breach', written: false }),
  'exemption.decided': kind(z.strictObject({ breach: seq, request: seq, approved: z.boolean() }), {
    about: 'breach',
    written: false,
  }),
} as const;
