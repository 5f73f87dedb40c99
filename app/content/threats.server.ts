import { renderMarkdown } from '../domain/charter/markdown.ts';
import type { Language } from '../languages/language.ts';
import { readPageText } from './page-text.server.ts';

/**
 * What a ledger cannot prove and what readers can do about it, from `threats.<lang>.md` in the content folder, as safe
 * HTML. `null` when there is no such text.
 */
export function readThreats(folder: string, language: Language): { html: string; language: Language } | null {
  const found = readPageText(folder, 'threats', language);
  return found && { html: renderMarkdown(found.text, found.language), language: found.language };
}
