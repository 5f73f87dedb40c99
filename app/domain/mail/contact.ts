import type { Language } from '../../languages/language.ts';
import { type Instant, instantOf } from '../instant.ts';
import type { Entry } from '../ledger/entry.ts';
import type { Kind } from '../ledger/kinds.ts';
import { type Problem, problem } from '../problem.ts';
import { isMailAddress } from './address.ts';

/** Where the customer of a case wants to be told of it, and in which language. */
export type Contact = { email: string; language: Language };

/** Refuses what no mail can be sent to; `null`: it is an address. What was typed is not repeated: it is private. */
export function refuseContact({ email }: Contact): Problem | null {
  return isMailAddress(email) ? null : problem('not-a-mail-address', 'email');
}

/** What happened longer ago than this when it was written down is no news any more, seconds: a weekly file that comes late still tells. */
const longestAgo = 14 * 86_400;

/**
 * What a customer is told of their case: that it was opened, that the promise was broken, that somebody stands for an apology,
 * that something was paid.
 */
export const toldKinds: readonly Kind[] = [
  'case.opened',
  'breach.declared',
  'breach.signed-off',
  'remedy.paid',
];

/** Whether an entry is told to the customer of its case. */
export function isToldToCustomer(entry: Entry): boolean {
  if (entry.case === undefined || !toldKinds.includes(entry.kind)) return false;
  const isLatePayment = entry.kind === 'breach.declared' && entry.public.found === 'remedy';
  return !isLatePayment && !isLongAgo(entry);
}

function isLongAgo({ occurred, recorded }: Entry): boolean {
  const between: Instant = instantOf(recorded) - instantOf(occurred);
  return between > longestAgo;
}
