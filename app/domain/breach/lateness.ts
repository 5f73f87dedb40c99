import type { Instant } from '../instant.ts';

/**
 * How late a promise was kept that had been breached: `after` so many seconds, still `waiting` since so many, or
 * `withdrawn` by then. `null` where there is nothing to wait for: an occurrence is broken at once.
 */
export type Lateness = { is: 'after' | 'waiting'; seconds: number } | { is: 'withdrawn' } | null;

/** @param subject where the case stands that the breach is about, if it is about one */
export function latenessOf(
  at: Instant,
  subject: { state: 'open' | 'paused' | 'fulfilled' | 'withdrawn'; closed: Instant | null } | null,
  now: Instant,
): Lateness {
  if (!subject) return null;
  if (subject.state === 'withdrawn') return { is: 'withdrawn' };
  if (subject.state !== 'fulfilled') return now > at ? { is: 'waiting', seconds: now - at } : null;
  return subject.closed !== null && subject.closed > at
    ? { is: 'after', seconds: subject.closed - at }
    : null;
}
