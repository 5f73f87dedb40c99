import type { Calendar } from '../calendar/calendar.ts';
import {
  type Correction,
  correctedEntry,
  type Eased,
  type Replacement,
  replacementIn,
} from '../correction/correction.ts';
import { formatInstant, type Instant, instantOf } from '../instant.ts';
import type { Draft, Entry, Who } from '../ledger/entry.ts';
import { isProblem, type Problem, problem } from '../problem.ts';
import { type Case, fold, isStruckOut, standingOf } from './case.ts';
import { type CaseEvent, type Decision, decide, dueIfResumed, type Ground, sweepCase } from './decide.ts';

/** `easesPlainly`: also by what corrections were held to before they said themselves whether they ease. */
export type CaseCorrection = Decision & Eased & { easesPlainly: boolean };

/** The promise that a case was owed under after all, as it is judged by; see correctCase. */
export type Judge = { ground: Ground; settled: Calendar | null };

/**
 * The number of the entry that settled a case, its breach or its closing, or by which it was restated since: it is judged for good by
 * the calendar as it was published then (content/design/clock.md, Breach). `null` while the case is open and not breached.
 */
export function settledBy(subject: Case, history: readonly Entry[]): number | null {
  const last = (settles: (entry: Entry) => boolean) => history.findLast(settles)?.seq ?? null;
  if (subject.breached !== null)
    return last(
      (entry) => isRestated(entry) || (entry.kind === 'breach.declared' && entry.public.found !== 'remedy'),
    );
  return subject.closed === null
    ? null
    : last(
        (entry) => isRestated(entry) || entry.kind === 'case.fulfilled' || entry.kind === 'case.withdrawn',
      );
}

/**
 * Corrects one entry of a case: everything that happened to the case is judged again with the entry replaced
 * or struck out. A breach that the corrected facts do not bear out is taken back, one that they show is declared.
 * A case that is overdue is breached first, so that it does not matter whether a sweep came before. Under another
 * promise its breach is taken back, and declared anew where that promise was broken too. An opening that is taken back with
 * its import takes all that happened to the case with it.
 * @param history every entry of the case, in order
 * @param judge what the corrected case is judged by: its promise, or the one that the correction names. `settled` is
 * that promise's calendar as it was published when the case was settled; `null` while it is not
 */
export function correctCase(
  subject: Case,
  history: Entry[],
  correction: Correction,
  ground: Ground,
  judge: Judge,
): CaseCorrection | Problem {
  const { replacement } = correction;
  const corrected = new Set(
    history.flatMap((entry) => (entry.kind === 'entry.corrected' ? [entry.public.corrects] : [])),
  );
  const target = history.find((entry) => entry.seq === correction.corrects);
  if (!target) return problem('unknown-entry');
  if (corrected.has(target.seq)) return problem('already-corrected');
  const events = effectiveEvents(history, correction);
  if (!events.some(({ seq }) => seq === target.seq)) return problem('not-correctable');
  const refused = refuseOtherwise(subject, target, replacement);
  if (refused) return refused;
  const isMoved = replacement?.commitment !== undefined;
  const overdue = sweepCase(subject, ground);
  const found = overdue?.after ?? subject;
  const effective = events.flatMap(({ event }) => event ?? []);
  const { settled } = judge;
  let replayed = replay(found, effective, judge.ground);
  if (settled && !isProblem(replayed) && (subject.breached !== null || replayed.closed !== null)) {
    replayed = replay(found, effective, { ...judge.ground, calendar: settled });
  }
  if (isProblem(replayed)) return replayed;
  if (isMoved) replayed = { ...replayed, exempt: false };
  const takesBreachBack = found.breached !== null && (isMoved || replayed.breached === null);
  const eased = { takesBreachBack, ...easing(found, replayed, ground, judge.ground) };
  const entry = correctedEntry(subject, correction, eased, standingOf(replayed), ground.now, ground.who);
  const after = fold(found, entry, replacement?.reference);
  const decision: Decision = { entries: [...(overdue?.entries ?? []), entry], after };
  if (replayed.breached !== null && (found.breached === null || isMoved))
    decision.entries.push(shownBreach(after, replayed.breached, ground.who));
  return { ...decision, ...eased };
}

/** Whether an entry judges its case anew without saying that anything else happened. */
export function isRestated(entry: Entry): boolean {
  return entry.kind === 'entry.corrected' && entry.public.because === 'restatement';
}

/** The breach that a correction shows. */
export function shownBreach(
  { charter, commitment, edition, id, unit }: Case,
  breached: Instant,
  who: Who,
): Draft<'breach.declared'> {
  const occurred = formatInstant(breached);
  const place = { charter, commitment, edition, case: id };
  const found = { found: 'correction', unit, of: null } as const;
  return { kind: 'breach.declared', occurred, ...place, who, public: found };
}

