import { z } from 'zod';
import { carried, hash } from '../ledger/fields.ts';
import { kind } from '../ledger/kind.ts';

export const trustKinds = {
  'method.published': kind(
    z.strictObject({ number: z.int().positive(), sources: hash, parameters: carried }),
    { binds: true },
  ),
} as const;
