import type { Correction } from '../correction/correction.ts';
import type { CorrectionReason } from '../correction/kinds.ts';
import { formatInstant, type Instant, instantOf } from '../instant.ts';
import type { Draft, Entry, Who } from '../ledger/entry.ts';
import { kindNamed } from '../ledger/kinds.ts';
import { refuseAsSecondPerson } from '../person/second-person.ts';
import { type Problem, problem } from '../problem.ts';

/** The order to take an import back, under the number of the entry that gives it. */
export type Reversal = {
  seq: number;
  charter: string | null;
  first: number;
  last: number;
  because: CorrectionReason;
  by: string;
  at: Instant;
  note: string | undefined;
  state: 'open' | 'approved' | 'declined';
  /** Who decided, and what they say of it in private. */
  decided: { by: string; at: Instant; note: string | undefined } | null;
};
/** What somebody asks to be taken back: the entries of an import, and why. */
export type ToReverse = Pick<Reversal, 'first' | 'last' | 'because' | 'note'> & { charter: string };

/** The order after one more entry about it; `before` is `null` exactly for the one that gives it. */
export function fold(before: Reversal | null, entry: Entry, note?: string): Reversal | null {
  const written = { by: entry.who.id, at: instantOf(entry.recorded), note };
  if (entry.kind === 'reversal.requested') {
    const { first, last, because } = entry.public;
    const { seq, charter = null } = entry;
    return { seq, charter, first, last, because, ...written, state: 'open', decided: null };
  }
  if (entry.kind !== 'reversal.decided' || !before || before.state === 'declined') return before;
  return { ...before, state: entry.public.approved ? 'approved' : 'declined', decided: written };
}

/**
 * Orders that what an import wrote is taken back; it moves no figure.
 * @param earlier the newest order about the same import; a declined one may be given again
 */
export function requestReversal(
  { charter, first, last, because, note }: ToReverse,
  earlier: Reversal | null,
  now: Instant,
  who: Who,
): Draft<'reversal.requested'> | Problem {
  if (who.role !== 'agent' && who.role !== 'compliance')
    return problem('role-missing', undefined, { role: 'agent' });
  if (earlier && earlier.state !== 'declined') return problem('already-requested');
  return {
    kind: 'reversal.requested',
    occurred: formatInstant(now),
    charter,
    who,
    public: { first, last, because },
    private: { note },
  };
}

/**
 * Carries an order out or declines it, as a second person who did not import either. One that is being carried out by
 * somebody else can be gone on with: who began may not be an officer any more.
 * @param importers who wrote the import
 */
export function decideReversal(
  reversal: Reversal,
  { approved, note }: { approved: boolean; note: string | undefined },
  importers: readonly string[],
  now: Instant,
  who: Who,
): Draft<'reversal.decided'> | Problem {
  const refused = refuseAsSecondPerson(who, approved ? [reversal.by, ...importers] : [reversal.by]);
  if (refused) return refused;
  const goesOn = approved && reversal.state === 'approved' && reversal.decided?.by !== who.id;
  if (reversal.state !== 'open' && !goesOn) return problem('request-settled');
  return {
    kind: 'reversal.decided',
    occurred: formatInstant(now),
    ...(reversal.charter === null ? {} : { charter: reversal.charter }),
    who,
    public: { request: reversal.seq, approved },
    private: { note },
  };
}

/** The correction by which an entry of the import is struck out. */
export function correctionFor(reversal: Reversal, corrects: number): Correction {
  return { corrects, replacement: null, because: reversal.because, reversal: reversal.seq };
}

/**
 * Why an entry is not taken back with its import; `null` where it is: by whoever carries the order out, and only what
 * nobody added to or corrected since.
 * @param history the entries about the same case or occurrence, this one among them
 */
export function refuseReversed(
  { seq: order, first, last, state, decided }: Reversal,
  corrects: number,
  history: readonly Entry[],
  who: Who,
): Problem | null {
  if (state !== 'approved' || corrects < first || corrects > last) return problem('not-correctable');
  if (decided?.by !== who.id) return problem('same-person');
  return goneOn({ corrects, last, order }, history) ? problem('case-went-on') : null;
}

/** Whether something was said of it behind the import: a fact, or a correction. What follows by itself is neither. */
function goneOn(
  { corrects, last, order }: { corrects: number; last: number; order: number },
  history: readonly Entry[],
): boolean {
  const target = history.find(({ seq }) => seq === corrects);
  return history.some((entry) => {
    if (entry.seq <= corrects) return false;
    if (entry.kind === 'entry.corrected') return entry.public.reversal !== order;
    return kindNamed(entry.kind).correctable && (entry.seq > last || entry.who.id !== target?.who.id);
  });
}
