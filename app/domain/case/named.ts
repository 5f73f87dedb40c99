import { type Problem, problem } from '../problem.ts';
import type { Case } from './case.ts';
import type { CaseEvent } from './decide.ts';

/** A case under its reference, with the promise that it was opened under: a correction may have moved it since. */
export type Named = Case & { openedUnder?: string };

/** Cases of one promise that one reference may have at most, however often it is said that there is another. */
const mostAlike = 100;

/**
 * A reference has one case of each promise. What an opening says again is that case; another one under the same promise
 * is refused, unless it is said to be another; `null`: it opens a case.
 * @param known the cases of that charter which bear the reference
 */
export function openedBefore(
  known: readonly Named[],
  event: Extract<CaseEvent, { event: 'open' }> & { commitment: string },
): Case | Problem | null {
  const { at, commitment, reference, another = false } = event;
  const alike = alikeAmong(known, commitment);
  const same = alike.find(({ opened }) => opened === at);
  if (same) return same;
  if (alike.length === 0 || (another && alike.length < mostAlike)) return null;
  return problem('reference-taken', 'reference', { reference: reference ?? '' });
}

/** Those of a promise, or opened under it. */
export function alikeAmong<Each extends Named>(known: readonly Each[], commitment: string): Each[] {
  return known.filter((each) => each.commitment === commitment || each.openedUnder === commitment);
}

/** The one case that a reference means, narrowed to a promise where one is said. */
export function caseMeant(
  known: readonly Case[],
  { reference, commitment }: { reference: string; commitment?: string | undefined },
): Case | Problem {
  const meant = commitment === undefined ? known : known.filter((each) => each.commitment === commitment);
  const [only] = meant;
  if (!only) return problem('unknown-case', 'reference');
  if (meant.length === 1) return only;
  const counts = new Map<string, number>();
  for (const each of meant) counts.set(each.commitment, (counts.get(each.commitment) ?? 0) + 1);
  const promises = [...counts].map(([id, count]) => (count > 1 ? `${id} ×${count}` : id)).join(', ');
  return problem('reference-ambiguous', 'reference', { reference, promises });
}

/**
 * The case that an event of a group means where earlier events of the group were about this reference: what stands
 * together is about the same.
 */
export function caseMeantAmong(
  touched: Iterable<Case>,
  { charter, reference, commitment }: { charter: string; reference: string; commitment?: string | undefined },
): Case | null {
  const theirs = [...touched].filter((each) => each.charter === charter && each.reference === reference);
  return theirs.findLast((each) => each.commitment === commitment) ?? theirs.at(-1) ?? null;
}
