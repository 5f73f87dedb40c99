import { z } from 'zod';
import { seq } from '../ledger/fields.ts';
import { kind } from '../ledger/kind.ts';

export const claimKinds = {
  'claim.filed': kind(z.strictObject({}), { written: false }),
  'claim.decided': kind(z.strictObject({ claim: seq, upheld: z.boolean() }), {
    about: 'claim',
    written: false,
  }),
} as const;
