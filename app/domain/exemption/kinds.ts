import { z } from 'zod';
import { ground, seq } from '../ledger/fields.ts';
import { kind } from '../ledger/kind.ts';

export const exemptionKinds = {
  /** Somebody asks that a breach does not count, on a ground that its edition names; the evidence is a private field. */
  'exemption.requested': kind(z.strictObject({ breach: seq, ground }), { about: 'breach' }),
  /** A second person agrees, or refuses; why is a private field. */
  'exemption.decided': kind(z.strictObject({ breach: seq, request: seq, approved: z.boolean() }), {
    about: 'breach',
  }),
} as const;
