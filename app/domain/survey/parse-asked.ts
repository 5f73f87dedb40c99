import type { Language } from '../../languages/language.ts';
import {
  type Fields,
  isMapping,
  noteUnknownKeys,
  present,
  readBoolean,
  readChoice,
  readName,
  readNames,
  readText,
  shown,
} from '../charter/fields.ts';
import { nearest } from '../charter/nearest.ts';
import type { CharterUnits } from '../unit/unit.ts';
import { cultures, type Pulse, pulseOf, pulses } from './felt.ts';
import { mostCandidates } from './kinds.ts';
import { modelScales } from './moderation.ts';
import { ownScales } from './own-scales.ts';
import { readCount, readKeyed, readOwnWords, readWords } from './parse-words.ts';
import type { SurveyCandidate, SurveyCategory, SurveyGroup, SurveyItem, SurveyTerms } from './terms.ts';

/** Fewer are no choice. */
const fewestCandidates = 4;
/** Nobody answers more to the end. */
const mostItems = 60;
const mostGroups = 6;
const mostCategories = 20;
const largestCategory = 100_000_000;

const itemKeys = ['words', 'culture', 'criterion', 'pulse'] as const;
const groupKeys = ['words', 'categories', 'units'] as const;
const categoryKeys = ['words', 'people'] as const;
const unitKeys = [...categoryKeys, 'unit'] as const;

/** Those who are asked; `null` where the charter that says so has mistakes of its own. */
type Audience = SurveyTerms['audience'] | null;

/** The promises that may find a seat, in the order of the file. */
export function readCandidates(fields: Fields, spoken: readonly Language[]): SurveyCandidate[] {
  const example = 'complaint-answer: { fr: …, en: … }';
  const read = readKeyed(fields, 'candidates', { most: mostCandidates, example });
  if (isMapping(fields.data.candidates) && read.length < fewestCandidates)
    fields.note(['candidates'], 'survey-few-candidates', { least: fewestCandidates });
  return read.flatMap((each) => {
    const words = readOwnWords(each.fields, each, spoken);
    return words ? [{ id: each.id, words }] : [];
  });
}

/** The items of the scales that are named, which Kept words itself, then those of the file. */
export function readItems(
  fields: Fields,
  spoken: readonly Language[],
  { criteria, audience }: { criteria: readonly string[] | null; audience: Audience },
): SurveyItem[] {
  const scales = readScales(fields);
  const owned = scales.flatMap((scale) =>
    ownScales[scale].map(
      ({ id, words }): SurveyItem => ({ id, words, scale, culture: null, criterion: null, pulse: null }),
    ),
  );
  const example = 'heard: { words: { fr: …, en: … } }';
  const own = readKeyed(fields, 'items', { most: mostItems, example }).flatMap((each): SurveyItem[] => {
    const { id, value, fields: item } = each;
    if (!isMapping(value)) {
      item.note([], 'mapping-expected', { key: id, found: shown(value), expected: example });
      return [];
    }
    if (owned.some((other) => other.id === id)) item.note([], 'survey-id-taken', { found: id });
    noteUnknownKeys(item, itemKeys);
    present(item, 'words', 'words: { fr: …, en: … }');
    const words = readWords(item, 'words', spoken);
    const culture = readChoice(item, 'culture', cultures);
    const criterion = readCriterion(item, criteria);
    const pulse = readPulse(item, audience);
    return words ? [{ id, words, scale: null, culture, criterion, pulse }] : [];
  });
  return [...owned, ...own];
}

function readScales(fields: Fields) {
  const named = readNames(fields, 'scales');
  for (const [at, name] of named.entries()) {
    if ((modelScales as readonly string[]).includes(name)) continue;
    const expected = modelScales.join(' | ');
    fields.note(['scales', at], 'choice-expected', { key: 'scales', found: shown(name), expected });
  }
  return modelScales.filter((scale) => named.includes(scale));
}

function readCriterion(fields: Fields, criteria: readonly string[] | null): string | null {
  const criterion = readName(fields, 'criterion');
  if (criterion === null || criteria === null || criteria.includes(criterion)) return criterion;
  const expected = nearest(criterion, criteria) ?? criteria.join(' | ');
  fields.note(['criterion'], 'choice-expected', { key: 'criterion', found: shown(criterion), expected });
  return null;
}

