import type { Calendar, EarlyClosing } from './calendar.ts';
import { epochDay } from './day.ts';
import { lastClosing } from './opening-hours.ts';

/** Years in which a day of every year falls on every weekday, leap years too. */
const everyWeekday = 28;

/** Early closings that shorten no day: it is closed anyway, closes before, or lies where the calendar knows no holidays. */
export function idleClosings(calendar: Calendar): EarlyClosing[] {
  const { earlyClosings = [], ...usual } = calendar;
  return earlyClosings.filter((closing) => {
    const early = { ...usual, earlyClosings: [closing] };
    return datesOf(closing, calendar).every((day) => lastClosing(early, day) === lastClosing(usual, day));
  });
}

/** The days that an early closing is about, among those that the calendar knows. */
function datesOf({ on }: EarlyClosing, { covers }: Calendar): number[] {
  const { from, to } = covers ?? { from: '2024-01-01', to: `${2023 + everyWeekday}-12-31` };
  if (on.length > 5) return covers && (on < from || on > to) ? [] : [epochDay(on)];
  const first = Number(from.slice(0, 4));
  const last = Math.min(Number(to.slice(0, 4)), first + everyWeekday - 1);
  return Array.from({ length: last - first + 1 }, (_, at) => `${first + at}-${on}`)
    .filter((date) => on !== '02-29' || new Date(`${date}T00:00:00Z`).getUTCDate() === 29)
    .map(epochDay);
}
