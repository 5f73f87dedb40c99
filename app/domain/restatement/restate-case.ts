import { type Case, fold, outcomeOf, standingOf } from '../case/case.ts';
import { type CaseCorrection, shownBreach } from '../case/correct.ts';
import type { Ground } from '../case/decide.ts';
import { correctedEntry } from '../correction/correction.ts';
import { isSameJson, type Json } from '../ledger/canonical.ts';
import type { Entry } from '../ledger/entry.ts';
import { isProblem, type Problem } from '../problem.ts';
import { judgeCase } from '../replay/judge-case.ts';
import { isSettled } from '../replay/rejudge.ts';
import type { Outcome } from '../trust/contribution.ts';

/** The correction of one case, and what it counted as before and counts as now. */
export type RestatedCase = CaseCorrection & { was: Outcome | null; is: Outcome | null };

/**
 * Judges a settled case anew by its own promise and the calendar as it stands: what was said to have happened stays, what followed
 * from it is worked out again. `null` where it stands as it did, or is not settled.
 * @param history every entry of the case, in order
 * @param ground with the newest calendar
 * @param order the number of the entry that orders it
 * @returns the problem where the calendar does not go far enough: the case stays as it is
 */
export function restateCase(
  subject: Case,
  history: readonly Entry[],
  ground: Ground,
  order: number,
): RestatedCase | Problem | null {
  if (!isSettled(subject)) return null;
  const judged = judgeCase(subject, history, ground);
  if (judged === null || isProblem(judged)) return judged;
  const standing = standingOf(judged.subject);
  if (isSameJson(standing as unknown as Json, standingOf(subject) as unknown as Json)) return null;
  const takesBreachBack = subject.breached !== null && judged.subject.breached === null;
  const eased = { takesBreachBack, eases: false };
  // It names the order: no entry of the case is mistaken, and none is replaced.
  const correction = { corrects: order, replacement: {}, because: 'restatement' } as const;
  const entry = correctedEntry(subject, correction, eased, standing, ground.now, ground.who);
  const after = fold(subject, entry);
  const isShown = subject.breached === null && after.breached !== null;
  const entries = [entry, ...(isShown ? [shownBreach(after, after.breached ?? 0, ground.who)] : [])];
  return { entries, after, ...eased, easesPlainly: false, was: outcomeOf(subject), is: outcomeOf(after) };
}