/** Only the opening says which promise and which reference, and it says another one. */
function refuseOtherwise(subject: Case, target: Entry, replacement: Replacement): Problem | null {
  const { commitment, reference } = replacement ?? {};
  if (commitment === undefined && reference === undefined) return null;
  if (target.kind !== 'case.opened' || commitment === subject.commitment) return problem('not-correctable');
  return subject.erased && reference !== undefined ? problem('erased', 'reference') : null;
}

/** Whether a case that the company still owes an answer is owed none any more, or owed it later, or for show. */
function easing(before: Case, after: Case, ground: Ground, judge: Ground) {
  const none = { eases: false, easesPlainly: false };
  if (before.closed !== null || before.breached !== null) return none;
  if (after.closed !== null) return { eases: true, easesPlainly: isStruckOut(after) };
  if (after.state === 'paused' && before.state === 'open') return { eases: true, easesPlainly: true };
  const isShown = ground.terms.firmness === 'firm' && judge.terms.firmness !== 'firm';
  const easesPlainly = before.due !== null && after.due !== null && after.due > before.due;
  const isLater = dueIfResumed(after, judge) > dueIfResumed(before, ground);
  return { eases: isShown || isLater || easesPlainly, easesPlainly };
}

type Numbered = { seq: number; event: CaseEvent | null };

/**
 * The events that count, in order, with earlier corrections and the new one, if there is one, applied; a struck one has
 * no event.
 */
export function effectiveEvents(history: readonly Entry[], correction: Correction | null): Numbered[] {
  const replacements = new Map<number, Replacement>();
  for (const entry of history) {
    if (entry.kind !== 'entry.corrected') continue;
    replacements.set(entry.public.corrects, replacementIn(entry));
  }
  if (correction) replacements.set(correction.corrects, correction.replacement);
  const opening = history.find(({ kind }) => kind === 'case.opened');
  if (correction?.reversal !== undefined && correction.corrects === opening?.seq)
    return [{ seq: opening.seq, event: null }];
  const numbered = history.flatMap((entry): Numbered[] => {
    const event = eventOf(entry);
    if (!event) return [];
    const replacement = replacements.get(entry.seq);
    if (replacement === undefined) return [{ seq: entry.seq, event }];
    return [{ seq: entry.seq, event: replacement && ({ ...event, ...replacement } as CaseEvent) }];
  });
  // A fulfilment or a withdrawal of a paused case resumed it in the same breath, and does so again when replayed.
  const bySeq = new Map(history.map((entry) => [entry.seq, entry]));
  return numbered.filter(({ seq }, index) => {
    const [entry, next] = [bySeq.get(seq), bySeq.get(numbered[index + 1]?.seq ?? -1)];
    const closing = next?.kind === 'case.fulfilled' || next?.kind === 'case.withdrawn';
    const inOneBreath = entry?.occurred === next?.occurred && entry?.recorded === next?.recorded;
    return !(entry?.kind === 'case.resumed' && closing && inOneBreath);
  });
}

/** What an entry of a case says happened; `null` for one that only follows from others. */
export function eventOf(entry: Entry): CaseEvent | null {
  const at = instantOf(entry.occurred);
  switch (entry.kind) {
    case 'case.opened':
      return { event: 'open', at, unit: entry.public.unit, reference: null };
    case 'case.paused':
      return { event: 'pause', at, ground: entry.public.ground };
    case 'case.resumed':
      return { event: 'resume', at };
    case 'case.fulfilled':
      return { event: 'fulfil', at };
    case 'case.withdrawn':
      return { event: 'withdraw', at, by: entry.public.by };
    case 'case.reopened':
      return { event: 'reopen', at };
    default:
      return null;
  }
}

/** The case as it would stand had only these events happened; one that was never opened is struck out. */
function replay(subject: Case, events: CaseEvent[], ground: Ground): Case | Problem {
  const [first, ...rest] = events;
  if (first?.event !== 'open') {
    if (events.length > 0) return problem('not-correctable');
    return {
      ...subject,
      state: 'withdrawn',
      due: null,
      closed: subject.opened,
      breached: null,
      exempt: false,
      stops: [],
    };
  }
  let after: Case | null = null;
  for (const event of [first, ...rest]) {
    const decision = decide(after, event, ground, subject.id);
    if (isProblem(decision)) return decision;
    after = decision.after;
  }
  if (!after) return problem('unknown-case');
  const swept = sweepCase(after, ground)?.after ?? after;
  return { ...swept, reference: subject.reference, exempt: subject.exempt && swept.breached !== null };
}
