import { type Language, languages } from '../../languages/language.ts';
import { type Cause, causes } from '../breach/kinds.ts';
import {
  type Fields,
  keyName,
  noteUnknownKeys,
  present,
  readChoice,
  readLocalised,
  readNames,
  readText,
  shown,
} from '../charter/fields.ts';
import type { Finding } from '../charter/findings.ts';
import { readListed } from '../charter/listed.ts';
import { nearest } from '../charter/nearest.ts';
import { criterionSides, type TrustCriterion } from './criterion.ts';

/** More are no list that anybody goes by. */
const mostCriteria = 100;
/** The longest words of one, and the longest source. */
const longestWords = 200;
const longestSource = 500;
const NAME = /^[a-z][a-z0-9-]{0,49}$/;
const KEYS = ['side', 'words', 'source', 'causes'] as const;
const example =
  'listens: { side: both, words: { fr: écoute, en: listens }, source: ours, causes: [information] }';

/**
 * Reads `trust-criteria.yml`: a mapping of each criterion's id to its side, its words, its source and the causes of breaches that
 * touch it. Every mistake is a finding at its line; what is left of the list is read all the same.
 * @param spoken the languages that the site's pages speak, its own first
 */
export function parseCriteria(
  path: string,
  text: string,
  spoken: readonly Language[],
): { criteria: TrustCriterion[]; findings: Finding[] } {
  const kind = { most: mostCriteria, tooMany: 'criteria-too-many', example } as const;
  const { listed, findings } = readListed(path, text, kind, (id, fields) =>
    readCriterion(id, fields, spoken),
  );
  return { criteria: listed, findings };
}

function readCriterion(id: string, fields: Fields, spoken: readonly Language[]): TrustCriterion | null {
  if (!NAME.test(id)) fields.note([], 'criterion-id', { found: shown(id) });
  noteUnknownKeys(fields, KEYS);
  present(fields, 'side', `side: ${criterionSides.join(' | ')}`);
  present(fields, 'words', 'words: { fr: …, en: … }');
  present(fields, 'source', 'source: ours');
  const side = readChoice(fields, 'side', criterionSides);
  const words = readLocalised(fields, 'words', spoken[0] ?? languages[0]);
  const from = readText(fields, 'source');
  const touched = readCauses(fields);
  const lacking = words && spoken.find((language) => words[language] === undefined);
  if (lacking)
    fields.note(['words'], 'unit-untranslated', { key: shown(id), language: { language: lacking } });
  const long = Object.values(words ?? {}).some((each) => each.length > longestWords);
  if (long) fields.note(['words'], 'criterion-long', { key: keyName(fields, ['words']), most: longestWords });
  const longSource = (from ?? '').length > longestSource;
  if (longSource)
    fields.note(['source'], 'criterion-long', { key: keyName(fields, ['source']), most: longestSource });
  if (!NAME.test(id) || !side || !words || !from || long || longSource) return null;
  return { id, side, words, source: from, causes: touched };
}

function readCauses(fields: Fields): Cause[] {
  const names = readNames(fields, 'causes');
  const known = (name: string): name is Cause => causes.includes(name as Cause);
  for (const [at, name] of names.entries()) {
    const expected = nearest(name, [...causes]) ?? causes.join(', ');
    if (!known(name)) fields.note(['causes', at], 'criterion-cause', { found: shown(name), expected });
  }
  return names.filter(known);
}
