import { z } from 'zod';
import { correctionReasons } from '../correction/kinds.ts';
import { seq } from '../ledger/fields.ts';
import { kind } from '../ledger/kind.ts';

/** Taking an import back: ordered by one person, carried out by another as corrections that name the order. */
export const reversalKinds = {
  'reversal.requested': kind(
    z.strictObject({
      /** The first and the last entry that the import wrote; others may stand between them. */
      first: seq,
      last: seq,
      because: z.enum(correctionReasons),
    }),
  ),
  'reversal.decided': kind(z.strictObject({ request: seq, approved: z.boolean() }), { about: 'request' }),
} as const;
