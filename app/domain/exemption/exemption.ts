import { type Instant, instantOf } from '../instant.ts';
import type { Entry } from '../ledger/entry.ts';
import type { PrivateFields } from '../ledger/private.ts';
import { textIn } from '../ledger/private-text.ts';

/**
 * What somebody asks of a breach, under the number of the entry that asks: that it does not count. It is nobody's to decide
 * any more once the breach is taken back.
 */
export type Exemption = {
  seq: number;
  breach: number;
  ground: string;
  by: string;
  at: Instant;
  /** The evidence, in private. */
  note: string | null;
  state: 'open' | 'granted' | 'refused';
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
    case 'exemption.requested':
      return { seq, ...entry.public, ...written, state: 'open', decided: null };
    case 'exemption.decided': {
      const { request, approved } = entry.public;
      if (before?.seq !== request) return before;
      return { ...before, state: approved ? 'granted' : 'refused', decided: { seq, ...written } };
    }
    default:
      return before;
  }
}
