import type { EpochDay } from '../calendar/day.ts';
import { endOfDay, localDay, type Zone } from '../calendar/zone.ts';
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

/** The first day whose end is not before the instant; not the wall's own where clocks go back over midnight after it. */
export function firstDayEndingFrom(zone: Zone, instant: Instant): EpochDay {
  const day = localDay(zone, instant);
  if (endOfDay(zone, day) < instant) return day + 1;
  return endOfDay(zone, day - 1) < instant ? day : day - 1;
}
