import { formatInstant, type Instant } from '../instant.ts';
import type { Draft, Who } from '../ledger/entry.ts';
import { refuseAsSecondPerson } from '../person/second-person.ts';
import { type Problem, problem } from '../problem.ts';
import { type Breach, isSetAside } from './breach.ts';
import type { Cause, Severity } from './kinds.ts';

export type Analysis = { cause: Cause; severity: Severity; apology: string | null; note: string | null };

/** The analysis of a breach: cause, severity and apology are public, the note is private. It may be written anew until signed off. */
export function analyse(breach: Breach, analysis: Analysis, now: Instant, who: Who): Draft[] | Problem {
  if (who.role !== 'compliance') return problem('role-missing', undefined, { role: 'compliance' });
  if (breach.state === 'signed-off') return problem('already-signed-off');
  if (isSetAside(breach.state)) return problem('set-aside');
  const { cause, severity, apology, note } = analysis;
  const draft: Draft<'breach.analysed'> = {
    ...about(breach, now, who),
    kind: 'breach.analysed',
    public: { breach: breach.id, cause, severity, apology },
    private: { note },
  };
  return [draft];
}

/**
 * The sign-off of an analysis, by someone who neither wrote it nor logged the case (`loggedBy`).
 * @param analysis the one that was read: when another has been written since, nothing is signed
 */
export function signOff(
  breach: Breach,
  analysis: number | null,
  loggedBy: readonly string[],
  now: Instant,
  who: Who,
): Draft[] | Problem {
  if (breach.state === 'signed-off') return problem('already-signed-off');
  if (isSetAside(breach.state)) return problem('set-aside');
  if (!breach.analysis) return problem('not-analysed');
  if (breach.analysis.seq !== analysis) return problem('analysis-changed');
  const refused = refuseAsSecondPerson(who, [breach.analysis.by, ...loggedBy]);
  if (refused) return refused;
  const draft: Draft<'breach.signed-off'> = {
    ...about(breach, now, who),
    kind: 'breach.signed-off',
    public: { breach: breach.id, analysis: breach.analysis.seq },
  };
  return [draft];
}

function about(breach: Breach, now: Instant, who: Who) {
  return {
    occurred: formatInstant(now),
    charter: breach.charter,
    commitment: breach.commitment,
    edition: breach.edition,
    ...(breach.case ? { case: breach.case } : {}),
    who,
  };
}
