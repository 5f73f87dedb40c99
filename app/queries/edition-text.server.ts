import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import { readDocument } from '#db/stores/documents.server.ts';
import type { Edition, Publications } from '#db/stores/publications.server.ts';
import type { EditionText } from '../domain/charter/edition.ts';
import type { Source } from '../domain/charter/files.ts';
import { renderMarkdown } from '../domain/charter/markdown.ts';
import { parseCharter } from '../domain/charter/parse.ts';
import type { CharterProse } from '../domain/charter/terms.ts';
import { type Language, type Localised, localise } from '../domain/language.ts';

/** Words of an edition as safe HTML, and the language they are in. */
export type Words = { html: string; language: Language };

/** Editions never change: their words are parsed once, and the oldest read are forgotten first. */
const parsed = new Map<string, CharterProse>();
const MOST_PARSED = 50;

/** The terms and words of an edition. @throws Error when its sources are not beside the ledger */
export async function readEditionText(
  db: Kysely<Database>,
  edition: Edition,
  publications: Publications,
): Promise<EditionText> {
  const key = `${edition.charter}/${edition.sources}`;
  const known = parsed.get(key);
  if (known) return { terms: edition.terms, prose: known };
  const sources = JSON.parse(await readDocument(db, edition.sources)) as Source[];
  const calendars = new Map([...publications.calendars].map(([name, { calendar }]) => [name, calendar]));
  const { prose } = parseCharter(edition.charter, sources, { calendars });
  const [oldest] = parsed.keys();
  if (oldest !== undefined && parsed.size >= MOST_PARSED) parsed.delete(oldest);
  parsed.set(key, prose);
  return { terms: edition.terms, prose };
}

/** Markdown in the language asked for, or openly in another, rendered; `null` where nothing was written. */
export function wordsIn(text: Localised, language: Language, headingLevel: number): Words | null {
  const found = localise(text, language);
  if (!found || found.text.trim() === '') return null;
  return { html: renderMarkdown(found.text, found.language, headingLevel), language: found.language };
}
