import type { Instant } from '../instant.ts';
import type { Clock } from './clock.ts';

/** The instant from which a case that is still open counts as breached. */
export function breachedFrom(clock: Pick<Clock, 'boundary'>, due: Instant): Instant {
  return clock.boundary === 'inclusive' ? due + 1 : due;
}

/** Whether a case due at `due` and fulfilled at `fulfilled` is breached; at the due second the boundary decides. */
export function isBreached(clock: Pick<Clock, 'boundary'>, due: Instant, fulfilled: Instant): boolean {
  return fulfilled >= breachedFrom(clock, due);
}
