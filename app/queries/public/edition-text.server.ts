import type { Kysely } from 'kysely';
import { LRUCache } from 'lru-cache';
import type { Database } from '#db/schema.ts';
import type { Edition } from '#db/stores/publications.server.ts';
import { readDocument } from '#db/stores/publications.server.ts';
import type { EditionText } from '../../domain/charter/edition.ts';
import { proseIn, readFiles, type Source } from '../../domain/charter/files.ts';
import { renderMarkdown } from '../../domain/charter/markdown.ts';
import type { CharterProse, CommitmentProse } from '../../domain/charter/terms.ts';
import { type Language, type Localised, localise } from '../../languages/language.ts';

/** Words of an edition as safe HTML, and the language they are in. */
export type Words = { html: string; language: Language };

/** Editions never change: their words are parsed once and rendered once, and what was read longest ago is forgotten. */
const parsed = new LRUCache<string, CharterProse>({ max: 50 });
const rendered = new LRUCache<string, string>({ max: 2_000 });

/** The terms and words of an edition. @throws Error when its sources are not beside the ledger */
export async function readEditionText(db: Kysely<Database>, edition: Edition): Promise<EditionText> {
  const key = `${edition.charter}/${edition.sources}`;
  const known = parsed.get(key);
  if (known) return { terms: edition.terms, prose: known };
  const sources = JSON.parse(await readDocument(db, edition.sources)) as Source[];
  const prose = proseIn(readFiles(sources));
  parsed.set(key, prose);
  return { terms: edition.terms, prose };
}

/** Markdown in the language asked for, or openly in another, rendered; `null` where nothing was written. */
export function wordsIn(
  text: Localised,
  language: Language,
  order: readonly Language[],
  headingLevel: number,
): Words | null {
  const found = localise(text, language, order);
  if (!found || found.text.trim() === '') return null;
  const key = `${headingLevel}/${found.language}/${found.text}`;
  const html = rendered.get(key) ?? renderMarkdown(found.text, found.language, headingLevel);
  rendered.set(key, html);
  return { html, language: found.language };
}

/** What a part of a promise says, in each language that it is written in. */
export function proseOf({ commitments }: CharterProse, id: string, part: keyof CommitmentProse): Localised {
  const written = Object.entries(commitments[id] ?? {}) as [Language, CommitmentProse][];
  return Object.fromEntries(written.map(([language, prose]) => [language, prose[part] ?? undefined]));
}
