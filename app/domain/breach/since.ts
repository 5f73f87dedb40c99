import type { Instant } from '../instant.ts';
import type { Breach, BreachState } from './breach.ts';
import type { BreachFinder, Cause, Severity } from './kinds.ts';

/** How it stands with a breach now: how late it was fulfilled, or how long it has been open, in seconds. */
export type Since =
  | { is: 'fulfilled' | 'open'; late: number }
  | { is: 'withdrawn' }
  /** An occurrence is over when it happens. */
  | { is: 'over' };

/** Where the case of a breach stands; `null` for one that is about no case. */
export type Standing = {
  state: 'open' | 'paused' | 'fulfilled' | 'withdrawn';
  closed: Instant | null;
} | null;

/** What anyone may read of a breach: nothing of the customer, the case, or who handled it. */
export type PublicBreach = {
  id: number;
  at: Instant;
  since: Since;
  cause: Cause | null;
  apology: string | null;
  state: BreachState;
  noticed: Instant;
  found: BreachFinder;
  /** When the promise was kept at last. */
  fulfilled: Instant | null;
  severity: Severity | null;
  analysed: Instant | null;
  signedOff: Instant | null;
};

/** @param until now, or the end of a record that has ended */
export function sinceOf(at: Instant, standing: Standing, until: Instant): Since {
  if (!standing) return { is: 'over' };
  const { state, closed } = standing;
  if (state === 'withdrawn') return { is: 'withdrawn' };
  const fulfilled = state === 'fulfilled' && closed !== null;
  const end = fulfilled ? closed : until;
  return { is: fulfilled ? 'fulfilled' : 'open', late: Math.max(0, end - at) };
}

/** What anyone may read of a breach, from where it and its case stand. @param until as of sinceOf */
export function publicBreachOf(breach: Breach, standing: Standing, until: Instant): PublicBreach {
  const { id, at, apology, state, noticed, found, analysis, signedOff } = breach;
  const since = sinceOf(at, standing, until);
  return {
    ...{ id, at, since, apology, state, noticed, found },
    cause: analysis?.cause ?? null,
    severity: analysis?.severity ?? null,
    fulfilled: since.is === 'fulfilled' ? (standing?.closed ?? null) : null,
    analysed: analysis?.at ?? null,
    signedOff: signedOff?.at ?? null,
  };
}
