import Big from 'big.js';
import { recordEvent } from '#app/commands/events/record-events.server.ts';
import type { Context } from '#app/context.server.ts';
import type { Instant } from '#app/domain/instant.ts';
import type { Who } from '#app/domain/ledger/entry.ts';
import { isProblem } from '#app/domain/problem.ts';
import { type OwedRemedy, outstandingOf } from '#app/domain/remedy/owed-remedy.ts';
import { findRemedies, remedyOf } from '#db/stores/remedies.server.ts';
import type { Logger } from './happening.ts';

/** A payment of what the breach of a customer owes, since `began`: all that is left of it, or half. */
export type Payment = { at: Instant; began: Instant; who: Logger; reference: string; half: boolean };

/** Which of the payments of the year, as a share of all: one is never made, one is made in two parts. */
const neverMade = 0.6;
const inTwoParts = 0.3;
const day = 86_400;

/** The payments of the year in order of time, without that of one customer, who is never paid, and with one in two parts. */
export function planPayments(planned: readonly Payment[]): Payment[] {
  const never = planned[Math.floor(planned.length * neverMade)];
  const made = planned.filter((each) => each !== never);
  const parted = made[Math.floor(made.length * inTwoParts)];
  const payments = made.flatMap((each) => {
    if (each !== parted) return [each];
    return [{ ...each, at: Math.floor((each.began + each.at) / 2), half: true }, each];
  });
  return payments.sort((one, other) => one.at - other.at);
}

/**
 * Makes the payments that are due, with what is owed for their being late.
 * @returns those that still wait: of a later time, or of a breach that nobody has declared yet
 */
export async function payDue(
  context: Context,
  payments: readonly Payment[],
  whoOf: (name: Logger) => Who,
): Promise<Payment[]> {
  const waiting: Payment[] = [];
  for (const payment of payments) {
    const remedy = payment.at <= context.now() ? await remedyFor(context, payment.reference) : null;
    if (!remedy) {
      waiting.push(payment);
      continue;
    }
    const penalties = await findRemedies(context.db, { breaches: remedy.late === null ? [] : [remedy.late] });
    for (const each of [remedy, ...penalties]) await pay(context, whoOf(payment.who), each, payment);
  }
  return waiting;
}

/** Pays what is owed so far two days after each breach; of the three visits that were missed the last but one late, the last not. */
export async function payRemedies(context: Context, who: Who): Promise<void> {
  const rows = await context.db.selectFrom('remedies').selectAll().orderBy('at').orderBy('id').execute();
  const remedies = rows.map(remedyOf);
  const [late, never] = remedies.filter((remedy) => remedy.case === null).slice(-2);
  for (const remedy of remedies) {
    const at = Math.min(context.now(), remedy.at + (remedy === late ? 25 : 2) * day);
    if (remedy !== never) await pay(context, who, remedy, { at, half: false });
  }
}

async function pay(
  context: Context,
  who: Who,
  remedy: OwedRemedy,
  { at, half }: Pick<Payment, 'at' | 'half'>,
): Promise<void> {
  const outstanding = new Big(outstandingOf(remedy));
  if (outstanding.lte(0)) return;
  const paid = { amount: outstanding.div(half ? 2 : 1).toFixed(), unit: remedy.currency };
  const paidAt = Math.max(at, remedy.at);
  const event = { event: 'pay', breach: remedy.breach, at: paidAt, paid, means: 'virement' } as const;
  const recorded = await recordEvent(context, who, event);
  if (isProblem(recorded)) throw new Error(`A payment is refused: ${JSON.stringify([recorded, event])}`);
}

/** What the customer of a reference is owed for the breach of a promise. */
async function remedyFor({ db }: Context, reference: string): Promise<OwedRemedy | null> {
  const found = await db
    .selectFrom('breaches')
    .leftJoin('cases', 'cases.id', 'breaches.case_id')
    .leftJoin('occurrences', 'occurrences.seq', 'breaches.occurrence')
    .select('breaches.id')
    .where('breaches.found', '!=', 'remedy')
    .where((eb) =>
      eb.or([eb('cases.reference', '=', reference), eb('occurrences.reference', '=', reference)]),
    )
    .executeTakeFirst();
  return found ? ((await findRemedies(db, { breaches: [found.id] }))[0] ?? null) : null;
}
