import type { Instant } from '../instant.ts';
import type { Draft, Who } from '../ledger/entry.ts';
import { refuseAsSecondPerson } from '../person/second-person.ts';
import { isProblem, type Problem, problem } from '../problem.ts';
import { aboutBreach, type Breach, isSetAside } from './breach.ts';
import type { Cause, Severity } from './kinds.ts';

export type Analysis = { cause: Cause; severity: Severity; apology: string | null; note: string | null };

/**
 * The analysis of a breach: cause and severity are public, the note is private, and so is the apology until it is
 * signed off. It may be written anew until then.
 */
export function analyse(breach: Breach, analysis: Analysis, now: Instant, who: Who): Draft[] | Problem {
  if (who.role !== 'compliance') return problem('role-missing', undefined, { role: 'compliance' });
  if (breach.state === 'signed-off') return problem('already-signed-off');
  if (isSetAside(breach.state)) return problem('set-aside');
  const { cause, severity, apology, note } = analysis;
  const draft: Draft<'breach.analysed'> = {
    ...aboutBreach(breach, now, who),
    kind: 'breach.analysed',
    public: { breach: breach.id, cause, severity },
    private: { apology, note },
  };
  return [draft];
}

/** The analysis that was read, by its number, and the apology that it was written with; `null`: erased since. */
export type Read = { analysis: number | null; draft: { apology: string | null } | null };

/**
 * The sign-off of an analysis, by someone who neither wrote it nor logged the case (`loggedBy`). The apology becomes
 * public with it.
 * @param read when another has been written since, nothing is signed
 */
export function signOff(
  breach: Breach,
  { analysis, draft }: Read,
  loggedBy: readonly string[],
  now: Instant,
  who: Who,
): Draft[] | Problem {
  const judged = judge(breach, analysis, loggedBy, who);
  if (isProblem(judged)) return judged;
  if (!draft) return problem('words-erased');
  const signed: Draft<'breach.signed-off'> = {
    ...aboutBreach(breach, now, who),
    kind: 'breach.signed-off',
    public: { ...judged, apology: draft.apology },
  };
  return [signed];
}

/**
 * An analysis that is not signed but sent back, to be written anew: by whoever might have signed it. Why is private.
 * @param analysis the one that was read
 */
export function sendBack(
  breach: Breach,
  { analysis, reason }: { analysis: number | null; reason: string },
  loggedBy: readonly string[],
  now: Instant,
  who: Who,
): Draft[] | Problem {
  const judged = judge(breach, analysis, loggedBy, who);
  if (isProblem(judged)) return judged;
  if (reason.trim() === '') return problem('reason-missing', 'reason');
  const returned: Draft<'breach.returned'> = {
    ...aboutBreach(breach, now, who),
    kind: 'breach.returned',
    public: judged,
    private: { reason },
  };
  return [returned];
}

/** Whether this person may decide on the newest analysis of a breach, and that it is the one they read. */
function judge(breach: Breach, analysis: number | null, loggedBy: readonly string[], who: Who) {
  if (breach.state === 'signed-off') return problem('already-signed-off');
  if (isSetAside(breach.state)) return problem('set-aside');
  if (!breach.analysis) return problem('not-analysed');
  if (breach.analysis.seq !== analysis) return problem('analysis-changed');
  const refused = refuseAsSecondPerson(who, [breach.analysis.by, ...loggedBy]);
  return refused ?? { breach: breach.id, analysis: breach.analysis.seq };
}
