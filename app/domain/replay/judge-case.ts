import { type Case, isStruckOut } from '../case/case.ts';
import { effectiveEvents, isRestated } from '../case/correct.ts';
import { decide, type Ground, sweepCase } from '../case/decide.ts';
import { type Instant, instantOf } from '../instant.ts';
import type { Entry } from '../ledger/entry.ts';
import { isProblem, type Problem } from '../problem.ts';

/**
 * A case as it was judged, and the clock that ran out where it is breached: when it began, and until when what is owed for
 * it grows, `null` while it does.
 */
export type Judged = { subject: Case; late: { from: Instant; until: Instant | null } | null };

/**
 * A case as it would stand at `ground.now` had all that is recorded of it happened under this promise: decided on event by
 * event, as when it was logged, with what was corrected since. What these terms would have refused did not happen: a pause on
 * a ground that they do not name, and what came after a re-opening that they refuse. A fulfilment that was logged only
 * once a sweep had found the case overdue is late if it was logged too late for these terms; otherwise it is believed.
 * @param history every entry of the case, in order
 * @returns the problem where the calendar does not go far enough; `null` for a case that was struck out
 */
export function judgeCase(subject: Case, history: readonly Entry[], ground: Ground): Judged | Problem | null {
  if (isStruckOut(subject)) return null;
  const isCorrected = history.some((entry) => entry.kind === 'entry.corrected' && !isRestated(entry));
  const events = new Map(effectiveEvents(history, null).map(({ seq, event }) => [seq, event]));
  let after: Case | null = null;
  let late: Judged['late'] = null;
  let swept: string | null = null;
  const stands = (next: Case) => {
    if (next.breached !== null && late === null) late = { from: next.clockFrom, until: null };
    // On a clock that was started anew nothing is added any more to what the old one owes.
    if (late && late.until === null && next.clockFrom !== late.from && after)
      late = { ...late, until: after.closed };
    after = next;
  };
  for (const entry of history) {
    if (!isCorrected && entry.kind === 'breach.declared' && entry.public.found === 'sweep')
      swept = entry.recorded;
    const event = events.get(entry.seq);
    if (!event) continue;
    if (after && swept !== null && swept < entry.recorded) {
      const overdue = sweepCase(after, { ...ground, now: instantOf(entry.recorded) });
      if (overdue) stands(overdue.after);
    }
    swept = null;
    const decision = decide(after, event, ground, subject.id);
    if (!isProblem(decision)) stands(decision.after);
    else if (decision.problem === 'reopen-refused') break;
    else if (decision.problem !== 'unknown-pause-ground' && decision.problem !== 'case-not-paused')
      return decision;
  }
  if (!after) return null;
  stands(sweepCase(after, ground)?.after ?? after);
  const { exempt, reference } = subject;
  const { breached } = after as Case;
  return { subject: { ...(after as Case), reference, exempt: exempt && breached !== null }, late };
}

/**
 * A case as it is on record at `ground.now`, overdue where no sweep has said so yet; judged by its own promise only for
 * the clock that ran out.
 */
export function recordedCase(subject: Case, history: readonly Entry[], ground: Ground): Judged | null {
  if (isStruckOut(subject)) return null;
  const standing = sweepCase(subject, ground)?.after ?? subject;
  if (standing.breached === null) return { subject: standing, late: null };
  const judged = judgeCase(subject, history, ground);
  const late = judged && !isProblem(judged) ? judged.late : null;
  return { subject: standing, late: late ?? { from: standing.clockFrom, until: standing.closed } };
}
