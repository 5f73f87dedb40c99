import { type Language, type Localised, languages } from '../../languages/language.ts';
import {
  type Fields,
  isMapping,
  keyName,
  noteUnknownKeys,
  present,
  readDate,
  readLocalised,
  readNames,
  readText,
  shown,
} from '../charter/fields.ts';
import type { Finding } from '../charter/findings.ts';
import { readListed } from '../charter/listed.ts';
import { nearest } from '../charter/nearest.ts';
import { strayIn } from '../stray-character.ts';
import { CharterUnits, folded, textsOf, type Unit, type Units } from './unit.ts';

/** More are no list that anybody chooses from. */
const mostUnits = 1_000;
/** As long as the ledger lets a unit be; its names are no longer. */
const longestKey = 200;

const KEYS = ['charters', 'name', 'from', 'until'] as const;
const example = 'Lyon: { charters: [aurore], name: { fr: Agence de Lyon, en: Lyon office } }';

type Read = { unit: Unit; charters: string[]; fields: Fields };

/**
 * Reads `units.yml`: a mapping of each unit's key to `charters`, and to `name`, `from` and `until` where it has them.
 * Every mistake is a finding at its line; what is left of the list is read all the same.
 * @param context the charters of the content folder, and the languages that its pages speak, its own first
 */
export function parseUnits(
  path: string,
  text: string,
  { charters, spoken }: { charters: readonly string[]; spoken: readonly Language[] },
): { units: Units; findings: Finding[] } {
  const kind = { most: mostUnits, tooMany: 'units-too-many', example } as const;
  const { listed: read, findings } = readListed(path, text, kind, (key, fields): Read => {
    const unit = readUnit(key, fields, spoken);
    return { unit, charters: readCharters(fields, charters), fields };
  });
  const lists = new Map<string, Unit[]>();
  for (const each of read)
    for (const charter of each.charters) lists.set(charter, [...(lists.get(charter) ?? []), each.unit]);
  noteSameNames(read);
  return { units: new Map([...lists].map(([charter, all]) => [charter, new CharterUnits(all)])), findings };
}

function readUnit(key: string, fields: Fields, spoken: readonly Language[]): Unit {
  const stray = strayIn(key);
  if (stray) fields.note([], 'stray-character', { key: shown(key), ...stray });
  if (key.length > longestKey || key.trim() !== key || key === '')
    fields.note([], 'unit-key', { found: shown(key), most: longestKey });
  noteUnknownKeys(fields, KEYS);
  const name = readNameOf(key, fields, spoken);
  const long = Object.values(name).find((text) => text.length > longestKey && text !== key);
  if (long !== undefined) fields.note(['name'], 'unit-key', { found: shown(long), most: longestKey });
  const from = readDate(fields, 'from');
  const until = readDate(fields, 'until');
  if (from !== null && until !== null && until < from)
    fields.note(['until'], 'unit-backwards', { from, until });
  return { key, name, from, until };
}

/** A name that is one text is the same in every language; without a name the key is one. */
function readNameOf(key: string, fields: Fields, spoken: readonly Language[]): Localised {
  const same = (text: string): Localised => Object.fromEntries(languages.map((language) => [language, text]));
  if (!isMapping(fields.data.name)) return same(readText(fields, 'name') ?? key);
  const name = readLocalised(fields, 'name', spoken[0] ?? languages[0]) ?? {};
  const lacking = spoken.find((language) => name[language] === undefined);
  if (lacking !== undefined && Object.keys(name).length > 0)
    fields.note(['name'], 'unit-untranslated', { key: shown(key), language: { language: lacking } });
  return name;
}

function readCharters(fields: Fields, known: readonly string[]): string[] {
  if (!present(fields, 'charters', `charters: [${known[0] ?? 'aurore'}]`)) return [];
  const charters = readNames(fields, 'charters');
  if (Array.isArray(fields.data.charters) && fields.data.charters.length === 0)
    fields.note(['charters'], 'key-missing', {
      key: keyName(fields, ['charters']),
      expected: `charters: [${known[0] ?? 'aurore'}]`,
    });
  for (const [at, charter] of charters.entries()) {
    if (known.includes(charter)) continue;
    const expected = nearest(charter, known) ?? known.join(', ');
    fields.note(['charters', at], 'unit-charter', { found: charter, expected });
  }
  return charters.filter((charter) => known.includes(charter));
}

/** Within a charter a name means one unit. */
function noteSameNames(read: readonly Read[]): void {
  const taken = new Map<string, Unit>();
  for (const { unit, charters, fields } of read) {
    const clash = charters
      .flatMap((charter) => textsOf(unit).map((text) => `${charter}\n${folded(text)}`))
      .find((name) => taken.has(name));
    const other = clash === undefined ? null : taken.get(clash);
    if (other) fields.note([], 'unit-same-name', { key: shown(unit.key), other: shown(other.key) });
    for (const charter of charters)
      for (const text of textsOf(unit)) taken.set(`${charter}\n${folded(text)}`, unit);
  }
}
