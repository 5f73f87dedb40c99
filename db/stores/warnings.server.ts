import type { Kysely, Transaction } from 'kysely';
import type { Case } from '#app/domain/case/case.ts';
import { formatInstant, type Instant, instantOf } from '#app/domain/instant.ts';
import type { Database } from '../schema.ts';
import { insertAll } from './insert.server.ts';

/** When somebody is to be warned that a case is due. */
export type PlannedWarning = { id: string; due: Instant; at: Instant };

/** Up to which entry warnings are planned, and after which share of a clock's time, per cent. */
export type WarningMark = { share: number; seq: number };

/** `null` before any was planned. */
export async function readWarningMark(db: Kysely<Database>): Promise<WarningMark | null> {
  const row = await db.selectFrom('warning_marks').select(['share', 'seq']).executeTakeFirst();
  return row ?? null;
}

export async function putWarningMark(trx: Transaction<Database>, mark: WarningMark): Promise<void> {
  await trx
    .insertInto('warning_marks')
    .values({ id: 1, ...mark })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(mark))
    .execute();
}

/** At most `limit` entries behind a number, each with the case that it is of. */
export async function entriesBehind(
  db: Kysely<Database>,
  seq: number,
  limit: number,
): Promise<{ seq: number; case_id: string | null }[]> {
  return db
    .selectFrom('entries')
    .select(['seq', 'case_id'])
    .where('seq', '>', seq)
    .orderBy('seq')
    .limit(limit)
    .execute();
}

/** Plans warnings of cases, in the place of what was planned of all of these. */
export async function putWarnings(
  trx: Transaction<Database>,
  cases: readonly Pick<Case, 'id'>[],
  planned: readonly PlannedWarning[],
): Promise<void> {
  await deleteWarnings(
    trx,
    cases.map(({ id }) => id),
  );
  const rows = planned.map(({ id, due, at }) => ({
    case_id: id,
    due: formatInstant(due),
    at: formatInstant(at),
  }));
  await insertAll(trx, 'warnings', rows);
}

export async function deleteWarnings(trx: Transaction<Database>, cases: readonly string[]): Promise<void> {
  await trx.deleteFrom('warnings').where('case_id', 'in', cases).execute();
}

export async function deleteAllWarnings(trx: Transaction<Database>): Promise<void> {
  await trx.deleteFrom('warnings').execute();
}

/** At most `limit` warnings whose time has come, the first first. */
export async function findDueWarnings(
  db: Kysely<Database>,
  now: Instant,
  limit: number,
): Promise<PlannedWarning[]> {
  const rows = await db
    .selectFrom('warnings')
    .selectAll()
    .where('at', '<=', formatInstant(now))
    .orderBy('at')
    .orderBy('case_id')
    .limit(limit)
    .execute();
  return rows.map(({ case_id, due, at }) => ({ id: case_id, due: instantOf(due), at: instantOf(at) }));
}
