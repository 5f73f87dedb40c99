import type { Kysely, Selectable } from 'kysely';
import { formatInstant, type Instant, instantOf } from '#app/domain/instant.ts';
import { isSettled } from '#app/domain/remedy/contribution.ts';
import { type OwedRemedy, type Part, payableBy } from '#app/domain/remedy/owed-remedy.ts';
import type { Database } from '../schema.ts';
import type { RemediesTable } from '../tables/remedies.ts';
import { insertAll } from './insert.server.ts';

/** What is owed for a breach; `null` where nothing is known to be. */
export async function findRemedyOf(db: Kysely<Database>, breach: number): Promise<OwedRemedy | null> {
  return (await findRemedies(db, { breaches: [breach] }))[0] ?? null;
}

/** Those with these numbers, of these breaches and of these cases. */
export async function findRemedies(
  db: Kysely<Database>,
  {
    ids = [],
    breaches = [],
    cases = [],
  }: { ids?: readonly number[]; breaches?: readonly number[]; cases?: readonly string[] },
): Promise<OwedRemedy[]> {
  const all = db.selectFrom('remedies').selectAll();
  const found = [
    ...(ids.length > 0 ? await all.where('id', 'in', ids).execute() : []),
    ...(breaches.length > 0 ? await all.where('breach', 'in', breaches).execute() : []),
    ...(cases.length > 0 ? await all.where('case_id', 'in', cases).execute() : []),
  ];
  return found.map(remedyOf);
}

/** What the payment is owed for that a case is about; `null` for a case that no remedy opened. */
export async function findRemedyPaidIn(db: Kysely<Database>, id: string): Promise<OwedRemedy | null> {
  const row = await db.selectFrom('remedies').selectAll().where('payment_case', '=', id).executeTakeFirst();
  return row ? remedyOf(row) : null;
}

/** At most `limit` of those to which a period was added by then, or that were not paid by then. */
export async function findRemediesDue(
  db: Kysely<Database>,
  now: Instant,
  limit: number,
): Promise<OwedRemedy[]> {
  const all = db.selectFrom('remedies').selectAll();
  const text = formatInstant(now);
  const growing = all.where('running', '=', 1).where('next', 'is not', null).where('next', '<=', text);
  const grown = await growing.orderBy('next').orderBy('id').limit(limit).execute();
  const unpaid = all.where('payable', 'is not', null).where('payable', '<', text);
  const late = await unpaid.orderBy('payable').orderBy('id').limit(limit).execute();
  const known = new Set(late.map(({ id }) => id));
  return [...late, ...grown.filter(({ id }) => !known.has(id))].map(remedyOf);
}

/** Writes what is owed as it now stands. */
export async function putRemedies(db: Kysely<Database>, remedies: readonly OwedRemedy[]): Promise<void> {
  await insertAll(db, 'remedies', remedies.map(rowOf), (insert) =>
    insert.onConflict((conflict) =>
      conflict.column('id').doUpdateSet((eb) => ({
        owed: eb.ref('excluded.owed'),
        paid: eb.ref('excluded.paid'),
        additions: eb.ref('excluded.additions'),
        next: eb.ref('excluded.next'),
        running: eb.ref('excluded.running'),
        lifted: eb.ref('excluded.lifted'),
        waiting: eb.ref('excluded.waiting'),
        payable: eb.ref('excluded.payable'),
        late: eb.ref('excluded.late'),
        payment_case: eb.ref('excluded.payment_case'),
        paid_at: eb.ref('excluded.paid_at'),
        settled: eb.ref('excluded.settled'),
      })),
    ),
  );
}

export function remedyOf(row: Selectable<RemediesTable>): OwedRemedy {
  const {
    case_id,
    at,
    from,
    next,
    running,
    lifted,
    waiting,
    payable: _,
    penalty,
    asked,
    payment_case,
    paid_at,
    settled: __,
    ...rest
  } = row;
  return {
    ...rest,
    case: case_id,
    at: instantOf(at),
    from: from === null ? null : instantOf(from),
    next: next === null ? null : instantOf(next),
    running: running === 1,
    lifted: lifted === 1,
    waiting: JSON.parse(waiting) as Part[],
    isPenalty: penalty === 1,
    asked: asked === null ? null : instantOf(asked),
    payment: payment_case,
    paidAt: paid_at === null ? null : instantOf(paid_at),
  };
}

function rowOf(remedy: OwedRemedy): RemediesTable {
  const text = (instant: Instant | null) => (instant === null ? null : formatInstant(instant));
  const flag = (is: boolean) => (is ? 1 : 0);
  return {
    id: remedy.id,
    breach: remedy.breach,
    charter: remedy.charter,
    commitment: remedy.commitment,
    edition: remedy.edition,
    case_id: remedy.case,
    at: formatInstant(remedy.at),
    from: text(remedy.from),
    currency: remedy.currency,
    owed: remedy.owed,
    paid: remedy.paid,
    additions: remedy.additions,
    next: text(remedy.next),
    running: flag(remedy.running),
    lifted: flag(remedy.lifted),
    waiting: JSON.stringify(remedy.waiting),
    payable: text(payableBy(remedy)),
    late: remedy.late,
    penalty: flag(remedy.isPenalty),
    asked: text(remedy.asked),
    payment_case: remedy.payment,
    paid_at: text(remedy.paidAt),
    settled: flag(isSettled(remedy)),
  };
}
