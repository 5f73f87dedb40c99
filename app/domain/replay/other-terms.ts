import { isMap, isPair, isScalar, parseDocument } from 'yaml';
import type { Language } from '../../languages/language.ts';
import type { Calendar } from '../calendar/calendar.ts';
import { readClock, readRemedy } from '../charter/deadline.ts';
import { fieldsOf, noteUnknownKeys, readShare } from '../charter/fields.ts';
import { type Finding, finding, hasErrors } from '../charter/findings.ts';
import { readKeys } from '../charter/front-matter.ts';
import type { CommitmentTerms } from '../charter/terms.ts';
import type { Clock } from '../clock/clock.ts';
import { canonicalJson, type Json } from '../ledger/canonical.ts';
import { normaliseSource } from '../normal-source.ts';

/** What of a promise a record can be judged by anew; what is not named stays as it was. */
export type OtherTerms = Partial<Pick<CommitmentTerms, 'clock' | 'target' | 'remedy'>>;

export const otherKeys = ['clock', 'target', 'remedy'] as const;

/** The longest file of other terms that is read, in characters. */
export const longestTerms = 10_000;

/**
 * Reads other terms for a promise, written as in a charter: some of `clock`, `target` and `remedy`, each whole. A key
 * without a value takes away what the promise has. What is wrong is found as the linter finds it, at its line.
 * @param calendars those that a clock may name
 * @returns `other` is `null` where a finding is an error
 */
export function readOtherTerms(
  path: string,
  text: string,
  terms: CommitmentTerms,
  { first, calendars }: { first: Language; calendars: ReadonlyMap<string, Calendar> },
): { other: OtherTerms | null; findings: Finding[] } {
  const keys = readKeys(path, normaliseSource(text), 1);
  const findings = [...keys.findings];
  if (findings.length > 0) return { other: null, findings };
  const fields = fieldsOf({ ...keys, path, body: '', bodyLine: 1 }, findings);
  noteUnknownKeys(fields, otherKeys);
  const named = otherKeys.filter((key) => Object.hasOwn(keys.data, key));
  if (named.length === 0 && findings.length === 0)
    findings.push(finding(path, 1, 'key-missing', { key: 'clock', expected: otherKeys.join(', ') }));
  const { measure } = terms;
  if (named.includes('clock') && measure !== 'deadline' && keys.data.clock !== null)
    fields.note(['clock'], 'key-needs-measure', { measure, key: 'clock', expected: 'measure: deadline' });
  if (named.includes('clock') && measure === 'deadline' && keys.data.clock === null)
    fields.note(['clock'], 'measure-needs-key', {
      ...{ measure, key: 'clock' },
      expected: 'clock: {within: 10 working days, calendar: france, …}',
    });
  const read: Required<OtherTerms> = {
    clock: readClock(fields, first, calendars),
    target: readShare(fields, 'target'),
    remedy: readRemedy(fields),
  };
  if (hasErrors(findings)) return { other: null, findings };
  const other = Object.fromEntries(named.map((key) => [key, read[key]])) as OtherTerms;
  return { other, findings };
}

/** A promise as it would be by these terms. */
export function withOther(terms: CommitmentTerms, other: OtherTerms): CommitmentTerms {
  return { ...terms, ...other };
}

/** What of one promise another version of it has otherwise; `null` where that is nothing a record can be judged by. */
export function otherBetween(before: CommitmentTerms, after: CommitmentTerms): OtherTerms | null {
  const differing = otherKeys.filter((key) => said(before, key) !== said(after, key));
  if (differing.length === 0 || before.measure !== after.measure) return null;
  return Object.fromEntries(differing.map((key) => [key, after[key]])) as OtherTerms;
}

/** Whether two promises judge alike what happens to a case, and when it is late. */
export function sameClock(
  one: Pick<CommitmentTerms, 'clock'>,
  other: Pick<CommitmentTerms, 'clock'>,
): boolean {
  return said(one, 'clock') === said(other, 'clock');
}

function said<Key extends (typeof otherKeys)[number]>(terms: Pick<CommitmentTerms, Key>, key: Key): string {
  const value = terms[key] ?? null;
  // The words by which a clock starts are for people.
  const judging = key === 'clock' && value !== null ? { ...(value as Clock), starts: {} } : value;
  return canonicalJson(judging as unknown as Json);
}

/**
 * The keys of a promise's file that may be otherwise, as they stand there: what whoever tries others begins with.
 * @param keys the front matter, without its marks
 */
export function ownTerms(keys: string): string {
  const document = parseDocument(keys, { schema: 'core', stringKeys: true });
  if (document.errors.length > 0 || !isMap(document.contents)) return '';
  document.contents.items = document.contents.items.filter(
    (item) =>
      isPair(item) && isScalar(item.key) && (otherKeys as readonly string[]).includes(String(item.key.value)),
  );
  return document.contents.items.length === 0 ? '' : document.toString({ lineWidth: 0 });
}
