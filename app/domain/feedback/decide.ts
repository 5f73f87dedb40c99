import type { Case } from '../case/case.ts';
import { formatInstant, type Instant } from '../instant.ts';
import type { Draft, Who } from '../ledger/entry.ts';
import { type Problem, problem } from '../problem.ts';
import { changeableUntil, type Feedback, hasEnded } from './feedback.ts';
import type { Answer } from './kinds.ts';

/** What a customer says of a case. `note`: a comment, in private. */
export type GivenAnswer = { kept: Answer; note?: string | undefined };

/** The most characters of a comment. */
export const longestComment = 2_000;

/** Whoever holds the receipt of a case: nobody knows them by another name. */
export const customer: Who = { id: 'receipt', role: 'customer' };

/**
 * Takes an answer to whether a promise was kept, by whoever holds the receipt: once the case ended, and another one in its
 * place for thirty days (changeableUntil). It moves no figure of the log.
 * @param subject `null` where there is no such case
 * @param before what was answered of the case; `null` where nothing was
 */
export function answer(
  subject: Case | null,
  before: Feedback | null,
  { kept, note }: GivenAnswer,
  now: Instant,
  who: Who,
): Draft<'feedback.received'>[] | Problem {
  // Nobody who works here answers for customers.
  if (who.role !== 'customer' && who.role !== 'demonstration')
    return problem('role-missing', undefined, { role: 'customer' });
  if (!subject) return problem('unknown-case');
  if (!hasEnded(subject)) return problem('case-not-ended');
  if (before && now > changeableUntil(before, subject.closed)) return problem('answer-settled');
  // What erased somebody would not find it: nothing names the case any more.
  if (subject.erased && note) return problem('comment-after-erasure', 'note');
  const { charter, commitment, edition, id } = subject;
  return [
    {
      kind: 'feedback.received',
      occurred: formatInstant(now),
      ...{ charter, commitment, edition },
      case: id,
      who,
      public: { kept, replaces: before?.seq ?? null },
      private: { note },
    },
  ];
}

/** Whether all that is said was said already: a form that is sent twice says it once. @param note the comment of `before` */
export function isSaidAlready(
  before: Feedback | null,
  note: string | null,
  said: GivenAnswer,
): before is Feedback {
  return before?.kept === said.kept && (!said.note || said.note === note);
}
