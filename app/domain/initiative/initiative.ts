import { type Instant, instantOf, type PlainDate } from '../instant.ts';
import type { Entry } from '../ledger/entry.ts';
import type { Theme } from './kinds.ts';

/** What was begun in some units of a charter, under the number of the entry that says so. */
export type Initiative = {
  seq: number;
  charter: string;
  what: Theme;
  /** Its first day, in the zone of the charter. */
  from: PlainDate;
  units: string[];
  by: string;
  at: Instant;
  /** The entry that took it back, and when that was written; `null` while it stands. */
  struck: { seq: number; at: Instant } | null;
};

/** The initiative that an entry tells of. @throws Error for one of no charter */
export function fold(entry: Entry<'initiative.begun'>): Initiative {
  const { seq, charter, who, recorded } = entry;
  if (charter === undefined) throw new Error(`${entry.kind} ${seq} of no charter`);
  return { seq, charter, ...entry.public, by: who.id, at: instantOf(recorded), struck: null };
}

/** An initiative after the correction that takes it back. */
export function foldTakenBack(before: Initiative, { seq, recorded }: Entry<'entry.corrected'>): Initiative {
  return { ...before, struck: { seq, at: instantOf(recorded) } };
}
