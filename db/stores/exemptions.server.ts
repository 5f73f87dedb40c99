import type { Kysely, Selectable, Transaction } from 'kysely';
import { type Exemption, type ExemptionState, fold } from '#app/domain/exemption/exemption.ts';
import { exemptionFiguresOf, type GroundFigures } from '#app/domain/exemption/figures.ts';
import { formatInstant, type Instant } from '#app/domain/instant.ts';
import { type Entry, placeOf } from '#app/domain/ledger/entry.ts';
import type { Kind } from '#app/domain/ledger/kinds.ts';
import type { Database } from '../schema.ts';
import type { ExemptionsTable } from '../tables/exemptions.ts';
import { countCitation } from './circumstances.server.ts';
import { entriesNumbered, type Recorded } from './ledger.server.ts';

const exemptionKinds: readonly Kind[] = ['exemption.requested', 'exemption.decided'];

/** What was asked and decided of a breach, in order: what its requests for an exemption are folded from. */
async function entriesOfExemptions(db: Kysely<Database>, breach: number): Promise<Recorded[]> {
  const rows = await db
    .selectFrom('entries')
    .select('seq')
    .where('about', '=', breach)
    .where('kind', 'in', exemptionKinds)
    .execute();
  return rows.length === 0
    ? []
    : entriesNumbered(
        db,
        rows.map(({ seq }) => seq),
      );
}

/** The newest request of a breach for an exemption; `null` where nobody asked. */
export async function findNewestExemption(db: Kysely<Database>, breach: number): Promise<Exemption | null> {
  return newestOf(await entriesOfExemptions(db, breach));
}

/** A request of a breach for an exemption by its number, also one that another came after. */
export async function findExemption(
  db: Kysely<Database>,
  breach: number,
  request: number,
): Promise<Exemption | null> {
  const history = await entriesOfExemptions(db, breach);
  const until = history.filter(({ entry }) => !(entry.kind === 'exemption.requested' && entry.seq > request));
  const found = newestOf(until);
  return found?.seq === request ? found : null;
}

function newestOf(history: readonly Recorded[]): Exemption | null {
  return history.reduce<Exemption | null>(
    (before, { entry, private: secret }) => fold(before, entry, secret),
    null,
  );
}

/** A request as the list of an officer has it, without what was said in it. */
export type ExemptionRow = Selectable<ExemptionsTable> & { state: ExemptionState };

/** A request by its number. */
export async function exemptionNumbered(db: Kysely<Database>, seq: number): Promise<ExemptionRow | null> {
  const row = await db.selectFrom('exemptions').selectAll().where('seq', '=', seq).executeTakeFirst();
  return (row as ExemptionRow | undefined) ?? null;
}

/** The newest request of a breach. */
export async function newestExemptionOf(db: Kysely<Database>, breach: number): Promise<ExemptionRow | null> {
  const row = await db
    .selectFrom('exemptions')
    .selectAll()
    .where('breach', '=', breach)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return (row as ExemptionRow | undefined) ?? null;
}

/** Where the newest request of each of these breaches stands, of those that somebody asked about. One statement. */
export async function newestExemptionStates(
  db: Kysely<Database>,
  breaches: readonly number[],
): Promise<Map<number, Pick<Exemption, 'state'>>> {
  if (breaches.length === 0) return new Map();
  const rows = await db
    .selectFrom('exemptions')
    .select(['breach', 'state'])
    .where('breach', 'in', breaches)
    .orderBy('breach')
    .orderBy('seq')
    .execute();
  return new Map(rows.map(({ breach, state }) => [breach, { state: state as ExemptionState }]));
}

/** The requests that wait, the oldest first, at most so many. @param after of those behind this one */
export async function findOpenExemptions(
  db: Kysely<Database>,
  after: number,
  most: number,
): Promise<ExemptionRow[]> {
  const rows = await db
    .selectFrom('exemptions')
    .selectAll()
    .where('state', '=', 'open')
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(most)
    .execute();
  return rows as ExemptionRow[];
}

