import Holidays, { type HolidaysTypes } from 'date-holidays';
import { LRUCache } from 'lru-cache';
import { epochDay, plainDate } from '#app/domain/calendar/day.ts';
import type { HalfDay, HolidayResolver } from '#app/domain/calendar/parse-calendar.ts';
import type { PlainDate } from '#app/domain/instant.ts';
import { type Localised, languages } from '#app/languages/language.ts';

/** What was answered lately: it depends on what is asked alone, and content is read again and again. */
const answered = new LRUCache<string, ReturnType<HolidayResolver>>({ max: 20 });

/** Half days of these kinds are told of besides those that are asked for: offices may close. */
const kindsOfHalfDays: readonly string[] = ['public', 'bank', 'optional'];

/** The holidays of a country and region, as fromLibrary finds them; whoever asks may change what they are given. */
export const resolveHolidays: HolidayResolver = (wanted) => {
  const { country, region, from, to, types } = wanted;
  const key = JSON.stringify([country, region, from, to, types]);
  const answer = answered.get(key) ?? fromLibrary(wanted);
  answered.set(key, answer);
  return structuredClone(answer);
};

/**
 * The holidays of a country and region from date-holidays (CC BY 3.0, credited on the page of calendars), with
 * their names in each language where the library has them. A substitute day counts. Read when a calendar is
 * loaded, never per request: fifty years take about a quarter of a second.
 */
const fromLibrary: HolidayResolver = ({ country, region, from, to, types }) => {
  const library = new Holidays();
  if (!(country in library.getCountries())) return { unknown: 'country' };
  if (region !== null && !(region in (library.getStates(country) ?? {}))) return { unknown: 'region' };
  if (region === null) library.init(country);
  else library.init(country, region);
  const byDate = new Map<string, Localised>();
  const halfDays = new Map<string, HalfDay>();
  // A rule can move a holiday over New Year, so the years on either side are asked as well.
  for (let year = from - 1; year <= to + 1; year += 1) {
    for (const language of languages) {
      for (const holiday of library.getHolidays(year, language)) {
        const isAsked = types.includes(holiday.type);
        const hours = halfDayOf(holiday);
        if (!isAsked && !(hours && kindsOfHalfDays.includes(holiday.type))) continue;
        for (const date of hours ? [holiday.date.slice(0, 10)] : datesOf(holiday)) {
          if (date < `${from}-01-01` || date > `${to}-12-31`) continue;
          if (hours) {
            const known = halfDays.get(`${date} ${holiday.rule}`) ?? { date, hours, name: {} };
            halfDays.set(`${date} ${holiday.rule}`, {
              ...known,
              name: { [language]: holiday.name, ...known.name },
            });
            continue;
          }
          const names = byDate.get(date) ?? {};
          names[language] ??= holiday.name;
          byDate.set(date, names);
        }
      }
    }
  }
  return [...[...byDate].map(([date, names]) => ({ date, name: spoken(names) })), ...halfDays.values()].sort(
    (a, b) => (a.date < b.date ? -1 : 1),
  );
};

/** The hours of a holiday that is no whole day; `null` for any other. */
function halfDayOf({ date, start, end }: HolidaysTypes.Holiday): string | null {
  const [begins, hours] = [date.slice(11, 16), (end.getTime() - start.getTime()) / 3_600_000];
  // A day of 23 hours is a day too.
  if (begins === '00:00' && hours > 22) return null;
  const until = Number(begins.slice(0, 2)) * 60 + Number(begins.slice(3)) + hours * 60;
  const two = (count: number) => String(Math.floor(count)).padStart(2, '0');
  return `${begins}–${two(until / 60)}:${two(until % 60)}`;
}

/** The days of a holiday. */
function datesOf(holiday: HolidaysTypes.Holiday): PlainDate[] {
  const first = epochDay(holiday.date.slice(0, 10));
  // A day of 23 hours is a day too.
  const days = Math.max(
    1,
    Math.floor((holiday.end.getTime() - holiday.start.getTime()) / 3_600_000 / 24 + 0.1),
  );
  return Array.from({ length: days }, (_, later) => plainDate(first + later));
}

/** The library answers in English where it has no other name: such a name is English only. */
function spoken(names: Localised): Localised {
  const own = Object.entries(names).filter(([language, name]) => language === 'en' || name !== names.en);
  return Object.fromEntries(own);
}
