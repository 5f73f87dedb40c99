import { z } from 'zod';
import { prose, seq, unit } from '../ledger/fields.ts';
import { kind } from '../ledger/kind.ts';

export const causes = [
  'workload',
  'process',
  'system',
  'supplier',
  'information',
  'training',
  'outside',
] as const;
export type Cause = (typeof causes)[number];
export const severities = ['minor', 'serious', 'critical'] as const;
export type Severity = (typeof severities)[number];
export const breachFinders = [
  'fulfilment',
  'sweep',
  'withdrawal',
  'occurrence',
  'duty',
  'remedy',
  'correction',
] as const;
export type BreachFinder = (typeof breachFinders)[number];

export const breachKinds = {
  'breach.declared': kind(
    z.strictObject({
      found: z.enum(breachFinders),
      unit,
      /** The occurrence, duty or remedy that was broken, where it was not a case. */
      of: seq.nullable(),
    }),
    { about: 'of' },
  ),
  'breach.analysed': kind(
    z.strictObject({
      breach: seq,
      cause: z.enum(causes),
      severity: z.enum(severities),
      /** Of ledgers of earlier versions only: the apology is a private field until it is signed off. */
      apology: prose.nullable().optional(),
    }),
    { about: 'breach' },
  ),
  /** An analysis sent back to be written anew; why is a private field. */
  'breach.returned': kind(z.strictObject({ breach: seq, analysis: seq }), { about: 'breach' }),
  'breach.signed-off': kind(
    z.strictObject({
      breach: seq,
      analysis: seq,
      /** What the customer is told, as the analysis has it in private; not in entries of earlier versions. */
      apology: prose.nullable().optional(),
    }),
    { about: 'breach' },
  ),
} as const;
