import { endOfDay, startOfDay } from '../calendar/day-ends.ts';
import type { Instant, PlainDate } from '../instant.ts';

/** The moment that stands for the day on which something was paid: its last second, or the present on the day that it is. */
export function paidOn(day: PlainDate, zone: string, now: Instant): Instant {
  const last = endOfDay(day, zone) - 1;
  return startOfDay(day, zone) <= now ? Math.min(last, now) : last;
}
