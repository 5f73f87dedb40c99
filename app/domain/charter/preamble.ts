import { isLanguage, type Language } from '../../languages/language.ts';
import { isKnownZone, isZone } from '../calendar/zone.ts';
import {
  type Fields,
  fieldsOf,
  noteUnknownKeys,
  present,
  readBoolean,
  readChoice,
  readDate,
  readLanguages,
  readText,
  shown,
} from './fields.ts';
import type { PreambleFile } from './files.ts';
import { type Finding, finding, untranslated } from './findings.ts';
import type { CharterTerms } from './terms.ts';

const KEYS = ['name', 'audience', 'public', 'fictional', 'zone', 'languages', 'binding', 'ended'] as const;
const TRANSLATED = ['name'];

/** The terms of a charter apart from its commitments; `null` where its own file does not give them all. */
type Preamble = Omit<CharterTerms, 'slug' | 'commitments'>;

/** The file in the charter's first language: the one whose `languages` starts with its own. */
export function firstPreamble(files: PreambleFile[]): PreambleFile | null {
  const saysFirst = ({ source, language }: PreambleFile) =>
    Array.isArray(source.data.languages) && source.data.languages[0] === language;
  return files.find(saysFirst) ?? files.find(({ source }) => 'languages' in source.data) ?? files[0] ?? null;
}

/** Language in which the charter's terms are written, as well as can be told from files that may be wrong. */
export function firstLanguage(main: PreambleFile): Language {
  const listed = Array.isArray(main.source.data.languages) ? main.source.data.languages[0] : null;
  return isLanguage(listed) ? listed : main.language;
}

export function readPreamble(
  main: PreambleFile,
  others: PreambleFile[],
  findings: Finding[],
): Preamble | null {
  const fields = fieldsOf(main.source, findings);
  if (main.source.findings.length > 0) return null;
  noteUnknownKeys(fields, KEYS);
  present(fields, 'name', 'name: …');
  present(fields, 'audience', 'audience: customers | employees');
  present(fields, 'zone', 'zone: Europe/Paris');
  present(fields, 'languages', 'languages: [fr, en]');
  present(fields, 'binding', 'binding: 2025-04-01');
  const name = readText(fields, 'name');
  const audience = readChoice(fields, 'audience', ['customers', 'employees']);
  const zone = readZone(fields);
  const listed = readLanguages(fields, 'languages');
  const binding = readDate(fields, 'binding');
  const ended = readDate(fields, 'ended');
  if (binding && ended && ended < binding) {
    fields.note(['ended'], 'ended-before-binding', { found: ended, expected: binding });
  }
  const isPublic = readPublic(fields, audience);
  const fictional = readBoolean(fields, 'fictional') ?? false;
  const translations = others.map((file) => [file.language, readTranslatedName(file, findings)] as const);
  if (!name || !audience || !zone || !listed || !binding) return null;
  const names = Object.fromEntries([
    [main.language, name],
    ...translations.filter(([, text]) => text !== null),
  ]);
  return { name: names, audience, public: isPublic, fictional, zone, languages: listed, binding, ended };
}

function readZone(fields: Fields): string | null {
  const zone = readText(fields, 'zone');
  if (zone === null || isZone(zone)) return zone;
  fields.note(['zone'], isKnownZone(zone) ? 'zone-without-place' : 'zone-unknown', { found: shown(zone) });
  return null;
}

/** What is promised to customers is public; what is promised to employees only where the charter says so. */
function readPublic(fields: Fields, audience: string | null): boolean {
  const said = readBoolean(fields, 'public');
  if (audience === 'customers' && said === false) {
    fields.note(['public'], 'choice-expected', {
      key: 'public',
      found: 'false',
      expected: 'true (audience: customers)',
    });
  }
  return said ?? audience === 'customers';
}

function readTranslatedName(file: PreambleFile, findings: Finding[]): string | null {
  if (file.source.findings.length > 0) return null;
  const fields = fieldsOf(file.source, findings);
  noteTranslationKeys(fields, KEYS, TRANSLATED);
  present(fields, 'name', 'name: …');
  return readText(fields, 'name');
}

/** A translation carries words alone: a term written there would be ignored, so it is refused. */
export function noteTranslationKeys(
  fields: Fields,
  known: readonly string[],
  translated: readonly string[],
): void {
  noteUnknownKeys(fields, known);
  for (const key of Object.keys(fields.data)) {
    if (known.includes(key) && !translated.includes(key)) {
      fields.note([key], 'key-in-translation', { key, expected: translated.join(', ') });
    }
  }
}

/** Notes files in a language that the charter does not list, and listed languages without a file. */
export function noteLanguages(
  file: { path: string; language: Language }[],
  charterLanguages: Language[],
  nameIn: (language: Language) => string,
  findings: Finding[],
): void {
  const [first] = charterLanguages;
  for (const { path, language } of file) {
    if (!charterLanguages.includes(language)) {
      findings.push(
        finding(path, 1, 'language-not-listed', { language, expected: charterLanguages.join(', ') }),
      );
    }
  }
  const main = file.find(({ language }) => language === first);
  if (!main || !first) return;
  for (const language of charterLanguages) {
    if (file.some((other) => other.language === language)) continue;
    findings.push(untranslated(main.path, language, first, nameIn(language)));
  }
}
