import { z } from 'zod';
import { ground, hash, instant, unit } from '../ledger/fields.ts';
import { kind } from '../ledger/kind.ts';

export const outcomes = ['kept', 'breached', 'exempt'] as const;
export const caseStates = ['open', 'paused', 'fulfilled', 'withdrawn'] as const;

const span = z.strictObject({ from: instant, to: instant.nullable(), ground: ground.nullable() });
/** Everything public about where a case stands: what a correction leaves behind. */
export const standing = z.strictObject({
  unit,
  opened: instant,
  /** When the clock runs from: the opening, or the last re-opening where the clock restarts. */
  clockFrom: instant,
  due: instant.nullable(),
  state: z.enum(caseStates),
  closed: instant.nullable(),
  breached: instant.nullable(),
  exempt: z.boolean(),
  stops: z.array(span),
  lastOccurred: instant,
});
export type Standing = z.output<typeof standing>;

const said = { correctable: true, logs: true };

export const caseKinds = {
  'case.opened': kind(z.strictObject({ unit, due: instant.nullable() }), said),
  'case.paused': kind(z.strictObject({ ground }), said),
  'case.resumed': kind(z.strictObject({ due: instant }), said),
  'case.fulfilled': kind(z.strictObject({ outcome: z.enum(outcomes) }), said),
  /** `restarts`: the clock starts anew instead of taking the closed time for a pause. */
  'case.reopened': kind(z.strictObject({ due: instant, restarts: z.boolean() }), said),
  'case.withdrawn': kind(z.strictObject({ by: z.enum(['customer', 'company']) }), said),
  'case.redated': kind(z.strictObject({ due: instant, calendar: hash }), { logs: true }),
} as const;
