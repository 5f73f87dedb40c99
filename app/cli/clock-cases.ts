import { z } from 'zod';
import type { Calendar } from '#app/domain/calendar/calendar.ts';
import type { CalendarEnds } from '#app/domain/calendar/calendar-ends.ts';
import { calendarSchema, type HolidayResolver } from '#app/domain/calendar/parse-calendar.ts';
import { checkClock } from '#app/domain/clock/check-clock.ts';
import type { Clock } from '#app/domain/clock/clock.ts';
import type { Pause } from '#app/domain/clock/due.ts';
import { clockSchema } from '#app/domain/clock/parse-clock.ts';
import { afterReopening } from '#app/domain/clock/reopening.ts';
import { type Instant, parseInstant } from '#app/domain/instant.ts';
import { isProblem } from '#app/domain/problem.ts';
import { fault, faultAgain } from '#app/domain/schema-fault.ts';
import { translator } from '#app/i18n/translator.ts';
import type { Language } from '#app/languages/language.ts';

/** What cases about clocks are read with: the calendars of the content, and a holiday library for those of the file. */
export type CalendarSources = {
  /** A calendar of the content by its name; `null` where there is none. */
  readCalendar: (name: string) => Promise<Calendar | null> | Calendar | null;
  resolveHolidays: HolidayResolver;
};

/** The clock of a case, ready to be asked. `stoppedSince` is where a pause without an end began. */
export type ClockCase = {
  clock: Clock;
  calendar: Calendar;
  opened: Instant;
  pauses: Pause[];
  stoppedSince: Instant | null;
};

/** An instant as the case files write it. */
export const instant = z.string(fault('instant')).transform((text, context): Instant => {
  const read = parseInstant(text);
  if (read !== null) return read;
  context.addIssue({ code: 'custom', message: fault('instant', { unclear: text }) });
  return z.NEVER;
});

const span = fault('fields', { expected: '{from, to}' });
const spans = fault('list-of', { expected: '{from, to}' });
const pause = z
  .object({ from: instant, to: instant.nullish(), ground: z.string().optional() }, span)
  .refine(({ from, to }) => to == null || from <= to, { path: ['to'], error: fault('before-from') });
const closing = z
  .object({ from: instant, to: instant }, span)
  .refine(({ from, to }) => from <= to, { path: ['to'], error: fault('before-from') });

const clockCase = z.object(
  {
    id: z.string(fault('case-name')).min(1, fault('case-name')),
    opened: instant,
    clock: z.record(
      z.string(),
      z.unknown(),
      fault('clock', { expected: '{"within": "10 working days", "calendar": "france"}' }),
    ),
    pauses: z.array(pause, spans).default([]),
    closed: z.array(closing, spans).default([]),
  },
  fault('fields', { expected: '{id, opened, clock, …}' }),
);

/**
 * The schema of a file of cases that have clocks, each with what `extra` reads as well.
 * A clock names a calendar of the file or of the content, or brings its own in the place of the name.
 */
export function clockCaseFile<Extra>(extra: z.ZodType<Extra>, sources: CalendarSources) {
  const oneCase = clockCase.and(extra);
  return z
    .object(
      {
        calendars: z.record(z.string(), z.unknown(), fault('calendars')).default({}),
        cases: z.array(z.unknown(), fault('cases')),
      },
      fault('cases'),
    )
    .transform(async (file, context) => {
      const calendars = new Map<string, Calendar | null>();
      const read = (raw: unknown, name: string, path: PropertyKey[]): Calendar | null => {
        const parsed = calendarSchema(name, sources.resolveHolidays).safeParse(raw);
        if (parsed.success) return parsed.data;
        for (const issue of parsed.error.issues) note([...path, ...issue.path], faultAgain(issue));
        return null;
      };
      const note = (path: PropertyKey[], message: string) =>
        context.addIssue({ code: 'custom', path, message });
      for (const [name, raw] of Object.entries(file.calendars))
        calendars.set(name, read(raw, name, ['calendars', name]));

      const calendarOf = async (named: unknown, path: PropertyKey[]): Promise<Calendar | null> => {
        if (typeof named === 'object' && named !== null) return read(named, 'inline', path);
        if (typeof named !== 'string' || named === '') return null;
        if (!calendars.has(named)) {
          const found = await sources.readCalendar(named);
          if (!found) note(path, fault('calendar-elsewhere', { found: named }));
          calendars.set(named, found);
        }
        return calendars.get(named) ?? null;
      };

      const cases: (Extra & ClockCase & { id: string })[] = [];
      for (const [index, raw] of file.cases.entries()) {
        const path = ['cases', index];
        const one = oneCase.safeParse(raw);
        for (const issue of one.error?.issues ?? []) note([...path, ...issue.path], faultAgain(issue));
        const written = clockOf(raw);
        if (!written) continue;
        const calendar = await calendarOf(written.calendar, [...path, 'clock', 'calendar']);
        const own = typeof written.calendar === 'object' && written.calendar !== null;
        const clock = clockSchema('en').safeParse(own ? { ...written, calendar: 'inline' } : written);
        for (const issue of clock.error?.issues ?? [])
          note([...path, 'clock', ...issue.path], faultAgain(issue));
        if (!clock.success || !calendar) continue;
        for (const doubt of checkClock(clock.data, calendar))
          if (doubt.level === 'error') note([...path, 'clock', doubt.key], doubt.message);
        if (!one.success) continue;
        const counted = countedFrom(clock.data, one.data);
        if (counted) cases.push({ ...one.data, ...counted, clock: clock.data, calendar });
        else note([...path, 'closed'], fault('reopening-refused'));
      }
      return context.issues.length > 0 ? z.NEVER : { cases };
    });
}

/** The clock of a case as it is written; `null` where the case has none that could be read. */
function clockOf(raw: unknown): Record<string, unknown> | null {
  const clock = typeof raw === 'object' && raw !== null && 'clock' in raw ? raw.clock : null;
  return typeof clock === 'object' && clock !== null ? (clock as Record<string, unknown>) : null;
}

function countedFrom(
  clock: Clock,
  one: { opened: Instant; pauses: z.output<typeof pause>[]; closed: Pause[] },
): { opened: Instant; pauses: Pause[]; stoppedSince: Instant | null } | null {
  // A pause without a ground is taken to have one that the commitment names.
  const stopping = one.pauses.filter(({ ground }) => ground === undefined || clock.pauses.includes(ground));
  const ended = stopping.flatMap(({ from, to }) => (to == null ? [] : [{ from, to }]));
  const open = stopping.filter(({ to }) => to == null).map(({ from }) => from);
  const counted = afterReopening(clock, one.opened, ended, one.closed);
  if (isProblem(counted)) return null;
  return { ...counted, stoppedSince: open.length === 0 ? null : Math.min(...open) };
}

/** Why a case is not answered whose due date needs a day that its calendar does not know. */
export function calendarEndsInWords({ calendar, covers }: CalendarEnds, language: Language): string {
  return translator(language).t('answering.calendarEnds', { calendar, ...covers });
}
