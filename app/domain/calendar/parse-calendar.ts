import { z } from 'zod';
import { type Language, type Localised, languages } from '../../languages/language.ts';
import { isPlainDate, type PlainDate } from '../instant.ts';
import { fault } from '../schema-fault.ts';
import { strayIn } from '../stray-character.ts';
import { type Calendar, type Opening, type Weekday, weekdays } from './calendar.ts';
import { epochDay, plainDate } from './day.ts';
import { earlyClosings } from './early-closings.ts';
import { known } from './known-keys.ts';
import { parseOpening } from './parse-opening.ts';
import { isZone, zoneFault } from './zone.ts';

/** What a calendar asks of a holiday library. `types` are the library's own: `public`, `bank`, `optional`… */
export type HolidayRequest = {
  country: string;
  region: string | null;
  from: number;
  to: number;
  types: string[];
};
/** A day of the library that is free for some hours only (`14:00–24:00`): no holiday. */
export type HalfDay = { date: PlainDate; name: Localised; hours: string };
/**
 * Answers with the days of those years, sorted, half days among them, or says which of `country` and `region` it does
 * not know.
 */
export type HolidayResolver = (
  request: HolidayRequest,
) => ({ date: PlainDate; name: Localised } | HalfDay)[] | { unknown: 'country' | 'region' };

const FIRST_YEAR = 2000;
const LAST_YEAR = 2049;

const date = z.string(fault('date')).refine(isPlainDate, {
  error: ({ input }) => fault('date-unknown', { found: String(input) }),
});
const name = z
  .string(fault('day-name'))
  .min(1, fault('day-name'))
  .refine((text) => strayIn(text) === null, fault('day-name'))
  .optional();
const weekday = z.enum(weekdays, fault('one-of', { expected: weekdays.join(' | ') }));
const weekdayList = z
  .array(weekday, fault('weekdays'))
  .refine((days) => new Set(days).size === days.length, fault('weekday-twice'));
/** As they are written, for messages. */
const hours = '"08:30-17:00"';
const opening = z.string(fault('opening', { example: hours })).transform((text, context): Opening => {
  const parsed = parseOpening(text);
  if (typeof parsed !== 'string') return parsed;
  context.addIssue({ code: 'custom', message: parsed });
  return z.NEVER;
});
const openings = z
  .array(opening, fault('openings', { example: '["08:00-12:00", "13:30-18:00"]' }))
  .superRefine((written, context) => {
    for (const [at, { from }] of written.entries()) {
      if (at > 0 && from < (written[at - 1] as Opening).to) {
        context.addIssue({
          code: 'custom',
          path: [at],
          message: fault('opening-overlaps'),
        });
      }
    }
  });

/** A key for each language, and how an error lists them. */
const names = Object.fromEntries(languages.map((language) => [language, name])) as Record<
  Language,
  typeof name
>;
const keys = languages.join(', ');
const ownDay = known({ date, ...names });
const closure = known({ from: date, to: date, ...names }).refine(({ from, to }) => from <= to, {
  path: ['to'],
  error: fault('before-from'),
});
const years = { least: 1970, most: 2199 };
const year = z
  .int(fault('year', years))
  .min(years.least, fault('year', years))
  .max(years.most, fault('year', years));
const holidayRules = known({
  country: z
    .string(fault('country'))
    .regex(/^[A-Z]{2}$/, fault('country'))
    .optional(),
  region: z.string(fault('region')).optional(),
  from: year.default(FIRST_YEAR),
  until: year.default(LAST_YEAR),
  types: z
    .array(z.enum(['public', 'bank', 'school', 'optional', 'observance']))
    .min(1)
    .default(['public']),
  without: z.array(z.string(fault('holiday'))).default([]),
  // By its English name a holiday is found in the library.
  names: z.array(known({ ...names, en: z.string() }), fault('names', { expected: `{${keys}}` })).default([]),
  dates: z.array(ownDay, fault('days', { expected: `{date, ${keys}}` })).default([]),
  closures: z.array(closure, fault('closures', { expected: `{from, to, ${keys}}` })).default([]),
})
  .refine(({ from, until }) => from <= until, {
    path: ['until'],
    error: fault('before-from'),
  })
  .refine(({ country, region }) => country !== undefined || region === undefined, {
    path: ['region'],
    error: fault('country-missing'),
  });
const plainList = z.array(
  z.union([date, ownDay], fault('date-or-day', { expected: `{date: 2026-12-24, ${keys}}` })),
);

