import Big from 'big.js';
import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import { readPublications } from '#db/stores/publications.server.ts';
import { setAsideStates } from '../../domain/breach/breach.ts';
import { formatInstant, type Instant } from '../../domain/instant.ts';
import { attributesOf } from '../../domain/remedy/attributes.ts';
import type { MissingAmount, ToPayFilter, ToPaySum } from '../../domain/remedy/to-pay.ts';
import { dueIn, outstanding } from './to-pay.server.ts';

/** Breaches whose amount is missing are counted so far, for each promise. */
const mostMissing = 1_000;
/** So many of their cases are named. */
const mostNamed = 20;

/** What is outstanding of a filter, by currency. Amounts that are alike are counted together, then added exactly. */
export async function readToPaySums(
  db: Kysely<Database>,
  filter: ToPayFilter,
  now: Instant,
): Promise<ToPaySum[]> {
  const lines = dueIn(outstanding(db, filter)).select(['currency', 'owed', 'paid', 'remedies.late']);
  const rows = await db
    .selectFrom(lines.as('lines'))
    .select((eb) => ['currency', 'owed', 'paid', eb.fn.countAll<number>().as('count')])
    .select((eb) =>
      eb
        .case()
        .when(eb.or([eb('late', 'is not', null), eb('due', '<', formatInstant(now))]))
        .then(1)
        .else(0)
        .end()
        .as('is_late'),
    )
    .groupBy(['currency', 'owed', 'paid', 'is_late'])
    .orderBy('currency')
    .execute();
  const sums = new Map<string, ToPaySum>();
  for (const { currency, owed, paid, count, is_late } of rows) {
    const before = sums.get(currency) ?? { currency, count: 0, left: '0', late: { count: 0, left: '0' } };
    const left = new Big(owed).minus(paid).times(count);
    const add = (sum: { count: number; left: string }) => ({
      count: sum.count + count,
      left: left.plus(sum.left).toFixed(),
    });
    sums.set(currency, { currency, ...add(before), late: is_late ? add(before.late) : before.late });
  }
  return [...sums.values()];
}

/** The breaches of a filter that owe, by themselves or because somebody asked, what cannot be known: their cases lack what the amount is worked out from. */
export async function readMissingAmounts(
  db: Kysely<Database>,
  { charter, commitment, unit }: ToPayFilter,
): Promise<MissingAmount[]> {
  const { editions } = await readPublications(db);
  const found = new Map<string, MissingAmount & { editions: { number: number; mustAsk: boolean }[] }>();
  for (const edition of editions) {
    if ((charter ?? commitment?.charter ?? edition.charter) !== edition.charter) continue;
    for (const { id, title, remedy } of edition.terms.commitments) {
      const attributes = attributesOf(remedy).map(({ name }) => name);
      if (attributes.length === 0 || (commitment && commitment.id !== id)) continue;
      const key = `${edition.charter}/${id}`;
      const before = found.get(key)?.editions ?? [];
      found.set(key, {
        ...{ charter: edition.charter, id, commitment: title, attributes, count: 0, more: false, cases: [] },
        editions: [...before, { number: edition.number, mustAsk: remedy?.claim !== 'automatic' }],
      });
    }
  }
  const counted = await Promise.all(
    [...found.values()].map(async ({ editions, ...missing }) => {
      const breaches = db
        .selectFrom('breaches')
        .leftJoin('remedies', 'remedies.breach', 'breaches.id')
        .leftJoin('cases', 'cases.id', 'breaches.case_id')
        .select(['breaches.id', 'breaches.at', 'breaches.case_id', 'cases.reference'])
        .where('breaches.charter', '=', missing.charter)
        .where('breaches.commitment', '=', missing.id)
        .where((eb) =>
          eb.or(
            editions.map(({ number, mustAsk }) =>
              eb.and([
                eb('breaches.edition', '=', number),
                ...(mustAsk ? [eb('breaches.asked', 'is not', null)] : []),
              ]),
            ),
          ),
        )
        .where('breaches.state', 'not in', [...setAsideStates])
        .where('breaches.found', '!=', 'remedy')
        .where('remedies.id', 'is', null)
        .$if(unit !== null, (query) => query.where('breaches.unit', '=', unit))
        .limit(mostMissing + 1);
      const { count } = await db
        .selectFrom(breaches.as('some'))
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow();
      const some = await breaches.orderBy('breaches.at').orderBy('breaches.id').limit(mostNamed).execute();
      const cases = some.flatMap(({ case_id, reference }) =>
        case_id === null ? [] : [{ id: case_id, reference }],
      );
      return { ...missing, count: Math.min(count, mostMissing), more: count > mostMissing, cases };
    }),
  );
  return counted.filter(({ count }) => count > 0);
}
