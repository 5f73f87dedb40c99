import type { Instant, PlainDate } from '../instant.ts';
import { epochDay } from './day.ts';
import { instantOn, endOfDay as lastSecondOf, zoneOf } from './zone.ts';

/** The moment at which a day begins in a zone. */
export function startOfDay(day: PlainDate, zone: string): Instant {
  return instantOn(zoneOf(zone), epochDay(day), 0);
}

/** The moment at which a day is over in a zone: the next one begins. */
export function endOfDay(day: PlainDate, zone: string): Instant {
  return lastSecondOf(zoneOf(zone), epochDay(day)) + 1;
}
