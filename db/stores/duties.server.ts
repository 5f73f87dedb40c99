import type { Kysely } from 'kysely';
import type { Standalone } from '#app/domain/correction/strike-out.ts';
import { type Duty, type DutyRecord, isSettled } from '#app/domain/duty/duty.ts';
import { formatInstant } from '#app/domain/instant.ts';
import type { Database } from '../schema.ts';
import { insertAll } from './insert.server.ts';

/** What tells one duty from all others: a promise has one for each end of a period. */
export type DutyNamed = Pick<Duty, 'charter' | 'commitment' | 'edition' | 'to' | 'ends'>;
/** A discharge and the day on which its period ends. */
export type DischargeFound = Standalone & { to: string };

/** The discharge that was logged by the entry of this number. */
export async function findDischarge(db: Kysely<Database>, seq: number): Promise<DischargeFound | null> {
  return (await findDischarges(db, [seq]))[0] ?? null;
}

/** The discharges that were logged by the entries of these numbers. */
export async function findDischarges(
  db: Kysely<Database>,
  seqs: readonly number[],
): Promise<DischargeFound[]> {
  if (seqs.length === 0) return [];
  const columns = ['seq', 'charter', 'commitment', 'edition', 'to', 'struck'] as const;
  const rows = await db.selectFrom('duties').select(columns).where('seq', 'in', seqs).execute();
  return rows.map((row) => ({ ...row, struck: row.struck === 1 }));
}

/** What the ledger says of a duty so far. */
export async function recordOf(db: Kysely<Database>, duty: DutyNamed): Promise<DutyRecord> {
  const discharges = await db
    .selectFrom('duties')
    .select(['seq', 'unit', 'kept'])
    .where('charter', '=', duty.charter)
    .where('commitment', '=', duty.commitment)
    .where('edition', '=', duty.edition)
    .where('to', '=', duty.to)
    .where('struck', '=', 0)
    .orderBy('seq')
    .execute();
  const missed = await db
    .selectFrom('breaches')
    .select(['id', 'unit', 'state'])
    .where('charter', '=', duty.charter)
    .where('commitment', '=', duty.commitment)
    .where('edition', '=', duty.edition)
    .where('at', '=', formatInstant(duty.ends))
    .where('found', '=', 'duty')
    .orderBy('id')
    .execute();
  return {
    discharged: discharges.map(({ seq, unit, kept }) => ({ seq, unit, kept: kept === 1 })),
    missed: missed.map(({ id, unit, state }) => ({ breach: id, unit, exempt: state === 'exempt' })),
  };
}

/** Those of the duties that nobody kept and whose breach is not declared; a look at two indexes for each. */
export async function findMissed(db: Kysely<Database>, ended: readonly Duty[]): Promise<Duty[]> {
  const missed: Duty[] = [];
  for (const duty of ended) if (!isSettled(await recordOf(db, duty))) missed.push(duty);
  return missed;
}

/** Writes down discharges, and which of those that there were are struck out. */
export async function putDischarges(
  db: Kysely<Database>,
  discharges: Database['duties'][],
  struck: readonly number[],
): Promise<void> {
  await insertAll(db, 'duties', discharges);
  if (struck.length > 0)
    await db.updateTable('duties').set({ struck: 1 }).where('seq', 'in', struck).execute();
}
