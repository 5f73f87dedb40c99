import { findKeys } from '#db/stores/append.server.ts';
import { readPublications } from '#db/stores/publications.server.ts';
import { findRemedies } from '#db/stores/remedies.server.ts';
import { recordEvents } from '../commands/events/record-events.server.ts';
import type { Context } from '../context.server.ts';
import { editionNumbered } from '../domain/charter/published.ts';
import type { EventGroup, PayEvent } from '../domain/event.ts';
import type { Who } from '../domain/ledger/entry.ts';
import { isProblem, type Problem, problem } from '../domain/problem.ts';
import { payRemedy } from '../domain/remedy/decide.ts';
import { fold, type OwedRemedy } from '../domain/remedy/owed-remedy.ts';
import { paidOn } from '../domain/remedy/paid-day.ts';
import { refuseStray } from '../domain/stray-character.ts';
import type { LineFault, PaidLine, ReadLine } from './payment-lines.ts';

/**
 * A line of a file and what becomes of it: it is to be recorded, was recorded before, says the same as an earlier line, is not
 * understood, or is refused.
 */
export type JudgedLine = { line: number } & (
  | { paid: PaidLine; group: EventGroup<PayEvent>; is: 'new' | 'known' }
  | { paid: PaidLine; sameAs: number }
  | { paid: PaidLine; refused: Problem }
  | LineFault
);

/** Payments that are recorded in one transaction. */
const recordedAtOnce = 50;

/**
 * What would become of the lines of a file, one after the other, by the same decision that records them. Writes nothing.
 * A line is known by what it says: breach, day, amount, currency and bank reference.
 */
export async function judgePayments(
  context: Context,
  who: Who,
  lines: readonly ReadLine[],
): Promise<JudgedLine[]> {
  const said = lines.flatMap((line) => ('paid' in line ? [line.paid] : []));
  const keyOf = (paid: PaidLine) => keyFor(context, paid);
  const [publications, known, found] = await Promise.all([
    readPublications(context.db),
    findKeys(context.db, [...new Set(said.map(keyOf))]),
    findRemedies(context.db, { breaches: [...new Set(said.map(({ breach }) => breach))] }),
  ]);
  const remedies = new Map(found.map((remedy) => [remedy.breach, remedy]));
  const first = new Map<string, number>();
  const now = context.now();
  return lines.map((read): JudgedLine => {
    if (!('paid' in read)) return read;
    const { line, paid } = read;
    const key = keyOf(paid);
    const earlier = first.get(key);
    if (earlier !== undefined) return { line, paid, sameAs: earlier };
    first.set(key, line);
    const remedy = remedies.get(paid.breach);
    if (!remedy) return { line, paid, refused: problem('unknown-remedy', 'breach') };
    const zone = editionNumbered(publications, remedy.charter, remedy.edition)?.terms.zone ?? 'UTC';
    const { breach, day, amount, currency, ...words } = paid;
    const at = paidOn(day, zone, now);
    const event: PayEvent = { event: 'pay', breach, at, paid: { amount, unit: currency }, ...words };
    const group = { key, events: [event] };
    if (known.has(key)) return { line, paid, group, is: 'known' };
    const stray = refuseStray({ note: paid.means ?? null, reference: paid.bankReference ?? null });
    const after = stray ?? paidOf(remedy, event, now, who);
    if (isProblem(after)) return { line, paid, refused: after };
    remedies.set(breach, after);
    return { line, paid, group, is: 'new' };
  });
}

/** What is owed after a payment, for the lines that follow. */
function paidOf(remedy: OwedRemedy, payment: PayEvent, now: number, who: Who): OwedRemedy | Problem {
  const drafts = payRemedy(remedy, null, payment, now, who);
  if (isProblem(drafts)) return drafts;
  const { id: seq } = remedy;
  return drafts.reduce(
    (before, draft) => fold(before, { ...draft, seq } as Parameters<typeof fold>[1]),
    remedy,
  );
}

/**
 * Records the lines of a file that are new, each as an entry of its own, some in one transaction. Sent again, or begun again
 * after a stop, nothing is recorded twice.
 * @throws as recordEvents does; what was recorded until then stays
 */
export async function recordPayments(
  context: Context,
  who: Who,
  judged: readonly JudgedLine[],
): Promise<void> {
  const groups = judged.flatMap((line) => ('group' in line && line.is === 'new' ? [line.group] : []));
  for (let from = 0; from < groups.length; from += recordedAtOnce)
    await recordEvents(context, who, groups.slice(from, from + recordedAtOnce));
}

function keyFor(context: Context, { breach, day, amount, currency, bankReference = '' }: PaidLine): string {
  const said = JSON.stringify(['payment', breach, day, amount, currency, bankReference]);
  return `payment:${context.signer().fingerprint(said)}`;
}
