import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readPublications } from '#db/stores/publications.server.ts';
import { readContentFile, whyUnreadable } from '../content/content-file.server.ts';
import type { Context } from '../context.server.ts';
import { finding } from '../domain/charter/findings.ts';
import { editionShown } from '../domain/charter/published.ts';
import { formatFinding } from '../i18n/findings.ts';
import type { Language, Localised } from '../languages/language.ts';
import { type Mapping, parseMapping } from './mapping.ts';

/** The mappings of the content folder, by name; those that cannot be understood are left out, with their `faults`. */
export function loadMappings(content: string, language: Language): { mappings: Mapping[]; faults: string[] } {
  const folder = join(content, 'imports');
  const mappings: Mapping[] = [];
  const faults: string[] = [];
  for (const file of ymlFilesIn(folder)) {
    const path = join(folder, file);
    const parsed = readMapping(path, language);
    if ('mapping' in parsed) mappings.push(parsed.mapping);
    else faults.push(...parsed.faults);
  }
  return { mappings, faults };
}

function readMapping(path: string, language: Language): ReturnType<typeof parseMapping> {
  try {
    return parseMapping(path, readContentFile(path), language);
  } catch (error) {
    const found = finding(path, 1, 'file-unreadable', { detail: whyUnreadable(error) });
    return { faults: [formatFinding(found, language)] };
  }
}

/** A mapping that a page offers, with the name of its charter for people. */
export type OfferedMapping = { mapping: Mapping; charter: Localised };

/** The mappings that a page offers: those of charters that are published and whose record goes on. */
export async function offeredMappings(context: Context, language: Language): Promise<OfferedMapping[]> {
  const publications = await readPublications(context.db);
  return loadMappings(context.content, language).mappings.flatMap((mapping) => {
    const shown = editionShown(publications, mapping.charter, context.now());
    return shown && !shown.ended ? [{ mapping, charter: shown.edition.terms.name }] : [];
  });
}

function ymlFilesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => /\.ya?ml$/.test(name))
      .sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