export async function countOpenExemptions(db: Kysely<Database>): Promise<number> {
  const { open } = await db
    .selectFrom('exemptions')
    .select(({ fn }) => fn.countAll<number>().as('open'))
    .where('state', '=', 'open')
    .executeTakeFirstOrThrow();
  return Number(open);
}

/** The requests that nobody decided on in time, the longest due first. */
export async function findExpired(
  db: Kysely<Database>,
  now: Instant,
  most: number,
): Promise<{ seq: number; breach: number }[]> {
  return db
    .selectFrom('exemptions')
    .select(['seq', 'breach'])
    .where('state', '=', 'open')
    .where('due', '<', formatInstant(now))
    .orderBy('due')
    .orderBy('seq')
    .limit(most)
    .execute();
}

/** What requests about a promise add up to, by ground: costs a row for each ground and state. */
export async function readExemptionFigures(
  db: Kysely<Database>,
  { charter, commitment }: { charter: string; commitment: string },
): Promise<GroundFigures[]> {
  const rows = await db
    .selectFrom('exemption_tallies')
    .select(['ground', 'state', 'count'])
    .where('charter', '=', charter)
    .where('commitment', '=', commitment)
    .execute();
  return exemptionFiguresOf(rows.map((row) => ({ ...row, state: row.state as ExemptionState })));
}

export async function applyExemptionRequest(
  trx: Transaction<Database>,
  entry: Entry<'exemption.requested'>,
): Promise<void> {
  const { breach, ground, dated = null, circumstance = null, due = null } = entry.public;
  const { charter, commitment } = placeOf(entry);
  const { seq, recorded: at } = entry;
  const row = { seq, breach, charter, commitment, ground, dated, circumstance, by: entry.who.id, at, due };
  const undecided = { decision: null, decided: null, decided_by: null };
  await trx
    .insertInto('exemptions')
    .values({ ...row, state: 'open', ...undecided })
    .execute();
  await add(trx, row, 'open', 1);
  if (circumstance !== null) await countCitation(trx, circumstance, 'cited');
}

export async function applyExemptionDecision(
  trx: Transaction<Database>,
  entry: Entry<'exemption.decided'>,
): Promise<void> {
  const { request, approved, expired } = entry.public;
  const state = approved ? 'granted' : expired ? 'expired' : 'refused';
  await settle(trx, request, state, {
    ...{ decision: entry.seq, decided: entry.recorded, decided_by: entry.who.id },
  });
}

/** What was asked of breaches that were taken back falls with them. */
export async function lapseExemptions(
  trx: Transaction<Database>,
  breaches: readonly number[],
): Promise<void> {
  if (breaches.length === 0) return;
  const open = await trx
    .selectFrom('exemptions')
    .select('seq')
    .where('breach', 'in', breaches)
    .where('state', '=', 'open')
    .execute();
  for (const { seq } of open) await settle(trx, seq, 'lapsed', {});
}

async function settle(
  trx: Transaction<Database>,
  seq: number,
  state: ExemptionState,
  decided: Partial<ExemptionsTable>,
): Promise<void> {
  const row = await exemptionNumbered(trx, seq);
  if (row?.state !== 'open') return;
  await trx
    .updateTable('exemptions')
    .set({ state, ...decided })
    .where('seq', '=', seq)
    .execute();
  await add(trx, row, 'open', -1);
  await add(trx, row, state, 1);
  if (state === 'granted' && row.circumstance !== null) await countCitation(trx, row.circumstance, 'granted');
}

async function add(
  trx: Transaction<Database>,
  { charter, commitment, ground }: Pick<ExemptionsTable, 'charter' | 'commitment' | 'ground'>,
  state: ExemptionState,
  by: number,
): Promise<void> {
  await trx
    .insertInto('exemption_tallies')
    .values({ charter, commitment, ground, state, count: by })
    .onConflict((conflict) =>
      conflict
        .columns(['charter', 'commitment', 'ground', 'state'])
        .doUpdateSet((eb) => ({ count: eb('exemption_tallies.count', '+', by) })),
    )
    .execute();
}
