import { aboutBreach, type Breach, isSetAside } from '../breach/breach.ts';
import type { Instant } from '../instant.ts';
import type { Draft, Who } from '../ledger/entry.ts';
import { refuseAsSecondPerson } from '../person/second-person.ts';
import { type Problem, problem } from '../problem.ts';
import type { Exemption } from './exemption.ts';

/** `note`: the evidence, in private. */
export type ExemptionRequest = { ground: string; note?: string | undefined };
/** `note`: why, in private; a refusal says it. */
export type ExemptionDecision = { approved: boolean; note?: string | undefined };

/** Who may ask for an exemption: whoever answers for cases. */
const mayAsk: readonly Who['role'][] = ['agent', 'compliance'];

/**
 * Asks that a breach does not count. That moves no figure, and one request of a breach is open at a time.
 * @param newest the newest request of the breach; `null` where nobody asked
 * @param grounds those that the promise names in the edition that bound the breach
 */
export function requestExemption(
  breach: Breach,
  newest: Exemption | null,
  { ground, note }: ExemptionRequest,
  grounds: readonly string[],
  now: Instant,
  who: Who,
): Draft[] | Problem {
  if (!mayAsk.includes(who.role)) return problem('role-missing', undefined, { role: 'agent' });
  if (isSetAside(breach.state)) return problem('set-aside');
  if (newest?.state === 'open') return problem('already-requested');
  if (!grounds.includes(ground)) return problem('unknown-exemption-ground', 'ground');
  const requested: Draft<'exemption.requested'> = {
    ...aboutBreach(breach, now, who),
    kind: 'exemption.requested',
    public: { breach: breach.id, ground },
    private: { note },
  };
  return [requested];
}

/**
 * The decision on a request, by an officer who neither asked nor logged what the breach is about (`loggedBy`). Granted, the
 * breach stays in the register and counts as exempt; refused, it counts as before, and may be asked about again.
 * @param request `null` where the breach has no such request
 */
export function decideExemption(
  breach: Breach,
  request: Exemption | null,
  { approved, note }: ExemptionDecision,
  loggedBy: readonly string[],
  now: Instant,
  who: Who,
): Draft[] | Problem {
  if (isSetAside(breach.state)) return problem('set-aside');
  if (request?.breach !== breach.id) return problem('unknown-request');
  if (request.state !== 'open') return problem('request-settled');
  const refused = refuseAsSecondPerson(who, [request.by, ...loggedBy]);
  if (refused) return refused;
  if (!approved && !note?.trim()) return problem('reason-missing', 'note');
  const decided: Draft<'exemption.decided'> = {
    ...aboutBreach(breach, now, who),
    kind: 'exemption.decided',
    public: { breach: breach.id, request: request.seq, approved },
    private: { note },
  };
  return [decided];
}
