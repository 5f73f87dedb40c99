import type { Entry, Who } from '../ledger/entry.ts';
import { kindNamed } from '../ledger/kinds.ts';
import { type Problem, problem } from '../problem.ts';

/**
 * Whether this person may decide on what others did: a compliance officer, and none of those who did it
 * (content/design/clock.md, Second person). `null` when they may.
 */
export function refuseAsSecondPerson(who: Who, doneBy: readonly string[]): Problem | null {
  if (who.role !== 'compliance') return problem('role-missing', undefined, { role: 'compliance' });
  return doneBy.includes(who.id) ? problem('same-person') : null;
}

/** The pseudonyms of those who had a part in what entries are about. Declining to correct it is none. */
export function partakersAmong(entries: readonly Pick<Entry, 'kind' | 'who'>[]): string[] {
  return [...new Set(entries.flatMap(({ kind, who }) => (kind === 'correction.declined' ? [] : [who.id])))];
}

/** The pseudonyms of those who logged what happened; declaring, analysing and signing off are not logging. */
export function loggersAmong(entries: readonly Pick<Entry, 'kind' | 'who'>[]): string[] {
  return [...new Set(entries.flatMap(({ kind, who }) => (kindNamed(kind).logs ? [who.id] : [])))];
}
