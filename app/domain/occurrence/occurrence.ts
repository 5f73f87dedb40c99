import { dayOf } from '../calendar/zone.ts';
import { replacementIn } from '../correction/correction.ts';
import { type Instant, instantOf } from '../instant.ts';
import { type Entry, placeOf } from '../ledger/entry.ts';
import type { Contribution } from '../trust/contribution.ts';

/** One instance of an each-time promise, under the number of its entry. */
export type Occurrence = {
  seq: number;
  charter: string;
  commitment: string;
  edition: number;
  unit: string | null;
  /** The customer's: private, `null` where it has none or whoever reads does not know it. */
  reference: string | null;
  at: Instant;
  kept: boolean;
  struck: boolean;
  /** Of a broken one: nothing is held against the promise. */
  exempt: boolean;
};

/**
 * The occurrence after one more entry about it.
 * @param reference what the entry says in private, where it says one
 * @throws Error for an entry that cannot follow
 */
export function fold(before: Occurrence | null, entry: Entry, reference: string | null = null): Occurrence {
  if (entry.kind === 'occurrence.logged') {
    const { seq, occurred } = entry;
    const { kept, unit } = entry.public;
    const at = instantOf(occurred);
    return { seq, ...placeOf(entry), unit, reference, at, kept, struck: false, exempt: false };
  }
  if (!before) throw new Error(`${entry.kind} ${entry.seq} of an occurrence that was never logged`);
  switch (entry.kind) {
    case 'entry.corrected': {
      const replacement = replacementIn(entry);
      if (!replacement) return { ...before, struck: true };
      const { at = before.at, kept = before.kept, unit = before.unit, commitment } = replacement;
      const known = entry.public.replacement?.reference ? reference : before.reference;
      const after = { ...before, at, kept, unit, reference: known, struck: false };
      // The breach of the other promise was taken back, and what it was exempted from with it.
      return commitment === undefined ? after : { ...after, commitment, exempt: false };
    }
    case 'exemption.decided':
      return { ...before, exempt: entry.public.approved };
    default:
      return before;
  }
}

/** The occurrence after all that was written about it, from its log on. */
export function after(history: readonly Entry[]): Occurrence {
  const [logged, ...rest] = history;
  return rest.reduce((before, entry) => fold(before, entry), fold(null, logged as Entry));
}

/** It counts on its own day, in the charter's zone. */
export function contributionOf({ at, kept, struck, exempt }: Occurrence, zone: string): Contribution[] {
  if (struck) return [];
  const outcome = kept ? 'kept' : exempt ? 'exempt' : 'breached';
  return [{ day: dayOf(at, zone), outcome, count: 1 }];
}
