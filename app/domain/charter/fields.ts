import { isLanguage, type Language, type Localised, languages } from '../../languages/language.ts';
import { isPlainDate, type PlainDate } from '../instant.ts';
import { strayIn } from '../stray-character.ts';
import { isWeight, weight } from '../trust/method.ts';
import { plainPercent } from '../written-terms.ts';
import type { FindingCode } from './finding-codes.ts';
import { type Finding, type FindingValue, finding } from './findings.ts';
import type { FrontMatter, KeyPath } from './front-matter.ts';
import { keyMeant } from './nearest.ts';

/** A mapping being read key by key: what is wrong is noted at its line, and reading goes on. */
export type Fields = {
  data: Record<string, unknown>;
  /** Notes a finding at the line of the key. */
  note: (key: KeyPath, code: FindingCode, values?: Record<string, FindingValue>) => void;
  /** Path of this mapping inside the front matter, for names such as `nature.0.from`. */
  at: KeyPath;
};

const NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export function fieldsOf(
  source: FrontMatter,
  findings: Finding[],
  at: KeyPath = [],
  data = source.data,
): Fields {
  const note: Fields['note'] = (key, code, values = {}) => {
    findings.push(finding(source.path, source.lineOf(...at, ...key), code, { ...values }));
  };
  return { data, at, note };
}

/** The path of a key as an author would say it: `clock.within`. */
export function keyName(fields: Fields, key: KeyPath): string {
  return [...fields.at, ...key].join('.');
}

/** A value as a finding shows it: short, on one line. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const line = String(text ?? '').replace(/\s+/g, ' ');
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}

export function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Notes every key outside `known`, with the one that was most likely meant. */
export function noteUnknownKeys(fields: Fields, known: readonly string[]): void {
  for (const key of Object.keys(fields.data)) {
    if (known.includes(key)) continue;
    const meant = keyMeant(key, known);
    fields.note([key], 'key-unknown', {
      key: keyName(fields, [key]),
      expected: meant ?? known.join(', '),
    });
  }
}

/** Whether the key is there. Notes its absence where it is demanded; `example` shows how it is written. */
export function present(fields: Fields, key: string, example: string | null): boolean {
  if (fields.data[key] !== undefined && fields.data[key] !== null) return true;
  if (example !== null) fields.note([key], 'key-missing', { key: keyName(fields, [key]), expected: example });
  return false;
}

function wrong(
  fields: Fields,
  key: string,
  code: FindingCode,
  values: Record<string, FindingValue> = {},
): null {
  fields.note([key], code, { key: keyName(fields, [key]), found: shown(fields.data[key]), ...values });
  return null;
}

/** Each reader returns `null` for an absent or a wrong value; a wrong one is noted. */
export function readText(fields: Fields, key: string): string | null {
  const value = fields.data[key];
  if (value === undefined || value === null) return null;
  if (typeof value !== 'string' || value.trim() === '') return wrong(fields, key, 'text-expected');
  return noteStray(fields, [key], value) ? null : value.trim();
}

/** Whether a text has a character that it must not; notes the first. Lines that YAML has not folded may end. */
function noteStray(fields: Fields, key: KeyPath, text: string): boolean {
  const stray = strayIn(text.trim().replaceAll(/[\t\r\n]/g, ' '));
  if (stray) fields.note(key, 'stray-character', { key: keyName(fields, key), ...stray });
  return stray !== null;
}

export function readName(fields: Fields, key: string): string | null {
  const value = fields.data[key];
  if (value === undefined || value === null) return null;
  return typeof value === 'string' && NAME.test(value) ? value : wrong(fields, key, 'name-expected');
}

export function readChoice<Choice extends string>(
  fields: Fields,
  key: string,
  choices: readonly Choice[],
): Choice | null {
  const value = fields.data[key];
  if (value === undefined || value === null) return null;
  if (choices.includes(value as Choice)) return value as Choice;
  return wrong(fields, key, 'choice-expected', { expected: choices.join(' | ') });
}

export function readDate(fields: Fields, key: string): PlainDate | null {
  const value = fields.data[key];
  if (value === undefined || value === null) return null;
  return isPlainDate(value) ? value : wrong(fields, key, 'date-expected');
}

export function readBoolean(fields: Fields, key: string): boolean | null {
  const value = fields.data[key];
  if (value === undefined || value === null) return null;
  return typeof value === 'boolean' ? value : wrong(fields, key, 'boolean-expected');
}

export function readNames(fields: Fields, key: string): string[] {
  const value = fields.data[key];
  if (value === undefined || value === null) return [];
  if (Array.isArray(value) && value.every((name) => typeof name === 'string' && NAME.test(name))) {
    return [...new Set(value as string[])];
  }
  wrong(fields, key, 'list-expected');
  return [];
}

export function readLanguages(fields: Fields, key: string): Language[] | null {
  const value = fields.data[key];
  if (value === undefined || value === null) return null;
  const valid =
    Array.isArray(value) &&
    value.length > 0 &&
    value.every(isLanguage) &&
    new Set(value).size === value.length;
  return valid ? value : wrong(fields, key, 'languages-expected');
}

/** A text in the charter's first language, or one per language. */
export function readLocalised(fields: Fields, key: string, first: Language): Localised | null {
  const value = fields.data[key];
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' && value.trim() !== '')
    return noteStray(fields, [key], value) ? null : { [first]: value.trim() };
  if (!isMapping(value) || Object.keys(value).length === 0) return wrong(fields, key, 'localised-expected');
  const text: Localised = {};
  for (const [language, words] of Object.entries(value)) {
    if (!isLanguage(language)) {
      fields.note([key, language], 'key-unknown', {
        key: keyName(fields, [key, language]),
        expected: languages.join(', '),
      });
    } else if (typeof words !== 'string' || words.trim() === '') {
      fields.note([key, language], 'text-expected', {
        key: keyName(fields, [key, language]),
        found: shown(words),
      });
    } else if (!noteStray(fields, [key, language], words)) text[language] = words.trim();
  }
  return text;
}

/** A share is exact to four decimals of its percentage. */
const SHARE = /^\d{1,3}(?:\.\d{1,4})?$/;

/** `95 %` as 0.95, exactly as the decimal 0.95 is read. */
export function readShare(fields: Fields, key: string): number | null {
  const value = fields.data[key];
  if (value === undefined || value === null) return null;
  const percent = (typeof value === 'string' ? plainPercent(value) : null) ?? '';
  if (!SHARE.test(percent) || Number(percent) > 100) return wrong(fields, key, 'share-expected');
  return Number(`${percent}e-2`);
}

/** @param beforeBounds reads what was published before weights had bounds: any above 0 */
export function readWeight(fields: Fields, key: string, beforeBounds = false): number | null {
  const value = fields.data[key];
  if (value === undefined || value === null) return null;
  const isOld = beforeBounds && typeof value === 'number' && Number.isFinite(value) && value > 0;
  return isOld || isWeight(value)
    ? (value as number)
    : wrong(fields, key, 'weight-expected', {
        least: { number: weight.least },
        most: { number: weight.most },
      });
}
