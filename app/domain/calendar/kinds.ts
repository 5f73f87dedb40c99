import { z } from 'zod';
import { carried, hash } from '../ledger/fields.ts';
import { kind } from '../ledger/kind.ts';

export const calendarKinds = {
  'calendar.published': kind(z.strictObject({ name: z.string(), hash, calendar: carried }), { binds: true }),
} as const;
