import { renderMarkdown } from '../domain/charter/markdown.ts';
import type { Language } from '../languages/language.ts';
import { typeset } from '../languages/typography.ts';
import { readPageText } from './page-text.server.ts';

/** What is known of a criterion, in the letters that audits use: conforms, does not, not applicable, not checked. */
const criterionStates = ['C', 'NC', 'NA', 'NT'] as const;
type CriterionState = (typeof criterionStates)[number];
/** A criterion of the standard; `why` is empty where the state is plain. */
type Criterion = { number: string; about: string; state: CriterionState; why: string };
type Criteria = {
  /** What stands before the tables, as safe HTML. */
  html: string;
  language: Language;
  themes: { title: string; criteria: Criterion[] }[];
};

/**
 * The accessibility statement from `accessibility/statement.<lang>.md` in the content folder, as safe HTML, with what
 * it names in double braces, as `{{company}}`, filled in. `null` when the company has written none.
 */
export function readStatement(
  folder: string,
  named: Record<'company' | 'origin' | 'contact' | 'criteria', string>,
  language: Language,
): { html: string; language: Language } | null {
  const found = readPageText(folder, 'accessibility/statement', language);
  if (!found) return null;
  const filledIn: Record<string, string> = named;
  const text = found.text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => filledIn[name] ?? whole);
  return { html: renderMarkdown(text, found.language), language: found.language };
}

/**
 * The criteria of the standard, one by one, from `accessibility/criteria.<lang>.md`: prose, then a table under the
 * heading of each theme, whose rows are number, subject, state and reason. `null` when the company has written none.
 * @throws Error naming the row that cannot be read
 */
export function readCriteria(folder: string, language: Language): Criteria | null {
  const found = readPageText(folder, 'accessibility/criteria', language);
  if (!found) return null;
  const [before = '', ...parts] = found.text.split(/^## /m);
  const set = (text: string) => typeset(text, found.language);
  const themes = parts.map((part) => {
    const [title = '', ...lines] = part.split('\n');
    const rows = lines.filter((line) => /^\| *\d/.test(line));
    return { title: set(title.trim()), criteria: rows.map((row) => readRow(row, set)) };
  });
  return { html: renderMarkdown(before, found.language), language: found.language, themes };
}

function readRow(row: string, set: (text: string) => string): Criterion {
  const [, number = '', about = '', written, why = ''] = row.split('|').map((cell) => cell.trim());
  const state = criterionStates.find((each) => each === written);
  if (!state) throw new Error(`${row}: expected one of ${criterionStates.join(', ')}`);
  return { number, about: set(about), state, why: set(why) };
}
