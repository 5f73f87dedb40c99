import { z } from 'zod';
import { isPlainDate } from '../instant.ts';
import { fault } from '../schema-fault.ts';
import type { EarlyClosing } from './calendar.ts';
import { SECONDS_PER_DAY } from './day.ts';

const TIME_OF_DAY = /^(\d{1,2}):([0-5]\d)$/;
/** `12-24` or `2026-12-24`, and the time from which nothing is open then. */
export const earlyClosings = z
  .record(
    z.string(),
    z.string(fault('closing-time', { example: '"12:00"' })),
    fault('closings', { expected: '{12-24: "12:00"}' }),
  )
  .transform((written, context): EarlyClosing[] => {
    const closings = Object.entries(written).map(([on, time]) => {
      const note = (message: string) => context.addIssue({ code: 'custom', path: [on], message });
      // The 29th of February is a day of some years.
      if (!isPlainDate(on.length === 5 ? `2024-${on}` : on)) note(fault('closing-day', { found: on }));
      const [, hour = '', minute = ''] = TIME_OF_DAY.exec(time) ?? [];
      const at = hour === '' ? Number.NaN : Number(hour) * 3600 + Number(minute) * 60;
      if (!(at > 0 && at < SECONDS_PER_DAY)) note(fault('closing-unclear', { found: time }));
      return { on, at };
    });
    return closings.sort((one, other) => (one.on < other.on ? -1 : 1));
  });