/** What an item is a pulse of: the one that its audience can speak of, and of no culture besides. */
function readPulse(fields: Fields, audience: Audience): Pulse | null {
  const pulse = readChoice(fields, 'pulse', pulses);
  if (pulse === null) return null;
  const expected = audience === null ? pulse : pulseOf[audience];
  if (pulse !== expected) fields.note(['pulse'], 'survey-pulse-side', { found: pulse, expected });
  if (fields.data.culture !== undefined) fields.note(['pulse'], 'survey-pulse-culture');
  return pulse;
}

/**
 * Of whom answers are told apart. A group is weighted by where each of its categories says how many people are in it.
 * @param units those of the charter, of which the categories of one group may be; `null` where it is not known which there are
 */
export function readGroups(
  fields: Fields,
  spoken: readonly Language[],
  units: CharterUnits | null,
): SurveyGroup[] {
  const example = 'region: { words: { fr: …, en: … }, categories: { north: { words: { fr: …, en: … } } } }';
  let ofUnits: string | null = null;
  return readKeyed(fields, 'groups', { most: mostGroups, example }).flatMap(
    ({ id, value, fields: group }) => {
      if (!isMapping(value)) {
        group.note([], 'mapping-expected', { key: id, found: shown(value), expected: example });
        return [];
      }
      noteUnknownKeys(group, groupKeys);
      present(group, 'words', 'words: { fr: …, en: … }');
      present(group, 'categories', 'categories: { north: { words: { fr: …, en: … } } }');
      const words = readWords(group, 'words', spoken);
      const isOfUnits = readBoolean(group, 'units') === true;
      if (isOfUnits && ofUnits !== null) group.note(['units'], 'survey-two-units', { key: ofUnits });
      if (isOfUnits) ofUnits = id;
      const categories = readCategories(group, spoken, isOfUnits ? { among: units } : null);
      if (categories.length === 1) group.note(['categories'], 'survey-one-category', { key: id });
      const counted = categories.filter(({ people }) => people !== null).length;
      if (counted > 0 && counted < categories.length)
        group.note(['categories'], 'survey-some-people', { key: id });
      return words ? [{ id, words, categories }] : [];
    },
  );
}

function readCategories(
  group: Fields,
  spoken: readonly Language[],
  units: { among: CharterUnits | null } | null,
): SurveyCategory[] {
  const example = 'north: { words: { fr: …, en: … }, people: 1200 }';
  const taken = new Set<string>();
  return readKeyed(group, 'categories', { most: mostCategories, example }).flatMap(
    ({ id, value, fields }) => {
      if (!isMapping(value)) {
        fields.note([], 'mapping-expected', { key: id, found: shown(value), expected: example });
        return [];
      }
      noteUnknownKeys(fields, units ? unitKeys : categoryKeys);
      present(fields, 'words', 'words: { fr: …, en: … }');
      const words = readWords(fields, 'words', spoken);
      const people = readCount(fields, 'people', { least: 0, most: largestCategory });
      const unit = units && readUnit(fields, id, units.among);
      if (unit !== null && taken.has(unit)) fields.note([], 'survey-unit-twice', { found: unit });
      if (unit !== null) taken.add(unit);
      return words ? [{ id, words, people, unit }] : [];
    },
  );
}

/** The key of the unit that a category is: the one that it names, else the one that its id means. */
function readUnit(fields: Fields, id: string, among: CharterUnits | null): string | null {
  const named = readText(fields, 'unit');
  const meant = among?.meantBy(named ?? id)?.key ?? null;
  if (among === null) return named ?? id;
  const expected = among.nearestTo(named ?? id) || '—';
  if (meant === null)
    fields.note(named === null ? [] : ['unit'], 'survey-unit', { found: shown(named ?? id), expected });
  return meant;
}

/** A pulse is told by unit: without units it comes to nothing. */
export function notePulses(
  fields: Fields,
  items: readonly SurveyItem[],
  groups: readonly SurveyGroup[],
): void {
  const lacking = items.find(({ pulse }) => pulse !== null);
  if (lacking && !groups.some(({ categories }) => categories.some(({ unit }) => unit !== null)))
    fields.note(['items', lacking.id, 'pulse'], 'survey-pulse-units');
}
