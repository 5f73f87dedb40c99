/** What entries do to the tables that are about no case: rates, duties and corrected occurrences. */
import type { Transaction } from 'kysely';
import { dayOf } from '#app/domain/calendar/zone.ts';
import { lastSecondOf } from '#app/domain/duty/duty.ts';
import { instantOf } from '#app/domain/instant.ts';
import type { Entry } from '#app/domain/ledger/entry.ts';
import type { Database } from '../schema.ts';
import { dutyBreachesAt } from './duties.server.ts';
import type { TallyChanges } from './tallies.server.ts';

export type Place = { charter: string; commitment: string; edition: number };
type ZoneOf = (place: Place) => string;

export async function applyRate(
  trx: Transaction<Database>,
  tallies: TallyChanges,
  entry: Entry<'rate.reported'>,
  place: Place,
): Promise<void> {
  const row = { seq: entry.seq, ...place, ...entry.public, struck: 0 as const };
  await trx.insertInto('rates').values(row).execute();
  tallyRate(tallies, row, 1);
}

/** Only counts are scored, at the period's end; a bare percentage is shown. */
function tallyRate(
  tallies: TallyChanges,
  rate: Pick<Database['rates'], 'charter' | 'commitment' | 'to' | 'kept' | 'of'>,
  by: 1 | -1,
): void {
  if (rate.kept === null || rate.of === null) return;
  tallies.add(rate, { day: rate.to, outcome: 'kept' }, by * rate.kept);
  tallies.add(rate, { day: rate.to, outcome: 'breached' }, by * (rate.of - rate.kept));
}

/** A duty counts as kept on the last day of its period, unless its breach was declared before this entry. */
export async function applyDischarge(
  trx: Transaction<Database>,
  tallies: TallyChanges,
  entry: Entry<'duty.discharged'>,
  place: Place,
  zone: string,
): Promise<void> {
  const { from, to, unit } = entry.public;
  const breaches = await dutyBreachesAt(trx, place, lastSecondOf(to, zone));
  const missed = breaches.some((breach) => breach.unit === null || breach.unit === unit);
  const kept = missed ? 0 : 1;
  const row = {
    seq: entry.seq,
    ...place,
    unit,
    from,
    to,
    occurred: entry.occurred,
    kept,
    struck: 0,
  } as const;
  await trx.insertInto('duties').values(row).execute();
  if (!missed) tallies.add(place, { day: to, outcome: 'kept' }, 1);
}

/** Strikes out a rate or a duty, or corrects an occurrence: whatever it was that the entry corrects. */
export async function applyCorrection(
  trx: Transaction<Database>,
  tallies: TallyChanges,
  entry: Entry<'entry.corrected'>,
  zoneOf: ZoneOf,
): Promise<void> {
  const { corrects } = entry.public;
  const rate = await trx
    .updateTable('rates')
    .set({ struck: 1 })
    .where('seq', '=', corrects)
    .returningAll()
    .executeTakeFirst();
  if (rate) return tallyRate(tallies, rate, -1);
  const duty = await trx
    .updateTable('duties')
    .set({ struck: 1 })
    .where('seq', '=', corrects)
    .returningAll()
    .executeTakeFirst();
  if (!duty) return correctOccurrence(trx, tallies, entry, zoneOf);
  if (duty.kept === 1) tallies.add(duty, { day: duty.to, outcome: 'kept' }, -1);
}

async function correctOccurrence(
  trx: Transaction<Database>,
  tallies: TallyChanges,
  entry: Entry<'entry.corrected'>,
  zoneOf: ZoneOf,
): Promise<void> {
  const { corrects, replacement } = entry.public;
  const row = await trx.selectFrom('occurrences').selectAll().where('seq', '=', corrects).executeTakeFirst();
  if (!row) return;
  const breach = await trx
    .selectFrom('breaches')
    .select(['id', 'state'])
    .where('occurrence', '=', corrects)
    .where('state', '!=', 'corrected')
    .executeTakeFirst();
  const broken = breach?.state === 'exempt' ? 'exempt' : 'breached';
  const tally = (occurrence: typeof row, by: number) => {
    if (occurrence.struck === 1) return;
    const day = dayOf(instantOf(occurrence.occurred), zoneOf(row));
    tallies.add(occurrence, { day, outcome: occurrence.kept === 1 ? 'kept' : broken }, by);
  };
  const kept: 0 | 1 = replacement?.kept === undefined ? row.kept : replacement.kept ? 1 : 0;
  const after = {
    ...row,
    kept,
    occurred: replacement?.occurred ?? row.occurred,
    unit: replacement?.unit === undefined ? row.unit : replacement.unit,
    struck: (replacement === null ? 1 : 0) as 0 | 1,
  };
  tally(row, -1);
  tally(after, 1);
  await trx.updateTable('occurrences').set(after).where('seq', '=', corrects).execute();
  if (!breach) return;
  const stands = after.struck === 0 && after.kept === 0;
  const change = stands ? { at: after.occurred, unit: after.unit } : ({ state: 'corrected' } as const);
  await trx.updateTable('breaches').set(change).where('id', '=', breach.id).execute();
}
