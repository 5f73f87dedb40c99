import { languages } from '../../languages/language.ts';
import { type Calendar, type EarlyClosing, weekdays } from '../calendar/calendar.ts';
import type { Clock, Term, Unit } from './clock.ts';

/** What a change of each key asks of both clocks; what cannot be told is taken for laxer. */
type Rule = (before: Clock, after: Clock, calendarNamed: (name: string) => Calendar | null) => boolean;

/** How late each leaves a due time, where it is known which is later. */
const ends: Record<Clock['ends'], number> = { 'same-time': 0, 'close-of-business': 0, 'end-of-day': 1 };
/** What a case that comes back costs the company: all the time already used, none of it, or no case at all. */
const reopens: Record<Clock['reopen'], number> = { continue: 0, restart: 1, refuse: 2 };

const rules: Record<keyof Clock, Rule> = {
  starts: ({ starts: before }, { starts: after }) => {
    // No machine can tell whether the same moment is meant by other words. A language more or less says nothing else.
    const both = languages.filter(
      (language) => before[language] !== undefined && after[language] !== undefined,
    );
    return both.length === 0 || both.some((language) => before[language] !== after[language]);
  },
  within: ({ within: before }, { within: after }) => isLonger(before, after),
  calendar: (before, after, calendarNamed) => {
    const [old, fresh] = [calendarNamed(before.calendar), calendarNamed(after.calendar)];
    return !old || !fresh || calendarEases(old, fresh);
  },
  receivedOutsideHours: (_before, after) => after.receivedOutsideHours === 'next-opening',
  firstDay: (_before, after) => after.firstDay === 'next',
  ends: (before, after) => ends[after.ends] >= ends[before.ends],
  roll: (_before, after) => after.roll === 'following',
  boundary: (_before, after) => after.boundary === 'inclusive',
  pauses: ({ pauses: before }, { pauses: after }) => after.some((ground) => !before.includes(ground)),
  reopen: (before, after) => reopens[after.reopen] > reopens[before.reopen],
};

/** Whether the change of a key (`within`, `pauses`) leaves the company more time. */
export function clockEases(
  before: Clock,
  after: Clock,
  key: string,
  calendarNamed: (name: string) => Calendar | null,
): boolean {
  return Object.hasOwn(rules, key) ? rules[key as keyof Clock](before, after, calendarNamed) : true;
}

/** Days of one kind lie at least as far as as many of the kind before it. */
const days: Unit[] = ['calendar days', 'open days', 'working days'];
const [minute, hour, day] = [1, 60, 1_440];
/** The shortest and the longest that a unit may last, in minutes; working time may take as long as it likes. */
const lasts: Record<Unit, { least: number; most: number; slack: number }> = {
  minutes: { least: minute, most: minute, slack: 0 },
  hours: { least: hour, most: hour, slack: 0 },
  'working minutes': { least: minute, most: Number.POSITIVE_INFINITY, slack: 0 },
  'working hours': { least: hour, most: Number.POSITIVE_INFINITY, slack: 0 },
  // Counted from the same day or the next one, to its end: a day more or less.
  'calendar days': { least: day, most: day, slack: day },
  'working days': { least: day, most: Number.POSITIVE_INFINITY, slack: day },
  'open days': { least: day, most: Number.POSITIVE_INFINITY, slack: day },
  weeks: { least: 7 * day, most: 7 * day, slack: day },
  months: { least: 28 * day, most: 31 * day, slack: day },
};

/** Whether a term may end later than another did, whenever it begins. */
export function isLonger(before: Term, after: Term): boolean {
  if (before.unit === after.unit) return after.count > before.count;
  const [from, to] = [days.indexOf(before.unit), days.indexOf(after.unit)];
  if (from >= 0 && to >= 0) return after.count > before.count || to > from;
  const least = before.count * lasts[before.unit].least - lasts[before.unit].slack;
  const most = after.count * lasts[after.unit].most + lasts[after.unit].slack;
  return most > least;
}

/** Whether by the later calendar some time may end later: fewer days or hours that count, more holidays, earlier closings, another zone. */
function calendarEases(before: Calendar, after: Calendar): boolean {
  const isHoliday = new Set(before.holidays.map(({ date }) => date));
  const fewer = (one: readonly string[], other: readonly string[]) =>
    one.some((weekday) => !other.includes(weekday));
  return (
    before.zone !== after.zone ||
    fewer(before.workingDays, after.workingDays) ||
    fewer(before.openDays, after.openDays) ||
    after.holidays.some(({ date }) => !isHoliday.has(date)) ||
    closesEarlier(before.earlyClosings ?? [], after.earlyClosings ?? []) ||
    weekdays.some((weekday) => !covers(after.week[weekday] ?? [], before.week[weekday] ?? []))
  );
}

/** The same of two versions of a calendar: holidays of days that the earlier one did not reach were not taken away. */
export function daysBecomeFewer(before: Calendar, after: Calendar): boolean {
  const { to = '9999-12-31' } = before.covers ?? {};
  return calendarEases(before, { ...after, holidays: after.holidays.filter(({ date }) => date <= to) });
}

/** Whether some day closes earlier than it did; a date that is a day of every year after all does not. */
function closesEarlier(before: readonly EarlyClosing[], after: readonly EarlyClosing[]): boolean {
  const known = new Map(before.map(({ on, at }) => [on, at]));
  const found = new Map(after.map(({ on, at }) => [on, at]));
  const closed = ({ on, at }: EarlyClosing) =>
    (known.get(on) ?? known.get(on.slice(5)) ?? Number.POSITIVE_INFINITY) > at;
  // A date that went before its day of the year: without it that day's closing counts again.
  const uncovered = ({ on, at }: EarlyClosing) =>
    !found.has(on) && (found.get(on.slice(5)) ?? Number.POSITIVE_INFINITY) < at;
  return after.some(closed) || before.some(uncovered);
}

type Opening = { from: number; to: number };

/** Whether every opening lies within one of the others. */
function covers(others: readonly Opening[], openings: readonly Opening[]): boolean {
  return openings.every(({ from, to }) => others.some((other) => other.from <= from && to <= other.to));
}
