import type { Kysely, Selectable, Transaction } from 'kysely';
import { type Claim, type ClaimState, fold } from '#app/domain/claim/claim.ts';
import { type ClaimCount, type ClaimFigures, claimFiguresOf, countOf } from '#app/domain/claim/figures.ts';
import type { RefusalReason, UpheldReason } from '#app/domain/claim/kinds.ts';
import { formatInstant, type Instant, instantOf } from '#app/domain/instant.ts';
import type { Entry } from '#app/domain/ledger/entry.ts';
import { textIn } from '#app/domain/ledger/private-text.ts';
import type { Database } from '../schema.ts';
import type { ClaimsTable } from '../tables/claims.ts';
import type { Recorded } from './ledger.server.ts';

/** A claim by the number of the entry that filed it. */
export async function findClaim(db: Kysely<Database>, seq: number): Promise<Claim | null> {
  const row = await db.selectFrom('claims').selectAll().where('seq', '=', seq).executeTakeFirst();
  return row ? claimOf(row) : null;
}

/** The claim whose claimant was given the code with this hash. */
export async function findClaimByCode(db: Kysely<Database>, code: string): Promise<Claim | null> {
  const row = await db.selectFrom('claims').selectAll().where('code', '=', code).executeTakeFirst();
  return row ? claimOf(row) : null;
}

/** A claim by its number, unless whoever filed it was erased, and its page with them. */
export async function findClaimWithPage(db: Kysely<Database>, seq: number): Promise<Claim | null> {
  const row = await db
    .selectFrom('claims')
    .selectAll()
    .where('seq', '=', seq)
    .where('code', 'is not', null)
    .executeTakeFirst();
  return row ? claimOf(row) : null;
}

/** The claims that wait, the oldest first, at most so many. @param after of those behind this one */
export async function findOpenClaims(db: Kysely<Database>, after: number, most: number): Promise<Claim[]> {
  const rows = await db
    .selectFrom('claims')
    .selectAll()
    .where('state', '=', 'open')
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(most)
    .execute();
  return rows.map(claimOf);
}

/** How many claims wait, and how many of those longer than they may. */
export async function countOpenClaims(
  db: Kysely<Database>,
  at: Instant,
): Promise<{ open: number; overdue: number }> {
  const { open, overdue } = await db
    .selectFrom('claims')
    .select(({ fn }) => [
      fn.countAll<number>().as('open'),
      fn.countAll<number>().filterWhere('due', '<', formatInstant(at)).as('overdue'),
    ])
    .where('state', '=', 'open')
    .executeTakeFirstOrThrow();
  return { open: Number(open), overdue: Number(overdue) };
}

/**
 * What claims about a promise add up to. Costs as many rows as there are numbers of days that claims took, and as open
 * claims are overdue.
 */
export async function readClaimFigures(
  db: Kysely<Database>,
  { charter, commitment }: { charter: string; commitment: string },
  at: Instant,
): Promise<ClaimFigures> {
  const rows = await db
    .selectFrom('claim_tallies')
    .selectAll()
    .where('charter', '=', charter)
    .where('commitment', '=', commitment)
    .execute();
  const { overdue } = await db
    .selectFrom('claims')
    .select(({ fn }) => fn.countAll<number>().as('overdue'))
    .where('charter', '=', charter)
    .where('commitment', '=', commitment)
    .where('state', '=', 'open')
    .where('due', '<', formatInstant(at))
    .executeTakeFirstOrThrow();
  const counts = rows.map(
    ({ state, days, said_kept, count }): ClaimCount => ({
      ...{ state: state as ClaimState, days, saidKept: said_kept === 1, count },
    }),
  );
  return claimFiguresOf(counts, Number(overdue));
}

/** A claim that was filed, with the hash of the code of its page. */
export async function applyFiling(
  trx: Transaction<Database>,
  entry: Entry<'claim.filed'>,
  recorded: Recorded,
): Promise<void> {
  const claim = fold(null, entry);
  await trx
    .insertInto('claims')
    .values(rowOf(claim, textIn(recorded.private, 'code')))
    .execute();
  await add(trx, claim, 1);
}

export async function applyClaimDecision(
  trx: Transaction<Database>,
  entry: Entry<'claim.decided'>,
): Promise<void> {
  const { claim: seq } = entry.public;
  const before = await findClaim(trx, seq);
  const after = fold(before, entry);
  const { state, reason, evidence, decision, decided, decided_by } = rowOf(after, null);
  await trx
    .updateTable('claims')
    .set({ state, reason, evidence, decision, decided, decided_by })
    .where('seq', '=', seq)
    .execute();
  if (before) await add(trx, before, -1);
  await add(trx, after, 1);
}

async function add(trx: Transaction<Database>, claim: Claim, by: number): Promise<void> {
  const { charter, commitment } = claim;
  const { state, days, saidKept } = countOf(claim);
  const said_kept = saidKept ? 1 : 0;
  await trx
    .insertInto('claim_tallies')
    .values({ charter, commitment, state, said_kept, days, count: by })
    .onConflict((conflict) =>
      conflict
        .columns(['charter', 'commitment', 'state', 'said_kept', 'days'])
        .doUpdateSet((eb) => ({ count: eb('claim_tallies.count', '+', by) })),
    )
    .execute();
}

function rowOf(claim: Claim, code: string | null): ClaimsTable {
  const { seq, charter, commitment, edition, on, state, decided } = claim;
  return {
    ...{ seq, charter, commitment, edition, case_id: claim.case, on },
    ...{ filed: formatInstant(claim.filed), due: formatInstant(claim.due), code, state },
    reason: decided?.reason ?? null,
    evidence: decided?.evidence ?? null,
    decision: decided?.seq ?? null,
    decided: decided ? formatInstant(decided.at) : null,
    decided_by: decided?.by ?? null,
  };
}

function claimOf(row: Selectable<ClaimsTable>): Claim {
  const { seq, charter, commitment, edition, case_id, on, filed, due, state } = row;
  const { reason, evidence, decision, decided, decided_by } = row;
  const isDecided = decision !== null && decided !== null && decided_by !== null && reason !== null;
  return {
    ...{ seq, charter, commitment, edition, case: case_id, on },
    ...{ filed: instantOf(filed), due: instantOf(due), state: state as ClaimState },
    decided: isDecided
      ? {
          ...{ seq: decision, by: decided_by, at: instantOf(decided), evidence },
          reason: reason as UpheldReason | RefusalReason,
        }
      : null,
  };
}
