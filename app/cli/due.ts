import { z } from 'zod';
import { CalendarEnds } from '#app/domain/calendar/calendar-ends.ts';
import { formatInZone } from '#app/domain/calendar/zone.ts';
import { explainDue, type Step } from '#app/domain/clock/explain.ts';
import { remainingAt } from '#app/domain/clock/remaining.ts';
import type { Language } from '#app/languages/language.ts';
import { type Answer, answerCases, type ExitStatus, type Output } from './cases.ts';
import {
  type CalendarSources,
  type ClockCase,
  calendarEndsInWords,
  clockCaseFile,
  instant,
} from './clock-cases.ts';

/**
 * `kept due --cases <file>`: when each case is due, in its calendar's zone, with the working. A case that stands
 * still is due at `null`, and says what is left.
 */
export function dueCommand(
  file: string,
  sources: CalendarSources,
  output: Output,
  language: Language = 'en',
): Promise<ExitStatus> {
  return answerCases(
    file,
    clockCaseFile(z.object({ due: instant.nullish() }), sources),
    (one) => answerDue(one, language),
    output,
    language,
  );
}

function answerDue(one: ClockCase & { due?: number | null }, language: Language): Answer {
  const { clock, calendar, opened, pauses, stoppedSince } = one;
  const compare = (due: number | null) => (one.due === undefined ? null : one.due === due);
  try {
    const remaining =
      stoppedSince === null ? null : remainingAt(clock, calendar, opened, pauses, stoppedSince);
    if (remaining) return { line: { due: null, remaining }, agrees: compare(null) };
    const { due, steps } = explainDue(clock, calendar, opened, pauses);
    const line = {
      due: formatInZone(due, calendar.zone),
      steps: steps.map((step) => printable(step, calendar.zone)),
    };
    return { line, agrees: compare(due) };
  } catch (error) {
    if (error instanceof CalendarEnds)
      return { line: { due: null, problem: calendarEndsInWords(error, language) }, agrees: false };
    throw error;
  }
}

/** A step with its instants as the zone's wall shows them. */
function printable(step: Step, zone: string): Record<string, unknown> {
  const isInstant = (key: string, value: unknown): value is number =>
    (key === 'at' || key === 'from' || key === 'to') && typeof value === 'number';
  return Object.fromEntries(
    Object.entries(step).map(([key, value]) => [
      key,
      isInstant(key, value) ? formatInZone(value, zone) : value,
    ]),
  );
}
