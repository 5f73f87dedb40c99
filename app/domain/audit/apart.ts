import type { Entry } from '../ledger/entry.ts';
import { type Kind, kindNamed } from '../ledger/kinds.ts';

/** Kinds behind which a breach may have to be declared. */
const demanding: ReadonlySet<Kind> = new Set<Kind>(['entry.corrected', 'breach.declared']);

/** Whether an entry publishes what all after it are judged by, terms or who may act. */
export function publishes({ kind }: Entry): boolean {
  return kindNamed(kind).binds;
}

/**
 * Whether an entry can be judged apart from all others by what was published: an occurrence that kept its promise.
 * Not so where another entry may be due in its place.
 * @param before the entry that stands before it; `null` for the first
 */
export function standsApart(entry: Entry, before: Entry | null): boolean {
  return isKept(entry) === true && before !== null && !demanding.has(before.kind) && isKept(before) !== false;
}

/** `null` for whatever is not an occurrence. */
function isKept(entry: Entry): boolean | null {
  return entry.kind === 'occurrence.logged' ? (entry as Entry<'occurrence.logged'>).public.kept : null;
}
