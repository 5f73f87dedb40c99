import { z } from 'zod';
import { isPlainDate } from '../instant.ts';
import type { EarlyClosing } from './calendar.ts';
import { SECONDS_PER_DAY } from './day.ts';

const TIME_OF_DAY = /^(\d{1,2}):([0-5]\d)$/;
/** `12-24` or `2026-12-24`, and the time from which nothing is open then. */
export const earlyClosings = z
  .record(
    z.string(),
    z.string('expected a time of day in quotation marks, such as "12:00"'),
    'expected days and times, such as {12-24: "12:00"}',
  )
  .transform((written, context): EarlyClosing[] => {
    const closings = Object.entries(written).map(([on, time]) => {
      const fault = (message: string) => context.addIssue({ code: 'custom', path: [on], message });
      // The 29th of February is a day of some years.
      if (!isPlainDate(on.length === 5 ? `2024-${on}` : on))
        fault(
          `"${on}" is no day; expected one of every year, such as "12-24", or a date, such as "2026-12-24"`,
        );
      const [, hour = '', minute = ''] = TIME_OF_DAY.exec(time) ?? [];
      const at = hour === '' ? Number.NaN : Number(hour) * 3600 + Number(minute) * 60;
      if (!(at > 0 && at < SECONDS_PER_DAY))
        fault(
          `"${time}" is no time to close early; expected one from 00:01 to 23:59; a whole day is one of the holidays`,
        );
      return { on, at };
    });
    return closings.sort((one, other) => (one.on < other.on ? -1 : 1));
  });
