import { join } from 'node:path';
import { intricateFrom } from '../domain/charter/intricate.ts';
import { type Language, type Localised, languages, localise } from '../languages/language.ts';
import { isThere, readContentFile } from './content-file.server.ts';
import { markOfFiles } from './mark.server.ts';

/**
 * The Markdown of a page that the company writes, `<name>.<lang>.md` in the content folder: in a language, else in one
 * that it is written in. `null` when there is none; what cannot be read, or not in
 * reasonable time, is none, and `kept check` says so.
 */
export function readPageText(
  folder: string,
  name: string,
  language: Language = languages[0],
): { text: string; language: Language } | null {
  const texts: Localised = {};
  for (const each of languages) {
    const path = join(folder, `${name}.${each}.md`);
    const text = isThere(path) ? readOrNull(path) : null;
    if (text !== null) texts[each] = text;
  }
  return localise(texts, language);
}

function readOrNull(path: string): string | null {
  try {
    const text = readContentFile(path);
    return intricateFrom(text) === null ? text : null;
  } catch {
    return null;
  }
}

/** The pages that a company may write of its own, by their files in the content folder. */
const pageTexts = {
  statement: 'accessibility/statement',
  criteria: 'accessibility/criteria',
  threats: 'threats',
} as const;

/** Which of them it has written, in any language. */
export function writtenTexts(folder: string): Record<keyof typeof pageTexts, boolean> {
  const { statement, criteria, threats } = pageTexts;
  const isWritten = (name: string) => readPageText(folder, name) !== null;
  return { statement: isWritten(statement), criteria: isWritten(criteria), threats: isWritten(threats) };
}

/** The files of these pages that are in the folder. */
export function pageFiles(folder: string): string[] {
  const names = Object.values(pageTexts).flatMap((name) => languages.map((each) => `${name}.${each}.md`));
  return names.map((name) => join(folder, name)).filter(isThere);
}

/** A text that changes when anything that pages show does which is read from the folder and not from the ledger. */
export function markOfContent(folder: string): string {
  const texts = Object.values(pageTexts).flatMap((name) => languages.map((each) => `${name}.${each}.md`));
  const lists = ['site.yml', 'units.yml', 'encounters.yml', 'values.yml', 'trust-criteria.yml'];
  return markOfFiles(folder, [...lists, ...texts]);
}
