import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import { readMethod, readPublications } from '#db/stores/publications.server.ts';
import { editionShown, editionsOf } from '../../domain/charter/published.ts';
import type { Instant, PlainDate } from '../../domain/instant.ts';
import type { Localised } from '../../languages/language.ts';
import { slugsIn } from '../compliance/register-choices.server.ts';

/** The newest edition of a charter, and the one that its pages show today. */
export type PublishedCharter = {
  slug: string;
  name: Localised;
  number: number;
  binding: PlainDate;
  shown: number | null;
  ended: PlainDate | null;
  public: boolean;
};

/** What is published: each charter, and the number of the method. */
export async function readPublished(
  db: Kysely<Database>,
  now: Instant,
): Promise<{ charters: PublishedCharter[]; method: number | null }> {
  const publications = await readPublications(db);
  const charters = slugsIn(publications).flatMap((slug) => {
    const newest = editionsOf(publications, slug).at(-1);
    if (!newest) return [];
    const { terms, number, binding } = newest;
    const shown = editionShown(publications, slug, now)?.edition.number ?? null;
    return [{ slug, name: terms.name, number, binding, shown, ended: terms.ended, public: terms.public }];
  });
  return { charters, method: (await readMethod(db))?.number ?? null };
}
