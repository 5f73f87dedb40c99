import { takesBack } from '../breach/breach.ts';
import { dayOf } from '../calendar/zone.ts';
import type { Case } from '../case/case.ts';
import { type CaseEvent, type Decision, decide, type Ground, groundOf } from '../case/decide.ts';
import {
  commitmentIn,
  editionInForce,
  editionNumbered,
  endedBefore,
  type Publications,
} from '../charter/published.ts';
import type { CommitmentTerms } from '../charter/terms.ts';
import type { Instant } from '../instant.ts';
import type { Draft, Entry, Place, Who } from '../ledger/entry.ts';
import type { Kind } from '../ledger/kinds.ts';
import { isProblem, type Problem, problem } from '../problem.ts';
import { isSettled } from './contribution.ts';
import { fold, type OwedRemedy } from './owed-remedy.ts';

/** Whose entries follow from others, and that nobody logs. */
const nobody: Who = { id: 'sweep', role: 'system' };

/** All that a hand says of a case that it does not open: one that remedies open ends by itself too. */
const byHand: Record<'remedies' | 'follow-ups', readonly CaseEvent['event'][]> = {
  remedies: ['pause', 'resume'],
  'follow-ups': ['pause', 'resume', 'fulfil', 'withdraw', 'reopen'],
};
/** What only follows: from what a breach owes, from its payment, from its being lifted. */
const following: readonly Kind[] = ['case.opened', 'case.fulfilled', 'case.withdrawn', 'case.reopened'];

type Judged = { publications: Publications; now: Instant };

/**
 * By what a case is judged that is opened for what a breach owes: the promise about remedies of the edition that is in force
 * when it begins to be owed. `null` where that makes none, where the customer has to ask, and where the broken promise is itself one about
 * remedies: nothing is owed for ever for one unpaid sum.
 */
export function paymentGround(
  { publications, now }: Judged,
  { charter, commitment, edition }: Place,
  from: Instant,
): Ground | null {
  const own = editionNumbered(publications, charter, edition);
  const broken = own && commitmentIn(own, commitment);
  if (!own || !broken || broken.openedBy === 'remedies' || broken.remedy?.claim !== 'automatic') return null;
  const binding = editionInForce(publications, charter, dayOf(from, own.terms.zone));
  const terms = binding?.terms.commitments.find(({ openedBy }) => openedBy === 'remedies');
  if (!binding || !terms || terms.id === commitment) return null;
  const day = dayOf(from, binding.terms.zone);
  const isInForce = editionInForce(publications, charter, day)?.number === binding.number;
  if (!isInForce || endedBefore(publications, charter, day)) return null;
  return groundOf({ publications, now }, binding, terms, nobody);
}

/** Whether an entry is the first by which something is owed. @param before what was owed until then, decimal */
export function beginsToOwe(before: string, added: string): boolean {
  return Number(before) === 0 && Number(added) > 0;
}

/** The case that what a breach owes opens, from when it is owed; `null` where the calendar does not go far enough. */
export function openPayment(
  ground: Ground,
  { breach, unit, at }: { breach: number; unit: string | null; at: Instant },
  id: string,
): { draft: Draft<'case.opened'>; subject: Case } | null {
  const decision = decide(null, { event: 'open', at, unit, reference: null }, ground, id);
  if (isProblem(decision)) return null;
  const [entry] = decision.entries as [Draft<'case.opened'>];
  return { draft: { ...entry, public: { ...entry.public, breach } }, subject: decision.after };
}

/**
 * What a payment writes of the case that its remedy opened: the last part of what is owed fulfils it, on the day by which all
 * was paid; nothing where more is left, or the case has ended.
 * @param paid the payment as it is written
 */
export function fulfilPayment(
  remedy: OwedRemedy,
  paid: Draft | Entry,
  subject: Case | null,
  ground: Ground | null,
): Draft[] | Problem {
  const after = fold(remedy, paid as Entry);
  if (!subject || !ground || !isRunning(subject) || !isSettled(after)) return [];
  const at = Math.max(after.paidAt ?? 0, subject.lastOccurred);
  const decision = decide(subject, { event: 'fulfil', at }, ground);
  return isProblem(decision) ? decision : decision.entries;
}

/** What is written of a case that a remedy opened once nothing is owed any more: it is withdrawn, late or not. */
export function withdrawPayment(subject: Case, ground: Ground, at: Instant): Draft[] {
  if (!isRunning(subject)) return [];
  const event = { event: 'withdraw', at: Math.max(at, subject.lastOccurred), by: 'company' } as const;
  const decision = decide(subject, event, { ...ground, who: nobody });
  return isProblem(decision) ? [] : decision.entries;
}

/** Whether an entry sets breaches aside that it is about, so that nothing is owed for them any more. */
export function setsAside(draft: Draft): boolean {
  if (draft.kind === 'exemption.decided') return draft.public.approved;
  return draft.kind === 'entry.corrected' && takesBack(draft as Entry<'entry.corrected'>);
}

function isRunning({ state }: Case): boolean {
  return state === 'open' || state === 'paused';
}

/**
 * `decide`, for what somebody says: of a case that remedies open that is nothing but when its clock stands still, of one that
 * follow-ups open everything but that it opened.
 */
export function decideByHand(
  before: Case | null,
  event: CaseEvent,
  ground: Ground,
  id?: string,
): Decision | Problem {
  const { openedBy } = ground.terms;
  const refused = openedBy && !byHand[openedBy].includes(event.event) ? refuseByHand(ground.terms) : null;
  return refused ?? decide(before, event, ground, id);
}

/** Why nobody opens a case of a promise, or moves one to another promise; where remedies open it, neither ends nor reopens it. */
export function refuseByHand({ openedBy }: Pick<CommitmentTerms, 'openedBy'>): Problem | null {
  return openedBy ? problem(`opened-by-${openedBy}`, 'commitment') : null;
}

/**
 * Why nobody corrects an entry of a case: it followed from another, or its case would be another promise's.
 * @param moved the promise that the correction moves it to
 */
export function refuseToCorrect(
  terms: Pick<CommitmentTerms, 'openedBy'>,
  kind: Kind,
  moved?: Pick<CommitmentTerms, 'openedBy'> | null,
): Problem | null {
  if (moved) return refuseByHand(terms) ?? refuseByHand(moved);
  return onlyFollows(terms, kind) ? refuseByHand(terms) : null;
}

/** Whether an entry of a case is never said by hand: what remedies open, and end. */
export function onlyFollows({ openedBy }: Pick<CommitmentTerms, 'openedBy'>, kind: Kind): boolean {
  return openedBy === 'remedies' && following.includes(kind);
}
