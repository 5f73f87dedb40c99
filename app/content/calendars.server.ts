import { basename } from 'node:path';
import type { Calendar } from '#app/domain/calendar/calendar.ts';
import { halfDaysLeftOut } from '#app/domain/calendar/half-days.ts';
import { idleClosings } from '#app/domain/calendar/idle-closings.ts';
import { halfDaysOf, parseCalendar } from '#app/domain/calendar/parse-calendar.ts';
import { type Finding, finding } from '#app/domain/charter/findings.ts';
import { readKeys } from '#app/domain/charter/front-matter.ts';
import { lintKeys } from '#app/domain/charter/lint-keys.ts';
import { schemaFindings } from '#app/domain/charter/schema-findings.ts';
import { normaliseSource } from '#app/domain/normal-source.ts';
import { isYaml, readTexts, withoutEnding } from './content-folder.server.ts';
import { resolveHolidays } from './holidays.server.ts';

/** The calendars of a folder, by name; what is wrong with them is a finding at its line. */
export function loadCalendars(folder: string, findings: Finding[]): Map<string, Calendar> {
  const calendars = new Map<string, Calendar>();
  for (const { path, text } of readTexts(folder, isYaml, findings)) {
    const name = withoutEnding(basename(path));
    const normalText = normaliseSource(text);
    const keys = readKeys(path, normalText, 1);
    findings.push(...keys.findings, ...lintKeys(path, normalText, 1));
    if (keys.findings.length > 0) continue;
    const parsed = parseCalendar(keys.data, name, resolveHolidays);
    if (parsed.success) {
      calendars.set(name, parsed.data);
      findings.push(...lintCalendar(path, keys, parsed.data));
    } else findings.push(...schemaFindings(path, normalText, keys, 'calendar-invalid', parsed.error.issues));
  }
  return calendars;
}

/** What a calendar says that changes nothing, and what of its region it leaves out. */
function lintCalendar(
  path: string,
  { data, lineOf }: Pick<ReturnType<typeof readKeys>, 'data' | 'lineOf'>,
  calendar: Calendar,
): Finding[] {
  const halfDays = halfDaysLeftOut(calendar, halfDaysOf(data, resolveHolidays));
  const days = halfDays.map(({ on, hours, name }) => `${on} ${hours} (${name})`).join(', ');
  return [
    ...idleClosings(calendar).map(({ on }) =>
      finding(path, lineOf('early-closings', on), 'closing-idle', { day: on }),
    ),
    ...(days === '' ? [] : [finding(path, lineOf('holidays'), 'half-days', { days })]),
  ];
}
