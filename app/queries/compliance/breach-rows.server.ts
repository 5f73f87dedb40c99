import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import { type PublicBreach, sinceOf } from '../../domain/breach/since.ts';
import { type Instant, instantOf } from '../../domain/instant.ts';

/** A line of the public register. */
export type BreachRead = Pick<PublicBreach, 'id' | 'at' | 'since' | 'cause' | 'apology' | 'state'>;

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
  const { id, cause, apology, state, case_state, closed } = row;
  const at = instantOf(row.at);
  const standing =
    case_state === null ? null : { state: case_state, closed: closed === null ? null : instantOf(closed) };
  return { id, at, since: sinceOf(at, standing, until), cause, apology, state };
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
