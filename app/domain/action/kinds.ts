import { z } from 'zod';
import { date, prose, seq } from '../ledger/fields.ts';
import { kind } from '../ledger/kind.ts';

export const actionKinds = {
  'action.opened': kind(z.strictObject({ breaches: z.array(seq), title: prose, due: date.nullable() }), {
    written: false,
  }),
  'action.completed': kind(z.strictObject({ action: seq }), { about: 'action', written: false }),
  'action.verified': kind(z.strictObject({ action: seq, effective: z.boolean() }), {
    about: 'action',
    written: false,
  }),
} as const;
