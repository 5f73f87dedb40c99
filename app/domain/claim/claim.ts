import { type Instant, instantOf, type PlainDate } from '../instant.ts';
import { type Entry, type Place, placeOf } from '../ledger/entry.ts';
import type { RefusalReason, UpheldReason } from './kinds.ts';

export const claimStates = ['open', 'upheld', 'refused'] as const;
export type ClaimState = (typeof claimStates)[number];

/** That a promise was not kept, as somebody says under the number of the entry that says so. */
export type Claim = Place & {
  seq: number;
  /** The case that it is about, where it says which. */
  case: string | null;
  /** The day on which it is said to have happened. */
  on: PlainDate;
  filed: Instant;
  /** When it is to be decided by. */
  due: Instant;
  state: ClaimState;
  decided: Decision | null;
};
/** Who decided on it, when, by which entry, and on which other. */
type Decision = {
  seq: number;
  by: string;
  at: Instant;
  reason: UpheldReason | RefusalReason;
  evidence: number | null;
};

/**
 * The claim after one more entry about it.
 * @param before `null` before it is filed
 * @throws Error for an entry that cannot follow
 */
export function fold(before: Claim | null, entry: Entry<'claim.filed'> | Entry<'claim.decided'>): Claim {
  if (entry.kind === 'claim.filed') {
    const { on, due } = entry.public;
    const filed = instantOf(entry.recorded);
    const about = { ...placeOf(entry), case: entry.case ?? null };
    return { seq: entry.seq, ...about, on, filed, due: instantOf(due), state: 'open', decided: null };
  }
  if (!before) throw new Error(`${entry.kind} ${entry.seq} of a claim that was never filed`);
  const { upheld, reason, evidence = null } = entry.public;
  const decided = { seq: entry.seq, by: entry.who.id, at: instantOf(entry.recorded), reason, evidence };
  return { ...before, state: upheld ? 'upheld' : 'refused', decided };
}

/** Whether a claim still waits although its time is over. */
export function isOverdue({ state, due }: Pick<Claim, 'state' | 'due'>, at: Instant): boolean {
  return state === 'open' && at > due;
}
