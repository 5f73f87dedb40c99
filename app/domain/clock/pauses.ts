import type { EpochDay } from '../calendar/day.ts';
import { SECONDS_PER_DAY } from '../calendar/day.ts';
import { instantOn, localDay, type Zone } from '../calendar/zone.ts';
import type { Instant } from '../instant.ts';

/** A stretch during which the clock stands still: `from` included, `to` not. */
export type Pause = { from: Instant; to: Instant };

/** The pauses in order of time, those that overlap or touch made one, empty ones left out. */
export function mergePauses(pauses: readonly Pause[]): Pause[] {
  if (pauses.length === 0) return [];
  const merged: Pause[] = [];
  for (const { from, to } of [...pauses].sort((a, b) => a.from - b.from)) {
    if (to <= from) continue;
    const last = merged.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else merged.push({ from, to });
  }
  return merged;
}

/** The last second of a day: 23:59:59 on the zone's wall. */
export function endOfDay(zone: Zone, day: EpochDay): Instant {
  return instantOn(zone, day, SECONDS_PER_DAY - 1);
}

/** The first day whose end is not before the instant. */
export function firstDayEndingFrom(zone: Zone, instant: Instant): EpochDay {
  const day = localDay(zone, instant);
  return endOfDay(zone, day) < instant ? day + 1 : day;
}
