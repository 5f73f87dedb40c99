import type { Language } from '../../languages/language.ts';
import type { Calendar } from '../calendar/calendar.ts';
import type { Term, Unit } from '../clock/clock.ts';
import type { PlainDate } from '../instant.ts';
import { attributesOf } from '../remedy/attributes.ts';
import { isMapping } from './fields.ts';
import type { CommitmentFile } from './files.ts';
import type { FindingCode } from './finding-codes.ts';
import { type Finding, finding, sortFindings, untranslated } from './findings.ts';
import type { KeyPath } from './front-matter.ts';
import { nearest } from './nearest.ts';
import { lintOpenedBy } from './opened-by.ts';
import type { ParsedCharter } from './parse.ts';
import type { CommitmentTerms } from './terms.ts';
import { vagueWords } from './vague-words.ts';

/** Warnings about languages of the site that the charter does not list: its readers will see another. */
export function lintLanguages(charter: ParsedCharter, spoken: readonly Language[]): Finding[] {
  const { languages = [] } = charter.terms ?? {};
  const [first] = languages;
  const path = charter.paths.find((each) => each.endsWith(`charter.${first}.md`));
  if (!first || !path) return [];
  return spoken
    .filter((language) => !languages.includes(language))
    .map((language) => untranslated(path, language, first, `charter.${language}.md`));
}

/**
 * Warnings about promises of a charter that nobody could verify, claim or rely on.
 * @param today a date in its zone
 * @param grounds those that there are words for
 */
export function lintCharter(
  { commitments, terms }: ParsedCharter,
  calendars: ReadonlyMap<string, Calendar>,
  today: PlainDate,
  grounds: readonly string[],
): Finding[] {
  const ended = terms?.ended != null && terms.ended < today;
  const findings: Finding[] = [];
  const calendarsSeen = new Set<string>();
  for (const { terms: promise, file, translations } of commitments) {
    const warn = (key: KeyPath, code: FindingCode, values: Finding['values'] = {}) =>
      findings.push(finding(file.path, file.source.lineOf(...key), code, values));
    if (promise.firmness === 'firm') {
      if (promise.target === null) warn(['firmness'], 'target-missing');
      for (const words of [file, ...translations]) findings.push(...vagueWordsIn(words));
    }
    const claim = claimProblem(promise);
    if (claim) warn(['remedy', 'claim'], claim.code, claim.values);
    const asked = attributesOf(promise.remedy).map(({ name }) => name);
    if (asked.length > 1) warn(['remedy'], 'remedy-asks-several', { found: asked.join(', ') });
    if (promise.remedy && !saysClaim(file)) warn(['remedy'], 'claim-unsaid');
    for (const { key, ground } of groundsOf(promise)) {
      if (grounds.includes(ground)) continue;
      const expected = nearest(ground, grounds) ?? grounds.join(', ');
      warn(key, 'ground-unknown', { found: ground, expected });
    }
    if (ended) continue;
    if (promise.reviewBy && promise.reviewBy < today) {
      warn(['review-by'], 'review-passed', { found: promise.reviewBy, today });
    }
    const calendar = promise.clock ? calendars.get(promise.clock.calendar) : undefined;
    if (calendar?.covers && calendar.covers.to < yearAfter(today) && !calendarsSeen.has(calendar.name)) {
      calendarsSeen.add(calendar.name);
      warn(['clock', 'calendar'], 'calendar-ends-soon', {
        calendar: calendar.name,
        found: calendar.covers.to,
        today,
      });
    }
  }
  findings.push(...lintOpenedBy(commitments));
  return sortFindings(findings);
}

/** Whether a remedy says of itself how it is claimed; one that does not is paid unasked. */
function saysClaim({ source }: CommitmentFile): boolean {
  return isMapping(source.data.remedy) && source.data.remedy.claim !== undefined;
}

/** The grounds of a promise, and where each stands: those that exempt, and those on which the clock may stop. */
function groundsOf({ exempt, clock }: CommitmentTerms): { key: KeyPath; ground: string }[] {
  return [
    ...exempt.map((ground, at) => ({ key: ['exempt', at], ground })),
    ...(clock?.pauses ?? []).map((ground, at) => ({ key: ['clock', 'pauses', at], ground })),
  ];
}

function vagueWordsIn({ path, language, source }: CommitmentFile): Finding[] {
  const title = typeof source.data.title === 'string' ? source.data.title : '';
  return [
    ...vagueWords(title, language).map(({ found }) =>
      finding(path, source.lineOf('title'), 'vague-words', { found }),
    ),
    ...vagueWords(source.body, language).map(({ found, line }) =>
      finding(path, source.bodyLine + line, 'vague-words', { found }),
    ),
  ];
}

const FEWEST_DAYS_TO_CLAIM = 14;

/** A customer needs time to notice and to ask, and must not lose a payment that is not owed yet. */
function claimProblem({ remedy }: CommitmentTerms): { code: FindingCode; values: Finding['values'] } | null {
  if (!remedy || remedy.claim === 'automatic') return null;
  const { within } = remedy.claim;
  const found = termText(within);
  if (lengthInDays(within) < FEWEST_DAYS_TO_CLAIM) return { code: 'claim-too-short', values: { found } };
  if (remedy.then && lengthInDays(within) < lengthInDays(remedy.then.every)) {
    return { code: 'claim-before-next-payment', values: { found, period: termText(remedy.then.every) } };
  }
  return null;
}

/** Days that a term lasts in an ordinary week; enough to tell a fortnight from less. */
const daysPerUnit: Record<Unit, number> = {
  minutes: 1 / 1440,
  hours: 1 / 24,
  'working minutes': 7 / (5 * 8 * 60),
  'working hours': 7 / (5 * 8),
  'calendar days': 1,
  'working days': 7 / 5,
  'open days': 7 / 6,
  weeks: 7,
  months: 30,
};

function lengthInDays({ count, unit }: Term): number {
  return count * daysPerUnit[unit];
}

function termText({ count, unit }: Term): string {
  return `${count} ${unit}`;
}

function yearAfter(day: PlainDate): PlainDate {
  return `${String(Number(day.slice(0, 4)) + 1).padStart(4, '0')}${day.slice(4)}`;
}
