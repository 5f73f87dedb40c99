import type { Instant } from '../instant.ts';

/** A heartbeat says that promises were watched from then to then. */
export type Span = { from: Instant; to: Instant };

/** A heartbeat covers no more than this, seconds. */
const longest = 3_600;
/** It is written this soon after its end, seconds: what was watched is said while it can still be seen. */
const writtenWithin = 120;

/**
 * The heartbeat to write now; `null` while none is due. It begins where the last one ended, unless this process began
 * to watch later or the last is longer ago than a heartbeat may cover: then the time between is a gap for good.
 * @param last the end of the last heartbeat; `null` before the first
 * @param watchedFrom since when this process has been watching
 * @param every one is due when so many seconds have passed
 */
export function heartbeatDue(
  last: Instant | null,
  watchedFrom: Instant,
  now: Instant,
  every: number,
): Span | null {
  const goesOn = last !== null && last >= watchedFrom;
  const from = Math.max(goesOn ? last : watchedFrom, now - longest);
  return now <= from || (goesOn && now - from < every) ? null : { from, to: now };
}

/**
 * Whether a heartbeat may stand in the ledger: it begins where the last one ended, or later, which says that nobody
 * watched between; it covers an hour at most, and was written when it ended.
 * @param last the end of the one before; `null` for the first
 */
export function isHeartbeat({ from, to }: Span, last: Instant | null, recorded: Instant): boolean {
  const inTurn = last === null || from >= last;
  return inTurn && from <= to && to - from <= longest && to <= recorded && recorded - to <= writtenWithin;
}
