import { z } from 'zod';
import type { Language, Localised } from '../../languages/language.ts';
import { inLanguages, known } from '../calendar/known-keys.ts';
import { fault } from '../schema-fault.ts';
import { unitNamed } from '../written-terms.ts';
import { type Clock, type Term, type Unit, units } from './clock.ts';

/** No promise runs longer than this; a count beyond it is a slip of the pen. */
const MOST_YEARS = 100;
const perYear: Record<Unit, number> = {
  minutes: 366 * 24 * 60,
  hours: 366 * 24,
  'working minutes': 366 * 24 * 60,
  'working hours': 366 * 24,
  'calendar days': 366,
  'working days': 366,
  'open days': 366,
  weeks: 53,
  months: 12,
};
const expected = units.join(', ');

/** Reads `10 working days`, `10 jours ouvrés`, `24 h` or `1 month`; else the message of a fault says what was expected. */
export function parseTerm(text: string): Term | { fault: string } {
  const match = /^(\d+)\s*(\p{L}[\p{L}\p{M}\s]*)$/u.exec(text.trim());
  const unit = unitNamed(match?.[2] ?? '');
  if (!match || unit === null) return { fault: fault('term', { expected, unclear: text }) };
  const count = Number(match[1]);
  if (count < 1) return { fault: fault('term-none', { found: text }) };
  const most = perYear[unit] * MOST_YEARS;
  if (count > most) return { fault: fault('term-long', { found: text, most, unit }) };
  return { count, unit };
}

/** A term as a charter writes it. */
export const termSchema = z.string(fault('term', { expected })).transform((text, context): Term => {
  const term = parseTerm(text);
  if (!('fault' in term)) return term;
  context.addIssue({ code: 'custom', message: term.fault });
  return z.NEVER;
});

/**
 * The schema of a `clock:` (content/design/clock.md, Deadline), its defaults filled in. A bare text in `starts` is in
 * `language`, the language that the terms are written in. Every issue has the path of the key and carries a fault (`faultOf`),
 * which says what was expected.
 */
export function clockSchema(language: Language) {
  const words = z.string().trim().min(1, fault('clock-starts'));
  const starts = z.union(
    [words.transform((text): Localised => ({ [language]: text })), inLanguages(words)],
    fault('words'),
  );
  return known({
    starts: starts.default({}),
    within: termSchema,
    calendar: z.string(fault('calendar-name')).min(1, fault('calendar-name')),
    'received-outside-hours': oneOf('as-is', 'next-opening'),
    'first-day': oneOf('next', 'same'),
    ends: oneOf('end-of-day', 'close-of-business', 'same-time'),
    roll: oneOf('none', 'following'),
    boundary: oneOf('inclusive', 'exclusive'),
    pauses: z.array(z.string(fault('ground')).min(1, fault('ground')), fault('grounds')).default([]),
    reopen: oneOf('continue', 'restart', 'refuse'),
  }).transform(
    (source): Clock => ({
      starts: source.starts,
      within: source.within,
      calendar: source.calendar,
      receivedOutsideHours: source['received-outside-hours'],
      firstDay: source['first-day'],
      ends: source.ends,
      roll: source.roll,
      boundary: source.boundary,
      pauses: source.pauses,
      reopen: source.reopen,
    }),
  );
}

/** Reads a clock; see `clockSchema`. */
export function parseClock(raw: unknown, language: Language) {
  return clockSchema(language).safeParse(raw);
}

/** One of these words; the first one where nothing is said. */
function oneOf<const Words extends readonly [string, ...string[]]>(...words: Words) {
  return z.enum(words, fault('one-of', { expected: words.join(' | ') })).default(words[0] as never);
}
