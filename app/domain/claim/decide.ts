import type { Language } from '../../languages/language.ts';
import type { Breach } from '../breach/breach.ts';
import { dayOf } from '../calendar/zone.ts';
import { type Case, outcomeOf } from '../case/case.ts';
import type { Measure } from '../charter/terms.ts';
import { formatInstant, type Instant, type PlainDate } from '../instant.ts';
import type { Draft, Place, Who } from '../ledger/entry.ts';
import type { Occurrence } from '../occurrence/occurrence.ts';
import { refuseAsSecondPerson } from '../person/second-person.ts';
import { type Problem, problem } from '../problem.ts';
import type { Claim } from './claim.ts';
import type { Answer, RefusalReason, UpheldReason } from './kinds.ts';

/** Anybody who files a claim: the ledger knows no names of those to whom promises are made. */
export const claimant: Who = { id: 'customer', role: 'customer' };

/**
 * What a claimant says; all of it is private but the day. `language`: of the form that they filled in. `code`: the hash of the
 * code of their page.
 */
export type Filing = {
  on: PlainDate;
  what: string;
  reference?: string | undefined;
  contact?: string | undefined;
  language?: Language | undefined;
  code?: string | undefined;
};
/** The promise that a claim is about, as it bound on that day, and the case, where it says which. */
export type ClaimGround = {
  place: Place;
  zone: string;
  /** The entry that opened the case. */
  case: { id: string; opening: number } | null;
  answer: Answer;
  due: Instant;
};

/** Files a claim. It moves no figure of the promise: only what is found out about it does. */
export function fileClaim(
  { on, what, reference, contact, language, code }: Filing,
  { place, zone, case: subject, answer, due }: ClaimGround,
  now: Instant,
  who: Who,
): Draft<'claim.filed'>[] | Problem {
  if (who.role !== 'customer') return problem('role-missing', undefined, { role: 'customer' });
  if (on > dayOf(now, zone)) return problem('day-to-come', 'on');
  if (!what.trim()) return problem('reason-missing', 'what');
  return [
    {
      kind: 'claim.filed',
      occurred: formatInstant(now),
      ...place,
      ...(subject ? { case: subject.id } : {}),
      who,
      public: { on, answer, due: formatInstant(due), ...(subject ? { about: subject.opening } : {}) },
      private: { what, reference, contact, language, code },
    },
  ];
}

/** What a claim is found to be about, by the number that it is decided on, and who logged it. */
export type Evidence = { seq: number; loggedBy: readonly string[] } & (
  | {
      breach: Breach;
      /** Whether our log called it kept when the claim was filed. */
      saidKept: boolean;
    }
  | { case: Case }
  | { occurrence: Occurrence }
);
/** `note`: what the claimant is told, in private; a refusal says it. */
export type ClaimDecision = { note?: string | undefined } & (
  | { upheld: true }
  | { upheld: false; reason: RefusalReason }
);

/**
 * The decision on a claim, by an officer who logged nothing of what it is about. One that is upheld names the breach that it
 * turned out to be: it must be declared first, by correcting what was logged where the log called it kept.
 * @param claim `null` where there is none of that number
 * @param evidence `null` where nothing was found
 * @param aboutBy who logged the case that the claim itself says it is about
 */
export function decideClaim(
  claim: Claim | null,
  decision: ClaimDecision,
  evidence: Evidence | null,
  { measure, aboutBy }: { measure: Measure; aboutBy: readonly string[] },
  now: Instant,
  who: Who,
): Draft<'claim.decided'>[] | Problem {
  if (!claim) return problem('unknown-claim');
  if (claim.state !== 'open') return problem('claim-decided');
  const refused = refuseAsSecondPerson(who, [...aboutBy, ...(evidence?.loggedBy ?? [])]);
  if (refused) return refused;
  const { note } = decision;
  if (!decision.upheld && !note?.trim()) return problem('reason-missing', 'note');
  if (evidence && !isOf(claim, evidence)) return problem('other-promise', 'evidence');
  const reason = decision.upheld
    ? upheldBecause(claim, evidence, measure)
    : refusedBecause(decision.reason, evidence, measure);
  if (typeof reason !== 'string') return reason;
  const { charter, commitment, edition } = claim;
  const subject = (evidence && caseIn(evidence)) ?? claim.case;
  return [
    {
      kind: 'claim.decided',
      occurred: formatInstant(now),
      ...{ charter, commitment, edition },
      ...(subject === null ? {} : { case: subject }),
      who,
      public: {
        ...{ claim: claim.seq, upheld: decision.upheld, reason },
        ...(evidence ? { evidence: evidence.seq } : {}),
      },
      private: { note },
    },
  ];
}

function subjectOf(evidence: Evidence): { charter: string; commitment: string } {
  if ('breach' in evidence) return evidence.breach;
  return 'case' in evidence ? evidence.case : evidence.occurrence;
}

function isOf(claim: Claim, evidence: Evidence): boolean {
  const { charter, commitment } = subjectOf(evidence);
  return charter === claim.charter && commitment === claim.commitment;
}

function caseIn(evidence: Evidence): string | null {
  if ('breach' in evidence) return evidence.breach.case;
  return 'case' in evidence ? evidence.case.id : null;
}

/** A rate is counted in sum: there no breach of one customer is declared that a claim could name. */
function upheldBecause(claim: Claim, evidence: Evidence | null, measure: Measure): UpheldReason | Problem {
  if (measure === 'rate') return evidence ? problem('evidence-unfit', 'evidence') : 'counted';
  if (!evidence) return problem('breach-missing', 'evidence');
  if (!('breach' in evidence) || evidence.breach.state === 'corrected')
    return problem('not-declared', 'evidence');
  if (evidence.breach.id < claim.seq) return 'on-record';
  return evidence.saidKept ? 'log-said-kept' : 'declared-since';
}

/** What is called kept, or not due yet, is named, so that nobody calls their own so. */
function refusedBecause(
  reason: RefusalReason,
  evidence: Evidence | null,
  measure: Measure,
): RefusalReason | Problem {
  if (reason === 'not-due')
    return evidence && 'case' in evidence && isRunning(evidence.case)
      ? reason
      : problem('evidence-unfit', 'evidence');
  if (reason !== 'kept') return evidence ? problem('evidence-unfit', 'evidence') : reason;
  const isAlone = measure === 'each-time' || measure === 'deadline';
  if (!evidence) return isAlone ? problem('evidence-missing', 'evidence') : reason;
  return isKept(evidence) ? reason : problem('evidence-unfit', 'evidence');
}

function isRunning({ state, breached }: Case): boolean {
  return (state === 'open' || state === 'paused') && breached === null;
}

function isKept(evidence: Evidence): boolean {
  if ('breach' in evidence) return false;
  if ('case' in evidence) return outcomeOf(evidence.case) === 'kept';
  return evidence.occurrence.kept && !evidence.occurrence.struck;
}
