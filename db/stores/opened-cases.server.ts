import { type Kysely, sql } from 'kysely';
import { setAsideStates } from '#app/domain/breach/breach.ts';
import type { Case } from '#app/domain/case/case.ts';
import { formatInstant, type Instant, instantOf } from '#app/domain/instant.ts';
import type { Database } from '../schema.ts';
import { caseOf } from './cases.server.ts';

/** Cases of a promise that were opened from one moment to another, both included. */
export type Opened = { charter: string; commitment: string; from: Instant; to: Instant };

/** So many are read at once. */
export const atOnce = 200;

export async function countOpened(db: Kysely<Database>, opened: Opened): Promise<number> {
  const row = await openedIn(db, opened)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** All of them as they now stand, some hundreds at a time. */
export async function* findOpened(db: Kysely<Database>, opened: Opened): AsyncGenerator<Case[]> {
  for (let after = ''; ; ) {
    const cases = await nextOpened(db, opened, { after, since: 0 });
    const last = cases.at(-1);
    if (!last) return;
    yield cases;
    after = last.id;
  }
}

/** Those behind the case `after`, some hundreds at most, that an entry from number `since` on is about. */
export async function nextOpened(
  db: Kysely<Database>,
  opened: Opened,
  { after, since }: { after: string; since: number },
): Promise<Case[]> {
  const rows = openedIn(db, opened).selectAll().where('id', '>', after).where('last_seq', '>=', since);
  return (await rows.orderBy('id').limit(atOnce).execute()).map(caseOf);
}

/** How many of them count as kept, as breached and as exempt. */
export async function countOutcomes(
  db: Kysely<Database>,
  opened: Opened,
): Promise<Record<'kept' | 'breached' | 'exempt', number>> {
  const row = await openedIn(db, opened)
    .select([
      sql<number>`coalesce(sum(breached is null and state = 'fulfilled'), 0)`.as('kept'),
      sql<number>`coalesce(sum(breached is not null and exempt = 0), 0)`.as('breached'),
      sql<number>`coalesce(sum(breached is not null and exempt = 1), 0)`.as('exempt'),
    ])
    .executeTakeFirstOrThrow();
  return { kept: Number(row.kept), breached: Number(row.breached), exempt: Number(row.exempt) };
}

function openedIn(db: Kysely<Database>, { charter, commitment, from, to }: Opened) {
  return db
    .selectFrom('cases')
    .where('charter', '=', charter)
    .where('commitment', '=', commitment)
    .where('opened', '>=', formatInstant(from))
    .where('opened', '<=', formatInstant(to));
}

/** When a promise without cases was broken, and by which edition; exempt and late payments aside. */
export async function* findBroken(
  db: Kysely<Database>,
  { charter, commitment, from, to }: Opened,
): AsyncGenerator<{ at: Instant; edition: number }[]> {
  for (let after = -1; ; ) {
    const rows = await db
      .selectFrom('breaches')
      .select(['id', 'at', 'edition'])
      .where('charter', '=', charter)
      .where('commitment', '=', commitment)
      .where('at', '>=', formatInstant(from))
      .where('at', '<=', formatInstant(to))
      .where('case_id', 'is', null)
      .where('state', 'not in', setAsideStates)
      .where('found', '!=', 'remedy')
      .where('id', '>', after)
      .orderBy('id')
      .limit(atOnce)
      .execute();
    const last = rows.at(-1);
    if (!last) return;
    yield rows.map(({ at, edition }) => ({ at: instantOf(at), edition }));
    after = last.id;
  }
}
