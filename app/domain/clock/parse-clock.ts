import { z } from 'zod';
import type { Language, Localised } from '../../languages/language.ts';
import { inLanguages, known } from '../calendar/known-keys.ts';
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
const expectedTerm = `expected a whole number and a unit (${units.join(', ')}), such as "10 working days"`;

/** Reads `10 working days`, `10 jours ouvrés`, `24 h` or `1 month`; else says what was expected. */
export function parseTerm(text: string): Term | { expected: string } {
  const match = /^(\d+)\s*(\p{L}[\p{L}\p{M}\s]*)$/u.exec(text.trim());
  const unit = unitNamed(match?.[2] ?? '');
  if (!match || unit === null) return { expected: `"${text}" is no term; ${expectedTerm}` };
  const count = Number(match[1]);
  if (count < 1) return { expected: `"${text}" leaves no time; expected at least 1` };
  const most = perYear[unit] * MOST_YEARS;
  if (count > most) return { expected: `"${text}" is too long; expected at most ${most} ${unit}` };
  return { count, unit };
}

/** A term as a charter writes it. */
export const termSchema = z.string(expectedTerm).transform((text, context): Term => {
  const term = parseTerm(text);
  if (!('expected' in term)) return term;
  context.addIssue({ code: 'custom', message: term.expected });
  return z.NEVER;
});

/**
 * The schema of a `clock:` (content/design/clock.md, Deadline), its defaults filled in. A bare text in `starts` is in
 * `language`, the language that the terms are written in. Every issue has the path of the key and says what was
 * expected.
 */
export function clockSchema(language: Language) {
  const words = z.string().trim().min(1, 'expected what starts the clock, in words');
  const starts = z.union(
    [words.transform((text): Localised => ({ [language]: text })), inLanguages(words)],
    'expected what starts the clock, in words, or {fr, en}',
  );
  return known({
    starts: starts.default({}),
    within: termSchema,
    calendar: z
      .string('expected the name of a calendar, such as "france"')
      .min(1, 'expected the name of a calendar'),
    'received-outside-hours': oneOf('as-is', 'next-opening'),
    'first-day': oneOf('next', 'same'),
    ends: oneOf('end-of-day', 'close-of-business', 'same-time'),
    roll: oneOf('none', 'following'),
    boundary: oneOf('inclusive', 'exclusive'),
    pauses: z
      .array(
        z.string('expected a ground').min(1, 'expected a ground'),
        'expected a list of grounds, such as [waiting-for-customer]',
      )
      .default([]),
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
  return z
    .enum(words, `expected ${words.map((word) => `"${word}"`).join(' or ')}`)
    .default(words[0] as never);
}
