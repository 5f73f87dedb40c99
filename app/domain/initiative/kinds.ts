import { z } from 'zod';
import { date, unit } from '../ledger/fields.ts';
import { kind } from '../ledger/kind.ts';

/** What initiatives are about: words of ours, as what everybody reads must point to no one. */
export const themes = [
  'training',
  'staffing',
  'tools',
  'organisation',
  'latitude',
  'listening',
  'recognition',
  'premises',
] as const;
export type Theme = (typeof themes)[number];

/** The most units that one initiative names. */
export const mostUnits = 50;

export const initiativeKinds = {
  /** Something was begun in some units, to keep a charter better: their figures before and after are held against those of the others. */
  'initiative.begun': kind(
    z.strictObject({
      units: z.array(unit.unwrap().min(1)).min(1).max(mostUnits),
      from: date,
      what: z.enum(themes),
    }),
    { correctable: true },
  ),
} as const;
