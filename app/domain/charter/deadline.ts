import type { z } from 'zod';
import type { Language } from '../../languages/language.ts';
import type { Calendar } from '../calendar/calendar.ts';
import { checkClock } from '../clock/check-clock.ts';
import { type Clock, units } from '../clock/clock.ts';
import { parseClock, parseTerm } from '../clock/parse-clock.ts';
import { parseRemedy } from '../remedy/parse-remedy.ts';
import type { Remedy } from '../remedy/remedy.ts';
import { type Fields, isMapping, shown } from './fields.ts';
import { keyMeant, nearest } from './nearest.ts';

/** How each key of a clock and of a remedy is written: what a finding says was expected, in every language. */
const clockKeys: Record<string, string> = {
  starts: '{fr: …, en: …}',
  within: `10 working days | 10 jours ouvrés (${units.join(', ')})`,
  calendar: 'france',
  'received-outside-hours': 'as-is | next-opening',
  'first-day': 'next | same',
  ends: 'end-of-day | close-of-business | same-time',
  roll: 'none | following',
  boundary: 'inclusive | exclusive',
  pauses: '[waiting-for-customer]',
  reopen: 'continue | restart | refuse',
};
const remedyKeys: Record<string, string> = {
  pays: '30 EUR | 30 € | 25 % | 2 EUR per kVA',
  // biome-ignore lint/suspicious/noThenProperty: the charter format names this key; nothing awaits it.
  then: '20 EUR every 5 working days',
  cap: '100 EUR | 40 periods',
  bands: '[{from: 30 minutes, pays: 25 %}]',
  of: 'fare',
  claim: 'automatic | within 30 calendar days',
  within: '10 working days',
  late: '30 EUR',
};

/** The clock of a commitment, its calendar known and its promise possible; `null` where it has none or a wrong one. */
export function readClock(
  fields: Fields,
  first: Language,
  calendars: ReadonlyMap<string, Calendar>,
): Clock | null {
  const { clock } = fields.data;
  if (clock === undefined || clock === null) return null;
  const parsed = parseClock(clock, first);
  if (!parsed.success) {
    noteIssues(fields, 'clock', clockKeys, parsed.error.issues);
    return null;
  }
  const calendar = calendars.get(parsed.data.calendar);
  if (!calendar) {
    const found = shown(parsed.data.calendar);
    const names = [...calendars.keys()];
    // Without any, where the one named would stand.
    const expected = nearest(found, names) ?? (names.join(', ') || `content/calendars/${found}.yml`);
    fields.note(['clock', 'calendar'], 'calendar-unknown', { found, expected });
    return null;
  }
  for (const { level, key } of checkClock(parsed.data, calendar)) {
    const within = `${parsed.data.within.count} ${parsed.data.within.unit}`;
    const found = shown((clock as Record<string, unknown>)[key]);
    const code = level === 'error' ? 'clock-impossible' : 'clock-idle';
    fields.note(['clock', key], code, { key: `clock.${key}`, found, calendar: calendar.name, within });
  }
  return parsed.data;
}

export function readRemedy(fields: Fields): Remedy | null {
  const { remedy } = fields.data;
  if (remedy === undefined || remedy === null) return null;
  const parsed = parseRemedy(remedy);
  if (parsed.success) return parsed.data;
  noteIssues(fields, 'remedy', remedyKeys, parsed.error.issues);
  return null;
}

type Issue = z.core.$ZodIssue;

function noteIssues(
  fields: Fields,
  name: 'clock' | 'remedy',
  keys: Record<string, string>,
  issues: Issue[],
): void {
  for (const issue of issues) {
    const path = issue.path.filter((step) => typeof step !== 'symbol');
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        const expected = keyMeant(key, Object.keys(keys)) ?? Object.keys(keys).join(', ');
        fields.note([name, ...path, key], 'key-unknown', { key: [name, ...path, key].join('.'), expected });
      }
      continue;
    }
    const value = valueAt(fields.data[name], path);
    const key = [name, ...path].join('.');
    const expected = keys[String(path[0] ?? '')] ?? `{${Object.keys(keys).join(', ')}}`;
    if (name === 'remedy' && contradicts(fields.data.remedy, path)) {
      fields.note([name, ...path], 'remedy-contradiction', { key });
    } else if (value === undefined) fields.note([name, ...path], 'key-missing', { key, expected });
    else if (name === 'remedy' && isBareNumber(value)) {
      fields.note([name, ...path], 'remedy-currency', { key, found: shown(value) });
    } else fields.note([name, ...path], `${name}-invalid`, { key, found: shown(value), expected });
  }
}

function valueAt(value: unknown, path: (string | number)[]): unknown {
  return path.reduce<unknown>((inner, step) => (inner as Record<string, unknown> | undefined)?.[step], value);
}

/** Whether a remedy is at fault there although each of its keys may be well written. */
function contradicts(remedy: unknown, path: (string | number)[]): boolean {
  if (!isMapping(remedy)) return false;
  const [key, , inner] = path;
  if (key === undefined) return true;
  if (key === 'then') return remedy.pays === undefined;
  if (key === 'pays') return remedy.pays !== undefined && remedy.bands !== undefined;
  return inner === 'from' && !('fault' in parseTerm(String(valueAt(remedy, path))));
}

/** `30`, `20 every 5 working days`: a figure where an amount is meant. */
function isBareNumber(value: unknown): boolean {
  return (
    typeof value === 'number' ||
    (typeof value === 'string' && /^\s*\d+(?:[.,]\d+)?\s*(?:every .*)?$/.test(value))
  );
}
