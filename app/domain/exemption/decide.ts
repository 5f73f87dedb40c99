import { aboutBreach, type Breach, isSetAside } from '../breach/breach.ts';
import { dayOf } from '../calendar/zone.ts';
import { type Circumstance, refuseCitation } from '../circumstance/circumstance.ts';
import type { ClaimTerms } from '../claim/answer.ts';
import type { Answer } from '../claim/kinds.ts';
import { formatInstant, type Instant, isPlainDate, type PlainDate } from '../instant.ts';
import type { Draft, Who } from '../ledger/entry.ts';
import { refuseAsSecondPerson } from '../person/second-person.ts';
import { type Problem, problem } from '../problem.ts';
import type { Exemption } from './exemption.ts';

/**
 * `note`: the evidence, in private; `dated`: the day of that itself; `circumstance`: the number of what it cites.
 */
export type ExemptionRequest = {
  ground: string;
  dated?: PlainDate | undefined;
  circumstance?: number | undefined;
  note?: string | undefined;
};
/** What a request is judged by. */
export type RequestGround = {
  /** Those that the promise names in the edition that bound the breach. */
  grounds: readonly string[];
  /** Of that edition. */
  zone: string;
  /** Within what it is to be decided, and by when that is; `null` in ledgers of earlier versions alone. */
  decide: { answer: Answer; due: Instant } | null;
  /** What it cites; `null` where there is no such circumstance. */
  cited: Circumstance | null;
};
/** `note`: why, in private; a refusal says it. */
export type ExemptionDecision = { approved: boolean; note?: string | undefined };

/** The most breaches, or requests, that one act is about. */
export const mostAtOnce = 200;
/** By when requests are decided where `site.yml` says nothing. */
export const usualTerms: ClaimTerms = { within: { count: 20, unit: 'working days' }, calendar: null };

/** Who may ask for an exemption: whoever answers for cases. */
export const mayAsk: readonly Who['role'][] = ['agent', 'compliance'];

/**
 * Asks that a breach does not count. That moves no figure, and one request of a breach is open at a time.
 * @param newest where the newest request of the breach stands; `null` where nobody asked
 */
export function requestExemption(
  breach: Breach,
  newest: Pick<Exemption, 'state'> | null,
  { ground, dated, circumstance, note }: ExemptionRequest,
  { grounds, zone, decide, cited }: RequestGround,
  now: Instant,
  who: Who,
): Draft[] | Problem {
  if (!mayAsk.includes(who.role)) return problem('role-missing', undefined, { role: 'agent' });
  if (isSetAside(breach.state)) return problem('set-aside');
  // The grounds are those of the promise, and what is owed is owed.
  if (breach.found === 'remedy') return problem('not-exemptable');
  if (breach.state === 'signed-off') return problem('already-signed-off');
  if (newest?.state === 'open') return problem('already-requested');
  if (!grounds.includes(ground)) return problem('unknown-exemption-ground', 'ground');
  if (dated !== undefined && (!isPlainDate(dated) || dated > dayOf(now, zone)))
    return problem('day-to-come', 'dated');
  const uncited = circumstance === undefined ? null : refuseCitation(breach, ground, cited, zone);
  if (uncited) return uncited;
  const requested: Draft<'exemption.requested'> = {
    ...aboutBreach(breach, now, who),
    kind: 'exemption.requested',
    public: {
      ...{ breach: breach.id, ground },
      ...(dated === undefined ? {} : { dated }),
      ...(circumstance === undefined ? {} : { circumstance }),
      ...(decide ? { decide: decide.answer, due: formatInstant(decide.due) } : {}),
    },
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
  if (request.due !== null && request.due < now) return problem('decided-too-late');
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

/** What becomes of a request that nobody decided on in time: refused, as of when it was due. The breach stands. */
export function expireExemption(
  breach: Breach,
  request: Exemption | null,
  now: Instant,
  who: Who,
): Draft[] | Problem {
  if (isSetAside(breach.state)) return problem('set-aside');
  if (request?.breach !== breach.id) return problem('unknown-request');
  if (request.state !== 'open') return problem('request-settled');
  if (who.role !== 'system') return problem('role-missing', undefined, { role: 'compliance' });
  if (request.due === null || request.due >= now) return problem('not-overdue');
  const expired: Draft<'exemption.decided'> = {
    ...aboutBreach(breach, request.due, who),
    kind: 'exemption.decided',
    public: { breach: breach.id, request: request.seq, approved: false, expired: true },
  };
  return [expired];
}
