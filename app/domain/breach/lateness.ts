import { dayOf } from '../calendar/zone.ts';
import type { Instant, PlainDate } from '../instant.ts';

/**
 * How late a promise was kept that had been breached: `after` so many seconds, still `waiting` since so many, `withdrawn`
 * by then, or `left-open` on the last day of its charter's record, so many seconds late: nobody waits there any more.
 * `null` where there is nothing to wait for: an occurrence is broken at once.
 */
export type Lateness =
  | { is: 'after' | 'waiting'; seconds: number }
  | { is: 'left-open'; seconds: number; day: PlainDate }
  | { is: 'withdrawn' }
  | null;

/**
 * @param subject where the case stands that the breach is about, if it is about one
 * @param ended when the record of its charter ended, and in which zone; `null` while it goes on
 */
export function latenessOf(
  at: Instant,
  subject: { state: 'open' | 'paused' | 'fulfilled' | 'withdrawn'; closed: Instant | null } | null,
  now: Instant,
  ended: { at: Instant; zone: string } | null = null,
): Lateness {
  if (!subject) return null;
  if (subject.state === 'withdrawn') return { is: 'withdrawn' };
  if (subject.state !== 'fulfilled' && ended)
    return { is: 'left-open', seconds: Math.max(0, ended.at - at), day: dayOf(ended.at - 1, ended.zone) };
  if (subject.state !== 'fulfilled') return now > at ? { is: 'waiting', seconds: now - at } : null;
  return subject.closed !== null && subject.closed > at
    ? { is: 'after', seconds: subject.closed - at }
    : null;
}
