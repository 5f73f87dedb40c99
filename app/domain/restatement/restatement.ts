import { endOfDay, startOfDay } from '../calendar/day-ends.ts';
import { formatInstant, type Instant, instantOf, type PlainDate } from '../instant.ts';
import { type Draft, type Entry, type Place, placeOf, type Who } from '../ledger/entry.ts';
import { refuseAsSecondPerson } from '../person/second-person.ts';
import { type Problem, problem } from '../problem.ts';
import type { Outcome } from '../trust/contribution.ts';
import type { RestatedCounts, RestatementReason } from './kinds.ts';

/** What is to be judged anew: the cases of a promise that were opened from one day to another, and why. */
export type ToRestate = Place & { from: PlainDate; to: PlainDate; because: RestatementReason };
export type RestatementState = 'open' | 'approved' | 'declined' | 'restated';
/** The order to restate a period, under the number of the entry that gives it. Notes are private. */
export type Restatement = ToRestate & {
  seq: number;
  by: string;
  at: Instant;
  note: string | undefined;
  state: RestatementState;
  decided: { by: string; at: Instant; note: string | undefined } | null;
};

/** So many corrections, the first and the last of them, and by how much they moved what counts. */
export type Restating = {
  corrections: number;
  first: number | null;
  last: number | null;
  moved: RestatedCounts;
};

export const noCounts: RestatedCounts = { kept: 0, breached: 0, exempt: 0 };
export const nothingRestated: Restating = { corrections: 0, first: null, last: null, moved: noCounts };

/** The order after one more entry about it; `before` is `null` exactly for the one that gives it. */
export function fold(before: Restatement | null, entry: Entry, note?: string): Restatement | null {
  const written = { by: entry.who.id, at: instantOf(entry.recorded), note };
  if (entry.kind === 'restatement.requested')
    return {
      ...placeOf(entry),
      ...entry.public,
      ...{ seq: entry.seq, ...written, state: 'open', decided: null },
    };
  if (!before) return null;
  if (entry.kind === 'figures.restated') return { ...before, state: 'restated' };
  if (entry.kind !== 'restatement.decided') return before;
  return { ...before, state: entry.public.approved ? 'approved' : 'declined', decided: written };
}

/** Whether an order waits for somebody, or is being carried out. */
export function isUnderWay({ state }: Pick<Restatement, 'state'>): boolean {
  return state === 'open' || state === 'approved';
}

/**
 * Orders that a period is restated; it moves no figure.
 * @param hasClock whether the promise has cases that a clock judges
 * @param earlier the newest order about the same promise: only one is under way at a time
 * @param today the day in the charter's zone
 */
export function requestRestatement(
  { from, to, because, ...place }: ToRestate,
  note: string | undefined,
  { hasClock, earlier, today }: { hasClock: boolean; earlier: Restatement | null; today: PlainDate },
  now: Instant,
  who: Who,
): Draft<'restatement.requested'> | Problem {
  if (who.role !== 'administrator' && who.role !== 'compliance')
    return problem('role-missing', undefined, { role: 'compliance' });
  if (!hasClock) return problem('not-restatable', 'commitment');
  if (from > to) return problem('period-backwards', 'from');
  if (to > today) return problem('day-to-come', 'to');
  if (earlier && isUnderWay(earlier)) return problem('already-requested');
  return {
    ...entryAt(place, now, who),
    kind: 'restatement.requested',
    public: { from, to, because },
    private: { note },
  };
}

/**
 * Carries an order out or declines it, as a second person. One that is being carried out by somebody else can be gone on with: who
 * began may not be an officer any more.
 */
export function decideRestatement(
  order: Restatement,
  { approved, note }: { approved: boolean; note: string | undefined },
  now: Instant,
  who: Who,
): Draft<'restatement.decided'> | Problem {
  const refused = refuseAsSecondPerson(who, [order.by]);
  if (refused) return refused;
  const goesOn = approved && order.state === 'approved' && order.decided?.by !== who.id;
  if (order.state !== 'open' && !goesOn) return problem('request-settled');
  return {
    ...entryAt(order, now, who),
    kind: 'restatement.decided',
    public: { request: order.seq, approved },
    private: { note },
  };
}

/** Why somebody may not carry an order out now; `null` where they may: whoever said so last, until it is told. */
export function refuseRestating({ state, decided }: Restatement, who: Who): Problem | null {
  if (state !== 'approved') return problem('not-correctable');
  return decided?.by === who.id ? null : problem('same-person');
}

/** Tells what was restated. @param after what the cases of the period count as now */
export function tellRestated(
  order: Restatement,
  { moved, ...restating }: Restating,
  after: RestatedCounts,
  now: Instant,
  who: Who,
): Draft<'figures.restated'> {
  const { seq: request, from, to, because } = order;
  const before = {
    kept: after.kept - moved.kept,
    breached: after.breached - moved.breached,
    exempt: after.exempt - moved.exempt,
  };
  return {
    ...entryAt(order, now, who),
    kind: 'figures.restated',
    public: { request, from, to, because, ...restating, before, after },
  };
}

/** What was restated so far, with one correction more. */
export function withCorrection(
  before: Restating,
  seq: number,
  { was, is }: { was: Outcome | null; is: Outcome | null },
): Restating {
  const moved = { ...before.moved };
  if (was !== null) moved[was] -= 1;
  if (is !== null) moved[is] += 1;
  return { corrections: before.corrections + 1, first: before.first ?? seq, last: seq, moved };
}

/** From the first second of a period to its last, in a zone. */
export function spanOf(
  { from, to }: Pick<ToRestate, 'from' | 'to'>,
  zone: string,
): { from: Instant; to: Instant } {
  return { from: startOfDay(from, zone), to: endOfDay(to, zone) - 1 };
}

function entryAt({ charter, commitment, edition }: Place, now: Instant, who: Who) {
  return { occurred: formatInstant(now), charter, commitment, edition, who };
}