type CalendarSource = z.output<typeof calendarSource>;
const calendarSource = known({
  about: z.string().optional(),
  source: z.string().optional(),
  zone: z.string(fault('zone')).refine(isZone, {
    error: ({ input }) => zoneFault(String(input)),
  }),
  week: known(
    Object.fromEntries(weekdays.map((day) => [day, openings.optional()])) as Record<
      Weekday,
      z.ZodOptional<typeof openings>
    >,
  ).default({}),
  'working-days': weekdayList.default(['monday', 'tuesday', 'wednesday', 'thursday', 'friday']),
  'open-days': weekdayList.default(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']),
  'early-closings': earlyClosings.optional(),
  holidays: z
    .unknown()
    .optional()
    .transform((raw, context) => {
      const parsed = (
        Array.isArray(raw) || raw === undefined ? plainList.default([]) : holidayRules
      ).safeParse(raw);
      if (parsed.success) return parsed.data;
      for (const issue of parsed.error.issues) context.addIssue({ ...issue, input: raw } as never);
      return z.NEVER;
    }),
});

/**
 * The schema of a calendar as it is written in `content/calendars/` or in a file of worked cases: keys in kebab
 * case, holidays as a plain list or as the rules that `resolve` turns into dates. Its output is a `Calendar` of that
 * name; every issue has the path of the key and carries a fault (`faultOf`), which says what was expected.
 */
export function calendarSchema(calendarName: string, resolve: HolidayResolver) {
  return calendarSource.transform((source, context): Calendar => {
    const { days, covers, faults } = resolveHolidays(source.holidays, resolve);
    for (const { key, message } of faults) {
      context.addIssue({ code: 'custom', path: ['holidays', ...key], message });
    }
    return {
      name: calendarName,
      zone: source.zone,
      week: source.week,
      workingDays: source['working-days'],
      openDays: source['open-days'],
      holidays: days,
      // Calendars without any are hashed as they ever were.
      ...(source['early-closings']?.length ? { earlyClosings: source['early-closings'] } : {}),
      covers,
    };
  });
}

/** Reads a calendar; see `calendarSchema`. */
export function parseCalendar(raw: unknown, calendarName: string, resolve: HolidayResolver) {
  return calendarSchema(calendarName, resolve).safeParse(raw);
}

/** The half days of the region that a calendar names, but for those that it knows to leave out (`without`). */
export function halfDaysOf(raw: unknown, resolve: HolidayResolver): HalfDay[] {
  const parsed = calendarSource.safeParse(raw);
  if (!parsed.success || Array.isArray(parsed.data.holidays)) return [];
  const { country, region = null, from, until: to, types, without } = parsed.data.holidays;
  const found = country === undefined ? [] : resolve({ country, region, from, to, types });
  if (!Array.isArray(found)) return [];
  const meant = ({ date: day, name: called }: HalfDay) =>
    !without.includes(day) && !without.includes(called.en ?? '');
  return found.flatMap((day) => ('hours' in day && meant(day) ? [day] : []));
}

type Fault = { key: (string | number)[]; message: string };

function resolveHolidays(
  holidays: CalendarSource['holidays'],
  resolve: HolidayResolver,
): { days: Calendar['holidays']; covers: Calendar['covers']; faults: Fault[] } {
  const byDate = new Map<PlainDate, Localised | null>();
  if (Array.isArray(holidays)) {
    for (const day of holidays) {
      if (typeof day === 'string') byDate.set(day, null);
      else byDate.set(day.date, nameOf(day));
    }
    return { days: sorted(byDate), covers: null, faults: [] };
  }
  const { from, until, dates, closures } = holidays;
  const faults =
    holidays.country === undefined ? [] : addFromLibrary(byDate, holidays, holidays.country, resolve);
  for (const day of dates) byDate.set(day.date, nameOf(day));
  for (const closed of closures) {
    for (let day = epochDay(closed.from); day <= epochDay(closed.to); day += 1) {
      byDate.set(plainDate(day), nameOf(closed));
    }
  }
  const covers = holidays.country === undefined ? null : { from: `${from}-01-01`, to: `${until}-12-31` };
  return { days: sorted(byDate), covers, faults };
}

function addFromLibrary(
  byDate: Map<PlainDate, Localised | null>,
  { region, from, until, types, without, names: renamed }: z.output<typeof holidayRules>,
  country: string,
  resolve: HolidayResolver,
): Fault[] {
  const found = resolve({ country, region: region ?? null, from, to: until, types });
  if (!Array.isArray(found)) {
    return [{ key: [found.unknown], message: fault(`${found.unknown}-unknown`) }];
  }
  const leftOut = new Set(without);
  const named = new Map(renamed.map((own) => [own.en, own]));
  for (const holiday of found) {
    const { date: day, name: called } = holiday;
    if ('hours' in holiday || leftOut.has(day) || leftOut.has(called.en ?? '')) continue;
    byDate.set(day, nameOf({ ...called, ...named.get(called.en ?? '') }));
  }
  const meant = new Set(found.flatMap(({ date: day, name: called }) => [day, called.en]));
  return without.flatMap((day, at) =>
    meant.has(day) ? [] : [{ key: ['without', at], message: fault('holiday-unknown', { found: day }) }],
  );
}

function sorted(byDate: Map<PlainDate, Localised | null>): Calendar['holidays'] {
  return [...byDate].map(([date, name]) => ({ date, name })).sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** What a day is called, in the order of the languages; `null` where it has no name. */
function nameOf(day: Readonly<Partial<Record<Language, string | undefined>>>): Localised | null {
  const own = languages.flatMap((language) => (day[language] ? [[language, day[language]]] : []));
  return own.length === 0 ? null : Object.fromEntries(own);
}
