import { type Language, type Localised, languages } from '../../languages/language.ts';
import {
  type Fields,
  isMapping,
  keyName,
  noteUnknownKeys,
  present,
  readLocalised,
  readName,
  readNames,
  shown,
} from '../charter/fields.ts';
import type { Finding } from '../charter/findings.ts';
import { readListed } from '../charter/listed.ts';
import { nearest } from '../charter/nearest.ts';
import type { Value, Values } from './value.ts';

/** More are no values that anybody knows by heart. */
const mostValues = 20;
const longestWords = 200;

const NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const KEYS = ['words', 'commitments', 'items'] as const;
const wordsExample = 'words: { fr: …, en: … }';
const example = `${wordsExample}, commitments: [call-back]`;

/** What values are held to: the languages of the site, its own first, and the ids of all promises; `null` where these are not known. */
type Context = { spoken: readonly Language[]; commitments: readonly string[] | null };

/**
 * Reads `values.yml`: a mapping of each value's id to its `words`, to the `commitments` by which it is kept, and to the `items` by which each side says
 * how far it is felt. Every mistake is a finding at its line; what is left of the list is read all the same.
 */
export function parseValues(
  path: string,
  text: string,
  context: Context,
): { values: Values; findings: Finding[] } {
  const kind = { most: mostValues, tooMany: 'values-too-many', example } as const;
  const { listed, findings } = readListed(path, text, kind, (id, fields) => readValue(id, fields, context));
  return { values: listed, findings };
}

function readValue(id: string, fields: Fields, { spoken, commitments }: Context): Value | null {
  if (!NAME.test(id)) fields.note([], 'name-expected', { key: shown(id), found: shown(id) });
  noteUnknownKeys(fields, KEYS);
  const words = readWords(id, fields, spoken);
  const kept = readCommitments(fields, commitments);
  const items = readItems(fields);
  return words && NAME.test(id) ? { id, words, commitments: kept, items } : null;
}

function readWords(id: string, fields: Fields, spoken: readonly Language[]): Localised | null {
  if (!present(fields, 'words', wordsExample)) return null;
  const words = readLocalised(fields, 'words', spoken[0] ?? languages[0]);
  if (!words || Object.keys(words).length === 0) return null;
  const long = Object.values(words).find((each) => each.length > longestWords);
  if (long !== undefined) {
    fields.note(['words'], 'value-words-long', { found: shown(long), most: longestWords });
    return null;
  }
  const lacking = spoken.find((language) => words[language] === undefined);
  if (lacking !== undefined)
    fields.note(['words'], 'value-untranslated', { key: id, language: { language: lacking } });
  return words;
}

function readCommitments(fields: Fields, known: readonly string[] | null): string[] {
  const commitments = readNames(fields, 'commitments');
  if (known === null) return commitments;
  for (const id of commitments) {
    if (known.includes(id)) continue;
    const at = (fields.data.commitments as unknown[]).indexOf(id);
    const expected = nearest(id, known) ?? (known.join(', ') || '—');
    fields.note(['commitments', at], 'value-commitment-unknown', {
      ...{ key: keyName(fields, ['commitments']), found: id, expected },
    });
  }
  return commitments.filter((id) => known.includes(id));
}

function readItems(fields: Fields): Value['items'] {
  const { items } = fields.data;
  if (items === undefined || items === null) return {};
  const of: Fields = {
    data: isMapping(items) ? items : {},
    at: [...fields.at, 'items'],
    note: (key, code, values) => fields.note(['items', ...key], code, values),
  };
  if (!isMapping(items)) {
    const expected = '{ client: …, collaborateur: … }';
    of.note([], 'mapping-expected', { key: keyName(of, []), found: shown(items), expected });
    return {};
  }
  noteUnknownKeys(of, ['client', 'collaborateur']);
  const [client, collaborateur] = [readName(of, 'client'), readName(of, 'collaborateur')];
  return { ...(client ? { client } : {}), ...(collaborateur ? { collaborateur } : {}) };
}
