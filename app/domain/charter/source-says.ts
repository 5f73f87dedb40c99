import type { Calendar } from '../calendar/calendar.ts';
import { canonicalJson, type Json } from '../ledger/canonical.ts';
import { defaultMethod, hadNoBounds, type Method } from '../trust/method.ts';
import { parseMethod } from '../trust/parse-method.ts';
import { compareEditions, type WordsChange } from './edition.ts';
import { fileName, type Source } from './files.ts';
import { hasErrors } from './findings.ts';
import { parseCharter } from './parse.ts';
import type { CharterProse, CharterTerms } from './terms.ts';

/** Where what was published differs from its sources: a path, what the entry has and what the Markdown says. */
export type SourceDifference = { key: string; written: Json; said: Json };

/** The files of a document of sources; `null` for a text that is none. */
export function sourcesIn(body: string): Source[] | null {
  const read = parsed(body);
  const isFile = (file: unknown) =>
    typeof file === 'object' &&
    file !== null &&
    typeof (file as Source).path === 'string' &&
    typeof (file as Source).text === 'string';
  return Array.isArray(read) && read.every(isFile) ? (read as Source[]) : null;
}

/**
 * Holds the terms of an edition to the Markdown that it was published from, as the linter reads it. A key that the version
 * which wrote the entry did not know is none.
 * @param calendars those that were published before it
 * @returns the words, and the first term that is another one
 */
export function editionSays(
  written: CharterTerms,
  sources: Source[],
  calendars: ReadonlyMap<string, Calendar>,
): { prose: CharterProse; difference: SourceDifference | null } {
  const { terms, prose, findings } = parseCharter(written.slug, sources, { calendars, beforeBounds: true });
  if (!terms) {
    const [wrong] = findings.filter((each) => hasErrors([each]));
    const said = wrong ? `${fileName(wrong.path)}:${wrong.line} ${wrong.code}` : null;
    return { prose, difference: { key: 'terms', written: 'terms', said } };
  }
  const none = { preamble: {}, commitments: {} };
  const said = parsed(canonicalJson(terms as unknown as Json)) as CharterTerms;
  const compared = compareEditions({ terms: written, prose: none }, { terms: said, prose: none });
  const { terms: ofCharter, words: ofTexts } = compared;
  const ofPromises = compared.commitments.flatMap(({ id, state, terms: changes, words }) => {
    if (state === 'added' || state === 'retired')
      return [{ key: `commitments.${id}`, before: state === 'retired', after: state === 'added' }];
    const texts = words.map(textChange);
    return [...changes, ...texts].map(({ key, ...rest }) => ({ key: `commitments.${id}.${key}`, ...rest }));
  });
  const [first] = [...ofCharter, ...ofTexts.map(textChange), ...ofPromises];
  const difference = first
    ? { key: first.key, written: first.before as Json, said: first.after as Json }
    : null;
  return { prose, difference };
}

/**
 * The same of a method: its parameters stand in the file of its first language. Of one that was published before methods
 * had bounds no more is asked than it could know; outside the bounds it cannot be read, and counts with the bound.
 */
export function methodSays(written: Partial<Method>, sources: readonly Source[]): SourceDifference | null {
  const isOld = hadNoBounds(written);
  const added = (text: string) =>
    isOld ? text.replace(/^---\n/, '---\nreported-most: 1000\nnotice: 30 days\n') : text;
  const [said] = sources.flatMap(({ path, text }) => parseMethod(path, added(text), 'first').method ?? []);
  if (!said) return isOld ? null : { key: 'parameters', written: 'parameters', said: null };
  const keys = (Object.keys(defaultMethod) as (keyof typeof defaultMethod)[]).filter(
    (key) => !isOld || key in written,
  );
  const differs = keys.find((key) => same(written[key]) !== same(said[key]));
  return differs === undefined
    ? null
    : { key: differs, written: (written[differs] ?? null) as Json, said: (said[differs] ?? null) as Json };
}

/** Words that differ, as the whole texts that they are of. */
function textChange({ part, language, pieces }: WordsChange) {
  const side = (without: 'added' | 'removed') =>
    pieces.flatMap(({ kind, text }) => (kind === without ? [] : [text])).join('');
  return { key: `${part}.${language}`, before: side('added'), after: side('removed') };
}

function same(value: unknown): string {
  return canonicalJson((value ?? null) as Json);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
