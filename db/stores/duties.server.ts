import type { Kysely } from 'kysely';
import type { Standalone } from '#app/domain/case/strike-out.ts';
import type { Duty, DutyRecord } from '#app/domain/duty/duty.ts';
import { formatInstant, type Instant } from '#app/domain/instant.ts';
import type { Database } from '../schema.ts';

type Promised = { charter: string; commitment: string };

/** The discharge that was logged by the entry of this number. */
export async function findDischarge(db: Kysely<Database>, seq: number): Promise<Standalone | null> {
  const columns = ['seq', 'charter', 'commitment', 'edition', 'struck'] as const;
  const row = await db.selectFrom('duties').select(columns).where('seq', '=', seq).executeTakeFirst();
  return row ? { ...row, struck: row.struck === 1 } : null;
}

/** What the ledger says of a duty so far: who discharged it, and who is known to have missed it. */
export async function recordOf(db: Kysely<Database>, duty: Duty): Promise<DutyRecord> {
  const discharges = await db
    .selectFrom('duties')
    .select(['unit', 'kept'])
    .where('charter', '=', duty.charter)
    .where('commitment', '=', duty.commitment)
    .where('from', '=', duty.from)
    .where('to', '=', duty.to)
    .where('struck', '=', 0)
    .execute();
  return {
    discharged: discharges.map(({ unit, kept }) => ({ unit, kept: kept === 1 })),
    missed: await dutyBreachesAt(db, duty, duty.ends),
  };
}

/** The breaches of a duty whose period ended at that moment. */
export async function dutyBreachesAt(
  db: Kysely<Database>,
  { charter, commitment }: Promised,
  ends: Instant,
): Promise<{ unit: string | null }[]> {
  return await db
    .selectFrom('breaches')
    .select('unit')
    .where('charter', '=', charter)
    .where('commitment', '=', commitment)
    .where('at', '=', formatInstant(ends))
    .where('found', '=', 'duty')
    .execute();
}

/** Those of the duties that nobody kept and whose breach is not declared; a look at an index for each. */
export async function findMissed(db: Kysely<Database>, ended: readonly Duty[]): Promise<Duty[]> {
  const missed: Duty[] = [];
  for (const duty of ended) if (!(await isSettled(db, duty))) missed.push(duty);
  return missed;
}

async function isSettled(db: Kysely<Database>, duty: Duty): Promise<boolean> {
  const kept = await db
    .selectFrom('duties')
    .select('seq')
    .where('charter', '=', duty.charter)
    .where('commitment', '=', duty.commitment)
    .where('from', '=', duty.from)
    .where('to', '=', duty.to)
    .where('struck', '=', 0)
    .where('kept', '=', 1)
    .limit(1)
    .executeTakeFirst();
  return kept !== undefined || (await dutyBreachesAt(db, duty, duty.ends)).length > 0;
}
