import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import { readMethods } from '#db/stores/publications.server.ts';
import { dayOf } from '../../domain/calendar/zone.ts';
import { editionInForce, type Publications } from '../../domain/charter/published.ts';
import { instantOf, type PlainDate } from '../../domain/instant.ts';
import { type Scores, scores } from '../../domain/trust/scores.ts';
import type { TalliesByCommitment } from '../../domain/trust/settled.ts';
import type { CharterNow } from './charter-now.server.ts';
import { commitmentsOn } from './figures.server.ts';

/** A version of the method that replaced another one: both scores on its day, by the one before and by it. */
export type MethodChange = { number: number; day: PlainDate; before: Scores; after: Scores };

/** Every change of the method since the charter's record began to be scored by one, newest first. */
export async function readMethodChanges(
  db: Kysely<Database>,
  publications: Publications,
  charter: CharterNow,
  tallies: TalliesByCommitment,
): Promise<MethodChange[]> {
  const { slug, edition, editions } = charter;
  const methods = await readMethods(db);
  const changes = methods.slice(1).map(({ method, number, published }, place): MethodChange => {
    const day = dayOf(instantOf(published), edition.terms.zone);
    const then = { editions, edition: editionInForce(publications, slug, day) ?? edition, asOf: day };
    const by = (each: typeof method) => scores(commitmentsOn(tallies, then, each), each);
    return { number, day, before: by(methods[place]?.method ?? method), after: by(method) };
  });
  return changes.filter(({ day }) => day <= charter.asOf).reverse();
}
