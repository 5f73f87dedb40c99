import { takesBack } from '../breach/breach.ts';
import { type Instant, instantOf, type PlainDate } from '../instant.ts';
import type { Entry } from '../ledger/entry.ts';
import type { PrivateFields } from '../ledger/private.ts';
import { textIn } from '../ledger/private-text.ts';

/** `expired`: refused because nobody decided in time; `lapsed`: the breach was taken back before anybody did. */
export const exemptionStates = ['open', 'granted', 'refused', 'expired', 'lapsed'] as const;
export type ExemptionState = (typeof exemptionStates)[number];

/**
 * What somebody asks of a breach, under the number of the entry that asks: that it does not count. It is nobody's to decide
 * any more once the breach is taken back.
 */
export type Exemption = {
  seq: number;
  breach: number;
  ground: string;
  /** The day of the evidence itself, where it was said. */
  dated: PlainDate | null;
  /** The number of the circumstance that it cites. */
  circumstance: number | null;
  by: string;
  at: Instant;
  /** By when it is decided, to the last second; `null` where an earlier version wrote it. */
  due: Instant | null;
  /** The evidence, in private. */
  note: string | null;
  state: ExemptionState;
  /** Who decided on it, when, by which entry, and what they say of it in private. */
  decided: { seq: number; by: string; at: Instant; note: string | null } | null;
};

/**
 * The newest request of a breach after one more entry about the breach.
 * @param before `null` where nobody asked: an entry that asks begins another
 * @param secret the private fields of the entry
 */
export function fold(
  before: Exemption | null,
  entry: Entry,
  secret: PrivateFields | null = null,
): Exemption | null {
  const { seq } = entry;
  const written = { by: entry.who.id, at: instantOf(entry.recorded), note: textIn(secret, 'note') };
  switch (entry.kind) {
    case 'exemption.requested': {
      const { breach, ground, dated = null, circumstance = null, due } = entry.public;
      const asked = { breach, ground, dated, circumstance, due: due === undefined ? null : instantOf(due) };
      return { seq, ...asked, ...written, state: 'open', decided: null };
    }
    case 'exemption.decided': {
      const { request, approved, expired } = entry.public;
      if (before?.seq !== request) return before;
      const state = approved ? 'granted' : expired ? 'expired' : 'refused';
      return { ...before, state, decided: { seq, ...written } };
    }
    case 'entry.corrected':
      return before?.state === 'open' && takesBack(entry) ? { ...before, state: 'lapsed' } : before;
    default:
      return before;
  }
}
