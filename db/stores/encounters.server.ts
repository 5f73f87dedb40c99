import type { Kysely, Selectable, Transaction } from 'kysely';
import {
  type Encounter,
  type EncounterKind,
  fold,
  foldTakenBack,
  planOf,
  saysOfEncounter,
  type TakenBackKind,
} from '#app/domain/encounter/encounter.ts';
import type { Adviser, ContactNature, Means, Objective, Verdict } from '#app/domain/encounter/names.ts';
import { formatInstant, type Instant, instantOf } from '#app/domain/instant.ts';
import type { Entry } from '#app/domain/ledger/entry.ts';
import { textIn } from '#app/domain/ledger/private-text.ts';
import type { Database } from '../schema.ts';
import type { EncountersTable } from '../tables/encounters.ts';
import { entriesAbout, entryNumbered, type Recorded } from './ledger.server.ts';

/** With whom it is; `null` where they were erased. */
export type NamedEncounter = Encounter & { reference: string | null };

/** An encounter by the number of the entry that planned it. */
export async function findEncounter(db: Kysely<Database>, seq: number): Promise<NamedEncounter | null> {
  const row = await db.selectFrom('encounters').selectAll().where('seq', '=', seq).executeTakeFirst();
  return row ? encounterOf(row) : null;
}

/** Those planned, by their day, the next first; at most so many. */
export async function findPlanned(db: Kysely<Database>, most: number): Promise<NamedEncounter[]> {
  const rows = await db
    .selectFrom('encounters')
    .selectAll()
    .where('state', '=', 'planned')
    .orderBy('on')
    .orderBy('seq')
    .limit(most)
    .execute();
  return rows.map(encounterOf);
}

/** Those that took place, the one logged last first. @param before those logged before this entry */
export async function findHeld(
  db: Kysely<Database>,
  before: number | null,
  most: number,
): Promise<NamedEncounter[]> {
  const rows = await db
    .selectFrom('encounters')
    .selectAll()
    .where('held', 'is not', null)
    .$if(before !== null, (query) => query.where('held', '<', before ?? 0))
    .orderBy('held', 'desc')
    .limit(most)
    .execute();
  return rows.map(encounterOf);
}

/** Ids of the cases that the follow-ups of an encounter opened, oldest first; at most so many. */
export async function findFollowUps(
  db: Kysely<Database>,
  encounter: number,
  most: number,
): Promise<string[]> {
  const rows = await db
    .selectFrom('follow_ups')
    .innerJoin('cases', 'cases.id', 'follow_ups.case_id')
    .select('follow_ups.case_id')
    .where('follow_ups.encounter', '=', encounter)
    .orderBy('cases.opened')
    .orderBy('cases.id')
    .limit(most)
    .execute();
  return rows.map(({ case_id }) => case_id);
}

/** What was written of the encounter of which an entry says something, and of that entry: whoever wrote it had a part in it. */
export async function entriesOfEncounter(
  db: Kysely<Database>,
  target: Entry<TakenBackKind>,
): Promise<Recorded[]> {
  return entriesAbout(db, [planOf(target), target.seq]);
}

export async function applyPlan(
  trx: Transaction<Database>,
  entry: Entry<'encounter.planned'>,
  recorded: Recorded,
): Promise<void> {
  const planned = fold(null, entry);
  const reference = textIn(recorded.private, 'reference');
  await trx
    .insertInto('encounters')
    .values(rowOf({ ...planned, reference }))
    .execute();
}

/** Whatever comes after its plan. */
export async function applyEncounter(
  trx: Transaction<Database>,
  entry: Entry<Exclude<EncounterKind, 'encounter.planned'>>,
): Promise<void> {
  const before = await findEncounter(trx, entry.public.encounter);
  await put(trx, { ...fold(before, entry), reference: before?.reference ?? null });
}

/** What an entry said of an encounter is taken back; a correction of anything else moves none. */
export async function applyTakenBack(
  trx: Transaction<Database>,
  { public: { corrects } }: Entry<'entry.corrected'>,
): Promise<void> {
  const target = (await entryNumbered(trx, corrects))?.entry;
  if (!target || !saysOfEncounter(target)) return;
  const before = await findEncounter(trx, planOf(target));
  if (before) await put(trx, { ...foldTakenBack(before, target), reference: before.reference });
}

async function put(trx: Transaction<Database>, encounter: NamedEncounter): Promise<void> {
  const { seq, ...row } = rowOf(encounter);
  await trx.updateTable('encounters').set(row).where('seq', '=', seq).execute();
}

export async function applyFollowUp(trx: Transaction<Database>, entry: Entry<'case.opened'>): Promise<void> {
  const { case: id = '', public: said } = entry;
  await trx
    .insertInto('follow_ups')
    .values({ case_id: id, encounter: said.encounter ?? -1 })
    .execute();
}

function rowOf({ held, said, second, at, ...rest }: NamedEncounter): EncountersTable {
  return {
    ...{ ...rest, at: formatInstant(at) },
    ...{ held: held?.seq ?? null, held_at: held ? formatInstant(held.at) : null, held_by: held?.by ?? null },
    ...{ means: held?.means ?? null, unit: held?.unit ?? null, adviser: held?.adviser ?? null },
    ...{ ours: held?.people.ours ?? null, theirs: held?.people.theirs ?? null },
    ...{ contact: held?.contact ?? null, follow_ups: held?.followUps ?? null },
    ...{ ours_say: said.ours, theirs_say: said.theirs },
    ...{ second: second?.contact ?? null, second_by: second?.by ?? null },
  };
}

function encounterOf(row: Selectable<EncountersTable>): NamedEncounter {
  const { seq, charter, on, by, reference, second, second_by } = row;
  return {
    ...{ seq, charter, on, by, reference, objective: row.objective as Objective, at: instantOf(row.at) },
    state: row.state as Encounter['state'],
    held: heldOf(row),
    said: { ours: row.ours_say as Verdict | null, theirs: row.theirs_say as Verdict | null },
    second:
      second === null || second_by === null ? null : { contact: second as ContactNature, by: second_by },
  };
}

function heldOf({ held, held_at, held_by, ...row }: Selectable<EncountersTable>): Encounter['held'] {
  if (held === null || held_at === null || held_by === null) return null;
  return {
    ...{ seq: held, at: instantOf(held_at) satisfies Instant, by: held_by, unit: row.unit },
    ...{ means: row.means as Means, contact: row.contact as ContactNature },
    people: { ours: row.ours ?? 1, theirs: row.theirs ?? 1 },
    adviser: row.adviser as Adviser | null,
    followUps: row.follow_ups ?? 0,
  };
}
