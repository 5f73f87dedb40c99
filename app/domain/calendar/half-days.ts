import type { PlainDate } from '../instant.ts';
import type { Calendar } from './calendar.ts';
import type { HalfDay } from './parse-calendar.ts';

/**
 * The half days that a calendar leaves out, each once: `12-24` where it is the same day every year, else the first date,
 * with its hours and its name. One that closes early in the calendar is used, whatever it is called.
 */
export function halfDaysLeftOut(
  { earlyClosings = [] }: Calendar,
  halfDays: readonly HalfDay[],
): { on: string; hours: string; name: string }[] {
  const used = new Set(earlyClosings.map(({ on }) => on));
  const byName = new Map<string, { dates: PlainDate[]; hours: string; name: string }>();
  for (const { date, hours, name } of halfDays) {
    if (used.has(date) || used.has(date.slice(5))) continue;
    const called = name.en ?? Object.values(name)[0] ?? '';
    const key = `${called} ${hours}`;
    const known = byName.get(key) ?? { dates: [], hours, name: called };
    byName.set(key, { ...known, dates: [...known.dates, date] });
  }
  return [...byName.values()].map(({ dates, hours, name }) => {
    const [first = ''] = dates;
    const isYearly = dates.every((date) => date.slice(5) === first.slice(5));
    return { on: isYearly ? first.slice(5) : first, hours, name };
  });
}
