import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Language, type Localised, languages, localise } from '../languages/language.ts';
import { markOfFiles } from './mark.server.ts';

/**
 * The Markdown of a page that the company writes, `<name>.<lang>.md` in the content folder: in a language, else in one
 * that it is written in. `null` when there is none.
 */
export function readPageText(
  folder: string,
  name: string,
  language: Language = languages[0],
): { text: string; language: Language } | null {
  const texts: Localised = {};
  for (const each of languages) {
    const path = join(folder, `${name}.${each}.md`);
    if (existsSync(path)) texts[each] = readFileSync(path, 'utf8');
  }
  return localise(texts, language);
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

/** A text that changes when anything that pages show does which is read from the folder and not from the ledger. */
export function markOfContent(folder: string): string {
  const texts = Object.values(pageTexts).flatMap((name) => languages.map((each) => `${name}.${each}.md`));
  return markOfFiles(folder, ['site.yml', ...texts]);
}
