import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { Publications } from '#db/stores/publications.server.ts';
import { readSettled } from '#db/stores/tallies.server.ts';
import type { CommitmentTerms } from '../../domain/charter/terms.ts';
import type { Instant, PlainDate } from '../../domain/instant.ts';
import { choosePeriod } from '../../domain/trust/period.ts';
import { firstDay } from '../../domain/trust/settled.ts';
import type { Language } from '../../languages/language.ts';
import { charterNow, type Said, said } from './charter-now.server.ts';
import { type FigureView, figureOf, methodNow, readUnknown } from './figures.server.ts';

/** A promise that a charter makes now, with its figure of the twelve months up to the charter's day. */
export type PromiseNow = {
  charter: string;
  id: string;
  number: number;
  title: Said;
  terms: CommitmentTerms;
  /** `null` for what is only intended. */
  figure: FigureView | null;
};
/** A charter that the reader may see, with all that it promises now. */
export type CharterPromises = {
  slug: string;
  name: Said;
  audience: 'customers' | 'employees';
  asOf: PlainDate;
  promises: PromiseNow[];
};

/** What all charters among `publications` promise now, each with the figure that its own page shows. A few statements for each charter. */
export async function readPromisesNow(
  db: Kysely<Database>,
  publications: Publications,
  { now, language }: { now: Instant; language: Language },
): Promise<CharterPromises[]> {
  const { method } = await methodNow(db);
  const slugs = [...new Set(publications.editions.map(({ charter }) => charter))];
  const charters = slugs.flatMap((slug) => charterNow(publications, slug, now) ?? []);
  return Promise.all(
    charters.map(async (charter): Promise<CharterPromises> => {
      const { slug, edition, editions, asOf } = charter;
      const { name, audience, languages, commitments } = edition.terms;
      const tallies = await readSettled(db, editions, asOf, now);
      const { chosen } = choosePeriod(null, firstDay(tallies), asOf);
      const unknown = await readUnknown(db, charter);
      const promises = commitments.map((terms) => ({
        ...{ charter: slug, id: terms.id, number: terms.number, terms },
        title: said(terms.title, language, languages),
        figure: figureOf(terms, editions, tallies, chosen, unknown, method),
      }));
      return { slug, name: said(name, language, languages), audience, asOf, promises };
    }),
  );
}
