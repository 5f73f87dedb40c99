import { z } from 'zod';
import { carried, date, hash, prose } from '../ledger/fields.ts';
import { kind } from '../ledger/kind.ts';

export const trustKinds = {
  'method.published': kind(
    z.strictObject({ number: z.int().positive(), sources: hash, parameters: carried }),
    { binds: true },
  ),
  'figures.restated': kind(
    z.strictObject({ from: date, to: date, because: prose, before: carried, after: carried }),
    { written: false },
  ),
} as const;
