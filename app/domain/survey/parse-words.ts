import type { Language, Localised } from '../../languages/language.ts';
import {
  type Fields,
  isMapping,
  keyName,
  present,
  readLocalised,
  readText,
  shown,
} from '../charter/fields.ts';
import type { KeyPath } from '../charter/front-matter.ts';

/** Nobody reads a longer one on a phone before answering; characters. */
const longestWords = 300;
/** A title is the subject of mails, and stands on every page; characters. */
const longestTitle = 150;
/** Ids begin with a letter: numbers would not keep their order. */
const ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const longestId = 60;

type Bounds = { least: number; most: number };

/** The keys of a mapping inside another one. */
export function keyedFields(fields: Fields, key: KeyPath, data: Record<string, unknown>): Fields {
  const at = [...fields.at, ...key];
  return { data, at, note: (path, code, values) => fields.note([...key, ...path], code, values) };
}

/**
 * A mapping of ids to what they name, in the order of the file; what is no such mapping, has too many keys or a key that is no id is noted.
 * @param example shows how one is written
 */
export function readKeyed(
  fields: Fields,
  key: string,
  { most, example }: { most: number; example: string },
): { id: string; value: unknown; fields: Fields }[] {
  const value = fields.data[key];
  if (value === undefined || value === null) return [];
  if (!isMapping(value)) {
    fields.note([key], 'mapping-expected', {
      key: keyName(fields, [key]),
      found: shown(value),
      expected: example,
    });
    return [];
  }
  const ids = Object.keys(value);
  if (ids.length > most)
    fields.note([key, ids[most] ?? ''], 'survey-too-many', { key: keyName(fields, [key]), most });
  return ids.slice(0, most).flatMap((id) => {
    const inner = value[id];
    const data = isMapping(inner) ? inner : {};
    if (ID.test(id) && id.length <= longestId)
      return [{ id, value: inner, fields: keyedFields(fields, [key, id], data) }];
    fields.note([key, id], 'survey-id', { found: shown(id), most: longestId });
    return [];
  });
}

/** The title of a survey, as one of its files has it; `null` for none. */
export function readTitle(fields: Fields): string | null {
  const title = readText(fields, 'title');
  if (title !== null && title.length > longestTitle)
    fields.note(['title'], 'survey-words-long', { key: 'title', most: longestTitle });
  return title;
}

/** Words for readers, in each language of the survey or noted; a text alone is in its first. */
export function readWords(fields: Fields, key: string, spoken: readonly Language[]): Localised | null {
  const words = readLocalised(fields, key, spoken[0] ?? 'fr');
  if (words === null) return null;
  return noteWords(fields, [key], words, spoken);
}

/** The same of words that are the whole of a mapping: `complaint-answer: { fr: …, en: … }`. */
export function readOwnWords(
  fields: Fields,
  { id, value }: { id: string; value: unknown },
  spoken: readonly Language[],
): Localised | null {
  const around: Fields = {
    data: { [id]: value },
    at: fields.at.slice(0, -1),
    note: ([, ...rest], code, values) => fields.note(rest, code, values),
  };
  if (!present(around, id, `${id}: { fr: …, en: … }`)) return null;
  const words = readLocalised(around, id, spoken[0] ?? 'fr');
  return words && noteWords(around, [id], words, spoken);
}

function noteWords(fields: Fields, key: KeyPath, words: Localised, spoken: readonly Language[]): Localised {
  const name = keyName(fields, key);
  if (Object.values(words).some((text) => text.length > longestWords))
    fields.note(key, 'survey-words-long', { key: name, most: longestWords });
  const lacking = spoken.find((language) => words[language] === undefined);
  if (lacking !== undefined && Object.keys(words).length > 0)
    fields.note(key, 'survey-untranslated', { key: name, language: { language: lacking } });
  return words;
}

/** A whole number within bounds; `null` for an absent or a wrong one, which is noted. */
export function readCount(fields: Fields, key: string, bounds: Bounds): number | null {
  const value = fields.data[key];
  if (value === undefined || value === null) return null;
  return isCount(value, bounds) ? value : noteCount(fields, [key], value, bounds);
}

/** A list of whole numbers within bounds, each once. */
export function readCounts(
  fields: Fields,
  key: string,
  { length, ...bounds }: Bounds & { length: number },
): number[] {
  const value = fields.data[key];
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) {
    noteCount(fields, [key], value, bounds);
    return [];
  }
  if (value.length > length)
    fields.note([key], 'survey-too-many', { key: keyName(fields, [key]), most: length });
  const listed = value.slice(0, length);
  for (const [at, each] of listed.entries())
    if (!isCount(each, bounds)) noteCount(fields, [key, at], each, bounds);
  return [...new Set(listed.filter((each): each is number => isCount(each, bounds)))];
}

function isCount(value: unknown, { least, most }: Bounds): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
}

function noteCount(fields: Fields, key: KeyPath, value: unknown, { least, most }: Bounds): null {
  const bounds = { least: { number: least }, most: { number: most } };
  fields.note(key, 'count-expected', { key: keyName(fields, key), found: shown(value), ...bounds });
  return null;
}
