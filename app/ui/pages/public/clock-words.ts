import { type Weekday, weekdays } from '#app/domain/calendar/calendar.ts';
import { SECONDS_PER_DAY } from '#app/domain/calendar/day.ts';
import type { Clock, Unit } from '#app/domain/clock/clock.ts';
import type { PlainDate } from '#app/domain/instant.ts';
import { joinClauses } from '#app/i18n/clauses.ts';
import type { Translator } from '#app/i18n/translator.ts';
import type { Localised } from '#app/languages/language.ts';

/** A calendar as a page tells it, with the holidays of one year. */
export type CalendarView = {
  name: string;
  zone: string;
  week: Partial<Record<Weekday, readonly { from: number; to: number }[]>>;
  workingDays: readonly Weekday[];
  openDays: readonly Weekday[];
  /** Days of the year that close early, and at what time of day. */
  early: readonly { date: PlainDate; at: number }[];
  year: string;
  holidays: readonly { date: PlainDate; name: Localised | null }[];
  fromLibrary: boolean;
};

const countsDays: Record<Unit, boolean> = {
  minutes: false,
  hours: false,
  'working minutes': false,
  'working hours': false,
  'calendar days': true,
  'working days': true,
  'open days': true,
  weeks: false,
  months: false,
};

/** How the time is counted, sentence by sentence; what a unit has no use for is left out. */
export function countingInWords({ t }: Translator, clock: Clock): string[] {
  const { unit } = clock.within;
  const elapses = /hours|minutes/.test(unit);
  return [
    ...(countsDays[unit] ? [t(`commitment.firstDay.${clock.firstDay}`)] : []),
    ...(elapses ? [] : [t(`commitment.ends.${clock.ends}`)]),
    ...(clock.roll === 'following' ? [t('commitment.rollFollowing')] : []),
    ...(clock.receivedOutsideHours === 'next-opening' ? [t('commitment.nextOpening')] : []),
    ...(clock.boundary === 'exclusive' ? [t('commitment.exclusive')] : []),
  ];
}

/** Which days and hours count for this unit, and by which clock on the wall. */
export function calendarInWords(words: Translator, calendar: CalendarView, clock: Clock): string[] {
  const { t } = words;
  const { unit } = clock.within;
  const days = (list: readonly Weekday[]) => words.list(list.map((day) => t(`weekdays.${day}`)));
  const readsHours =
    unit.includes('working ') && !countsDays[unit]
      ? true
      : clock.receivedOutsideHours === 'next-opening' || clock.ends === 'close-of-business';
  return [
    ...(unit === 'working days' ? [t('commitment.workingDays', { days: days(calendar.workingDays) })] : []),
    ...(unit === 'open days' ? [t('commitment.openDays', { days: days(calendar.openDays) })] : []),
    ...(readsHours ? [t('commitment.hours', { hours: hoursInWords(words, calendar) })] : []),
    ...(readsHours && calendar.early.length > 0
      ? [t('commitment.earlyClosings', { year: calendar.year, days: earlyInWords(words, calendar) })]
      : []),
    words.zones(calendar.zone),
  ];
}

function earlyInWords(words: Translator, { early }: CalendarView): string {
  const told = early.map(({ date, at }) =>
    words.t('commitment.earlyClosing', { day: words.date(date, { year: false }), time: words.timeOfDay(at) }),
  );
  return words.list(told);
}

/** Days with the same hours told together: `lundi, mardi et mercredi, 8 h–12 h`. */
function hoursInWords(words: Translator, { week }: CalendarView): string {
  const groups = new Map<string, Weekday[]>();
  for (const day of weekdays) {
    const openings = week[day] ?? [];
    if (openings.length === 0) continue;
    const hours = openings
      .map(({ from, to }) => `${words.timeOfDay(from)}–${words.timeOfDay(to)}`)
      .join(', ');
    const [only] = openings;
    const always = only?.from === 0 && only.to === SECONDS_PER_DAY;
    const told = always ? words.t('commitment.allDay') : hours;
    groups.set(told, [...(groups.get(told) ?? []), day]);
  }
  const told = [...groups].map(
    ([hours, days]) => `${words.list(days.map((day) => words.t(`weekdays.${day}`)))}, ${hours}`,
  );
  return told.length > 0 ? joinClauses(words, told) : words.t('commitment.closed');
}
