import { formatInstant, type Instant } from '../instant.ts';
import type { Draft, Entry, Who } from '../ledger/entry.ts';
import { type Problem, problem } from '../problem.ts';
import type { Cause, Severity } from './kinds.ts';

/** In the order in which a breach goes through them. */
export const breachStates = ['declared', 'analysed', 'signed-off', 'exempt', 'corrected'] as const;
export type BreachState = (typeof breachStates)[number];

/** One line of the register, as far as decisions about it need to know. */
export type Breach = {
  id: number;
  charter: string;
  commitment: string;
  edition: number;
  case: string | null;
  state: BreachState;
  analysis: number | null;
  analysedBy: string | null;
};

/** Exempted or taken back by a correction: it stays in the register, and nothing more is decided on it. */
export function isSetAside(state: BreachState): boolean {
  return state === 'exempt' || state === 'corrected';
}

/**
 * The correction that took a breach back: the first after it by which its case is not late, or what was logged did
 * not happen or was kept. `null` when none did.
 * @param about entries of its case, or about its occurrence, in the ledger's order
 */
export function correctionOf(breach: number, about: readonly Entry[]): Entry<'entry.corrected'> | null {
  for (const entry of about) {
    if (entry.kind !== 'entry.corrected' || entry.seq < breach) continue;
    const { standing, replacement } = entry.public;
    const over = entry.case ? standing?.breached === null : !replacement || replacement.kept === true;
    if (over) return entry;
  }
  return null;
}

export type Analysis = { cause: Cause; severity: Severity; apology: string | null; note: string | null };

/**
 * Whether this person may decide on what others did: a compliance officer, and none of those who did it
 * (content/design/clock.md, Second person). `null` when they may.
 */
export function refuseAsSecondPerson(who: Who, doneBy: readonly (string | null)[]): Problem | null {
  if (who.role !== 'compliance') return problem('role-missing', undefined, { role: 'compliance' });
  return doneBy.includes(who.id) ? problem('same-person') : null;
}

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
  if (breach.analysis === null) return problem('not-analysed');
  if (breach.analysis !== analysis) return problem('analysis-changed');
  const refused = refuseAsSecondPerson(who, [breach.analysedBy, ...loggedBy]);
  if (refused) return refused;
  const draft: Draft<'breach.signed-off'> = {
    ...about(breach, now, who),
    kind: 'breach.signed-off',
    public: { breach: breach.id, analysis: breach.analysis },
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
