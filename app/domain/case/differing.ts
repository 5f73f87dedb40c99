import type { Instant } from '../instant.ts';
import type { Case } from './case.ts';

/** How a file can differ from the record in when a case was closed. */
export const differences = ['closing-taken-back', 'closing-moved'] as const;
export type Difference = (typeof differences)[number];

/**
 * How a source that says all it knows of a case differs from the record of its closing; `null`: it does not.
 * @param closed when the source says that the case was fulfilled; `null`, that it is open
 */
export function differenceOf(known: Case, closed: Instant | null): Difference | null {
  if (known.state !== 'fulfilled') return null;
  if (closed === null) return 'closing-taken-back';
  const wasClosedThen = known.stops.some((stop) => stop.from === closed && stop.ground === null);
  return known.closed === closed || wasClosedThen ? null : 'closing-moved';
}
