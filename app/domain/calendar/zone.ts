import { Temporal } from 'temporal-polyfill';
import type { Instant, PlainDate } from '../instant.ts';
import { fault } from '../schema-fault.ts';
import { type EpochDay, plainDate, SECONDS_PER_DAY } from './day.ts';

/** Seconds since 1970-01-01T00:00 on the wall: what local clocks show, as one number. Not a moment. */
export type LocalSeconds = number;

/**
 * A zone as integers: `offsets[n]` seconds are added to an instant to get local time from `transitions[n - 1]`
 * until `transitions[n]`. Instants outside `from`…`to` are asked of Temporal one by one.
 */
export type Zone = {
  name: string;
  from: Instant;
  to: Instant;
  transitions: Instant[];
  offsets: number[];
};

// Finding transitions costs about half a millisecond each, so the table holds the years that cases happen in.
const TABLE_FROM = Date.UTC(1995, 0, 1) / 1000;
const TABLE_TO = Date.UTC(2060, 0, 1) / 1000;

const zones = new Map<string, Zone>();

/**
 * Whether the name is the zone of a place (`Europe/Paris`) or `UTC`. Neither bare offsets nor names of one are (`EST`,
 * `GMT`, `Etc/GMT+5`): whoever writes them means a place, whose clocks have a summer time that those do not know.
 */
export function isZone(name: string): boolean {
  return /^(UTC|Etc\/UTC|(?!Etc\/)[A-Za-z_]+\/.+)$/i.test(name) && isKnownZone(name);
}

/** Whether the name is one that zones have, a place's or not (`EST`); bare offsets are left out. */
export function isKnownZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** What is wrong with a name that is no zone, as a schema says it. */
export function zoneFault(name: string): string {
  return fault(isKnownZone(name) ? 'zone-without-place' : 'zone-unknown', { found: name });
}

/** The zone of that name, its transitions found once. Throws `RangeError` for a name that is no zone. */
export function zoneOf(name: string): Zone {
  const known = zones.get(name);
  if (known) return known;
  let moment = temporalAt(name, TABLE_FROM);
  const transitions: Instant[] = [];
  const offsets = [moment.offsetNanoseconds / 1e9];
  for (;;) {
    const next = moment.getTimeZoneTransition('next');
    if (next === null || next.epochMilliseconds / 1000 >= TABLE_TO) break;
    transitions.push(next.epochMilliseconds / 1000);
    offsets.push(next.offsetNanoseconds / 1e9);
    moment = next;
  }
  const zone = { name, from: TABLE_FROM, to: TABLE_TO, transitions, offsets };
  zones.set(name, zone);
  return zone;
}

/** Seconds to add to the instant to get local time. */
function offsetAt(zone: Zone, instant: Instant): number {
  if (instant < zone.from || instant >= zone.to)
    return temporalAt(zone.name, instant).offsetNanoseconds / 1e9;
  const { transitions } = zone;
  let low = 0;
  let high = transitions.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((transitions[middle] as number) <= instant) low = middle + 1;
    else high = middle;
  }
  return zone.offsets[low] as number;
}

export function toLocal(zone: Zone, instant: Instant): LocalSeconds {
  return instant + offsetAt(zone, instant);
}

/**
 * The instant at which the wall shows `local`. A time that the wall shows twice is the earlier one; a time that is
 * skipped moves forward by what was skipped (Temporal calls this "compatible").
 */
export function toInstant(zone: Zone, local: LocalSeconds): Instant {
  // No zone is more than a day from UTC, so these are the offsets before and after any change near `local`.
  const before = offsetAt(zone, local - SECONDS_PER_DAY);
  const after = offsetAt(zone, local + SECONDS_PER_DAY);
  const first = local - before;
  if (before === after || offsetAt(zone, first) === before) return first;
  const second = local - after;
  return offsetAt(zone, second) === after ? second : first;
}

/** The later of the two moments at which the wall shows what it shows at `instant`; `null` where there is none later. */
export function shownAgain(zone: Zone, instant: Instant): Instant | null {
  const local = toLocal(zone, instant);
  const later = local - offsetAt(zone, local + SECONDS_PER_DAY);
  return later > instant && toLocal(zone, later) === local ? later : null;
}

/** What a wall never showed: clocks went from one time on it to another. */
export type SkippedTime = { from: LocalSeconds; to: LocalSeconds };

/** The times that were skipped where `local` is one of them; `null` for a time that the wall showed. */
export function skippedAt(zone: Zone, local: LocalSeconds): SkippedTime | null {
  const instant = toInstant(zone, local);
  if (toLocal(zone, instant) === local) return null;
  const at = changeBefore(zone, instant);
  return { from: toLocal(zone, at - 1) + 1, to: toLocal(zone, at) };
}

/** The newest change of the clocks at or before an instant; a time that was skipped is moved forward beyond it. */
function changeBefore(zone: Zone, instant: Instant): Instant {
  const change = temporalAt(zone.name, instant + 1).getTimeZoneTransition('previous');
  return (change?.epochMilliseconds ?? 0) / 1000;
}

/** The local day of an instant. */
export function localDay(zone: Zone, instant: Instant): EpochDay {
  return Math.floor(toLocal(zone, instant) / SECONDS_PER_DAY);
}

/** The instant at which the wall of that day shows `secondOfDay` (0 to 86400, which is the next midnight). */
export function instantOn(zone: Zone, day: EpochDay, secondOfDay: number): Instant {
  return toInstant(zone, day * SECONDS_PER_DAY + secondOfDay);
}

/**
 * The last second of a day on the wall: the second time where clocks go back over midnight. A day that the wall never
 * showed (Samoa left one out) ends with the next one.
 */
export function endOfDay(zone: Zone, day: EpochDay): Instant {
  const midnight = (day + 1) * SECONDS_PER_DAY;
  const next = toInstant(zone, midnight);
  const isShown = toLocal(zone, next) === midnight;
  const end = (isShown ? (shownAgain(zone, next) ?? next) : changeBefore(zone, next)) - 1;
  return localDay(zone, end) < day ? endOfDay(zone, day + 1) : end;
}

/** The date of an instant in the zone of that name. */
export function dayOf(instant: Instant, zone: string): PlainDate {
  return plainDate(localDay(zoneOf(zone), instant));
}

/** `2026-04-17T23:59:59+01:00`: the instant as the zone's own wall shows it. */
export function formatInZone(instant: Instant, zone: string): string {
  const offset = offsetAt(zoneOf(zone), instant);
  const wall = new Date((instant + offset) * 1000).toISOString().slice(0, 19);
  const minutes = Math.round(Math.abs(offset) / 60);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${wall}${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function temporalAt(zone: string, instant: Instant): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant * 1000).toZonedDateTimeISO(zone);
}
