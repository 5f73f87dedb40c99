import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { resolveHolidays } from '#app/content/holidays.server.ts';
import type { Calendar } from '#app/domain/calendar/calendar.ts';
import { parseCalendar } from '#app/domain/calendar/parse-calendar.ts';
import type { Finding } from '#app/domain/charter/findings.ts';
import { readKeys } from '#app/domain/charter/front-matter.ts';
import { schemaFindings } from '#app/domain/charter/schema-findings.ts';
import { normaliseSource } from '#app/domain/normal-source.ts';
import { formatFinding } from '#app/i18n/findings.ts';
import type { CalendarSources } from './clock-cases.ts';
import { terminalLanguage } from './language.ts';
import { UsageError } from './usage-error.ts';

/** The calendars of a folder, each read when a case names it. */
export function calendarFolder(folder: string): CalendarSources {
  const read = new Map<string, Calendar | null>();
  const readCalendar = (name: string): Calendar | null => {
    const known = read.get(name);
    if (known !== undefined) return known;
    const calendar = /^[a-z0-9-]+$/.test(name) ? readFile(join(folder, `${name}.yml`), name) : null;
    read.set(name, calendar);
    return calendar;
  };
  return { readCalendar, resolveHolidays };
}

function readFile(path: string, name: string): Calendar | null {
  let text: string;
  try {
    text = normaliseSource(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
  const keys = readKeys(path, text, 1);
  if (keys.findings.length > 0) {
    throw refused(keys.findings);
  }
  const parsed = parseCalendar(keys.data, name, resolveHolidays);
  if (parsed.success) return parsed.data;
  throw refused(schemaFindings(path, text, keys, 'calendar-invalid', parsed.error.issues));
}

function refused(findings: readonly Finding[]): UsageError {
  const detail = findings.map((found) => formatFinding(found, terminalLanguage())).join('\n');
  return new UsageError('usage.asSaid', { detail });
}
