import { z } from 'zod';
import { ground, hash, instant, seq, unit } from '../ledger/fields.ts';
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

/** An attribute by the name that the terms have for it. */
const attribute = z.string().min(1).max(100);

const said = { correctable: true, logs: true };

export const caseKinds = {
  /**
   * `breach`: the one that owes what the case is about, of a promise about remedies; its case is opened by nobody else.
   * `encounter`: the one at which it was agreed on what the case is about, of a promise about follow-ups.
   */
  'case.opened': kind(
    z.strictObject({
      ...{ unit, due: instant.nullable() },
      ...{ breach: seq.optional(), encounter: seq.optional() },
    }),
    { ...said, about: 'breach' },
  ),
  'case.paused': kind(z.strictObject({ ground }), said),
  'case.resumed': kind(z.strictObject({ due: instant }), said),
  'case.fulfilled': kind(z.strictObject({ outcome: z.enum(outcomes) }), said),
  /** `restarts`: the clock starts anew instead of taking the closed time for a pause. */
  'case.reopened': kind(z.strictObject({ due: instant, restarts: z.boolean() }), said),
  'case.withdrawn': kind(z.strictObject({ by: z.enum(['customer', 'company']) }), said),
  /**
   * What is known of a case that the remedy of its promise needs, by the names that its terms have for it. The values, as `9` kVA, are
   * private fields.
   */
  'case.described': kind(z.strictObject({ attributes: z.array(attribute).min(1).max(20) }), { logs: true }),
  'case.redated': kind(z.strictObject({ due: instant, calendar: hash }), { logs: true }),
} as const;
