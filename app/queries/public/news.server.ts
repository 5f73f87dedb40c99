import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { Publications } from '#db/stores/publications.server.ts';
import { readRestated } from '#db/stores/restatements.server.ts';
import { type Instant, instantOf, type PlainDate } from '../../domain/instant.ts';
import type { Language } from '../../languages/language.ts';
import { charterNow, headOf, type Said, titlesIn } from './charter-now.server.ts';

/** Something that a charter's readers want to be told of; `at`: when it was written in the ledger. */
export type News =
  | { is: 'edition'; at: Instant; number: number; binding: PlainDate }
  | { is: 'breach' | 'late-payment'; at: Instant; id: number; promise: Said; missed: Instant }
  | {
      is: 'restatement';
      at: Instant;
      entry: number;
      commitment: string;
      promise: Said;
      from: PlainDate;
      to: PlainDate;
    };

/** What is new goes back so far at most; of breaches too. */
const mostNews = 50;
/** Entries of the register of all charters among which those declared lately are looked for. */
const lately = 1_000;

/**
 * What was published of a charter, which breaches were declared and which periods restated, newest first; `null` when no such charter was
 * published. Reads as much however long the ledger: a breach of long ago is new when it was declared lately.
 */
export async function readNews(
  db: Kysely<Database>,
  publications: Publications,
  slug: string,
  asked: { now: Instant; language: Language },
) {
  const charter = charterNow(publications, slug, asked.now);
  if (!charter) return null;
  const titles = titlesIn(charter, asked.language);
  const breaches = await newestBreaches(db, slug);
  const restated = await readRestated(db, slug);
  const news: News[] = [
    ...charter.editions.map(
      ({ number, binding, published }): News => ({
        is: 'edition',
        at: instantOf(published),
        number,
        binding,
      }),
    ),
    ...breaches.flatMap(({ id, commitment, at, noticed, found }): News[] => {
      const promise = titles.get(commitment)?.title;
      const is = found === 'remedy' ? 'late-payment' : 'breach';
      return promise ? [{ is, at: instantOf(noticed), id, promise, missed: instantOf(at) }] : [];
    }),
    ...[...restated].flatMap(([commitment, told]) => {
      const promise = titles.get(commitment)?.title;
      return told.flatMap(({ entry, at, from, to }): News[] =>
        promise ? [{ is: 'restatement', at, entry, commitment, promise, from, to }] : [],
      );
    }),
  ];
  return {
    head: headOf(charter, asked.language),
    news: news.sort((one, other) => other.at - one.at).slice(0, mostNews),
  };
}

/** Those of the charter's register that stand: its newest, and those that were declared lately. */
async function newestBreaches(db: Kysely<Database>, slug: string) {
  const columns = ['id', 'charter', 'commitment', 'at', 'noticed', 'found', 'state'] as const;
  const [newest, declared] = await Promise.all([
    db
      .selectFrom('breaches')
      .select(columns)
      .where('charter', '=', slug)
      .orderBy('at', 'desc')
      .orderBy('id', 'desc')
      .limit(mostNews)
      .execute(),
    db.selectFrom('breaches').select(columns).orderBy('id', 'desc').limit(lately).execute(),
  ]);
  const all = new Map([...newest, ...declared].map((row) => [row.id, row]));
  return [...all.values()].filter(({ charter, state }) => charter === slug && state !== 'corrected');
}
