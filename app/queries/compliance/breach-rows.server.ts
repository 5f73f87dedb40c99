import { type Kysely, type SelectQueryBuilder, sql } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { Cause } from '../../domain/breach/kinds.ts';
import { type Instant, instantOf } from '../../domain/instant.ts';

/** How it stands with a breach now: how late it was fulfilled, or how long it has been open, in seconds. */
export type Since =
  | { is: 'fulfilled' | 'open'; late: number }
  | { is: 'withdrawn' }
  /** An occurrence is over when it happens. */
  | { is: 'over' };

/** What anyone may read of a breach: nothing of the customer, the case, or who handled it. */
export type BreachRead = {
  id: number;
  at: Instant;
  since: Since;
  cause: Cause | null;
  apology: string | null;
  state: Database['breaches']['state'];
};

/** Breaches with where the case of each stands. */
export function selectBreaches(db: Kysely<Database>) {
  return db
    .selectFrom('breaches')
    .leftJoin('cases', 'cases.id', 'breaches.case_id')
    .select(['breaches.id', 'breaches.commitment', 'breaches.at', 'breaches.cause', 'breaches.apology'])
    .select(['breaches.state', 'cases.state as case_state', 'cases.closed']);
}
type Row = Awaited<ReturnType<ReturnType<typeof selectBreaches>['execute']>>[number];

/** @param until now, or the end of a record that has ended */
export function breachRead(row: Row, until: Instant): BreachRead {
  const { id, cause, apology, state } = row;
  return { id, at: instantOf(row.at), since: sinceOf(row, until), cause, apology, state };
}

function sinceOf({ at, case_state, closed }: Row, until: Instant): Since {
  if (case_state === null) return { is: 'over' };
  if (case_state === 'withdrawn') return { is: 'withdrawn' };
  const fulfilled = case_state === 'fulfilled' && closed !== null;
  const end = fulfilled ? instantOf(closed) : until;
  return { is: fulfilled ? 'fulfilled' : 'open', late: Math.max(0, end - instantOf(at)) };
}

/** The newest breaches of one promise. */
export async function newestBreaches(
  db: Kysely<Database>,
  which: { charter: string; commitment: string },
  until: Instant,
  most: number,
): Promise<BreachRead[]> {
  const rows = await selectBreaches(db)
    .where('breaches.charter', '=', which.charter)
    .where('breaches.commitment', '=', which.commitment)
    .orderBy('breaches.at', 'desc')
    .orderBy('breaches.id', 'desc')
    .limit(most)
    .execute();
  return rows.map((row) => breachRead(row, until));
}

/** Counts breaches in the index that finds them; `most` and one where there are more. */
export async function countUpTo(
  db: Kysely<Database>,
  query: SelectQueryBuilder<Database, 'breaches', object>,
  most: number,
): Promise<number> {
  const some = query.select('breaches.id').limit(most + 1);
  // The subquery ends the counting early.
  const { rows } = await sql<{ count: number }>`select count(*) as count from (${some}) as some`.execute(db);
  return Number(rows[0]?.count ?? 0);
}
