import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { Publications } from '#db/stores/publications.server.ts';
import { readSurveys } from '#db/stores/surveys.server.ts';
import { type Instant, instantOf } from '../../domain/instant.ts';
import type { Language } from '../../languages/language.ts';
import { type CharterNow, charterNow } from './charter-now.server.ts';

/** What can be found of a charter: its languages, the promises it ever made, its editions, and surveys about it. */
export type CharterToFind = {
  slug: string;
  languages: Language[];
  commitments: string[];
  /** Oldest first. */
  editions: { number: number; published: Instant }[];
  /** The names of those that are closed. */
  surveys: string[];
  /** When its figures last changed. */
  changed: Instant;
};

/** Every charter among `publications`, for a map of the site. Two small statements, and two for each ended record. */
export async function readCharters(
  db: Kysely<Database>,
  publications: Publications,
  now: Instant,
): Promise<CharterToFind[]> {
  const head = await db.selectFrom('ledger_head').select('recorded').executeTakeFirst();
  const closed = (await readSurveys(db)).filter(({ closing }) => closing !== null);
  const slugs = [...new Set(publications.editions.map(({ charter }) => charter))];
  const charters = slugs.map((slug) => charterNow(publications, slug, now)).filter((found) => found !== null);
  return Promise.all(
    charters.map(async (charter) => ({
      slug: charter.slug,
      languages: charter.edition.terms.languages,
      commitments: [
        ...new Set(charter.editions.flatMap(({ terms }) => terms.commitments.map(({ id }) => id))),
      ],
      editions: charter.editions.map(({ number, published }) => ({
        number,
        published: instantOf(published),
      })),
      surveys: closed.filter((survey) => survey.charter === charter.slug).map(({ slug }) => slug),
      changed: instantOf(charter.ended || !head ? await endedAt(db, charter) : head.recorded),
    })),
  );
}

/**
 * The last word about a record that has ended: its newest edition, or the entry that declared its latest breach. A
 * running record says on every page when the ledger was last written to, so all of the ledger changes it.
 */
async function endedAt(db: Kysely<Database>, { slug, editions }: CharterNow): Promise<string> {
  const { last } = await db
    .selectFrom('breaches')
    .select((eb) => eb.fn.max('id').as('last'))
    .where('charter', '=', slug)
    .executeTakeFirstOrThrow();
  const entry = await db
    .selectFrom('entries')
    .select('recorded')
    .where('seq', '=', last ?? -1)
    .executeTakeFirst();
  return [...editions.map(({ published }) => published), entry?.recorded ?? ''].sort().at(-1) ?? '';
}
