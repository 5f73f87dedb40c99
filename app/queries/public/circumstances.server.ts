import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import { findCircumstance, findCircumstances } from '#db/stores/circumstances.server.ts';
import type { Publications } from '#db/stores/publications.server.ts';
import type { Instant } from '../../domain/instant.ts';
import { circumstancesPage } from '../../i18n/said-circumstances.ts';
import type { Language } from '../../languages/language.ts';
import { charterNow, headOf } from './charter-now.server.ts';

/**
 * The circumstances of a charter that a second person agreed to, the newest first; `null` when no such charter was published.
 * `older`: before which the next page begins. `isPlaced`: whether there is such a place.
 */
export async function readCircumstancesPage(
  db: Kysely<Database>,
  publications: Publications,
  slug: string,
  { now, language, before }: { now: Instant; language: Language; before: number | null },
) {
  const charter = charterNow(publications, slug, now);
  if (!charter) return null;
  const found = await findCircumstances(db, { charter: slug, agreed: true, before }, circumstancesPage + 1);
  const shown = found.slice(0, circumstancesPage);
  const place = before === null ? null : await findCircumstance(db, before);
  return {
    isPublic: charter.edition.terms.public,
    isPlaced: before === null || place?.charter === slug,
    isFirst: before === null,
    head: headOf(charter, language),
    circumstances: shown,
    older: found.length > circumstancesPage ? (shown.at(-1)?.seq ?? null) : null,
  };
}
