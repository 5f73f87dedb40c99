import { z } from 'zod';
import { date, unit } from '../ledger/fields.ts';
import { kind } from '../ledger/kind.ts';

export const dutyKinds = {
  'duty.discharged': kind(z.strictObject({ from: date, to: date, unit }), { correctable: true, logs: true }),
} as const;
