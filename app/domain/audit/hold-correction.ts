import type { Draft, Entry } from '../ledger/entry.ts';
import type { FaultCode } from './fault.ts';
import { type Awaited, hold, type LedgerState } from './ledger-state.ts';
import { holdToSecondPerson } from './second-person.ts';

/**
 * Holds a correction to what follows, and to who may make it.
 * @param doneBy who had a part in what is corrected
 * @param thenHeld whether it took a second person before corrections said themselves that they ease. Ledgers of that
 * time are read as they are; from the first entry on that knows of it, all must
 */
export function holdCorrection(
  state: LedgerState,
  entry: Entry<'entry.corrected'>,
  expected: Draft<'entry.corrected'>,
  { code, doneBy, thenHeld }: { code: FaultCode; doneBy: readonly string[]; thenHeld: boolean },
): void {
  state.saysEases ||= state.knowsNotice || entry.public.eases !== undefined;
  const { eases, ...rest } = expected.public;
  hold(entry, state.saysEases ? expected : { ...expected, public: rest }, code);
  const isHeld = state.saysEases ? eases : thenHeld;
  const { request, reversal } = entry.public;
  if (isHeld || request !== undefined || reversal !== undefined) holdToSecondPerson(entry, doneBy);
}

/** What is wrong where an entry of a case is not the one that follows. */
export function codeFor(expected: Draft, entry: Entry): FaultCode {
  if (expected.kind === 'breach.declared' && entry.kind !== 'breach.declared') return 'breach-not-declared';
  if (expected.kind !== entry.kind) return 'cannot-follow';
  if (entry.kind === 'case.fulfilled') return 'wrong-outcome';
  return entry.kind === 'entry.corrected' ? 'wrong-standing' : 'wrong-due';
}

/** Before 2026-11-29 an occurrence corrected to broken and to no unit left a breach of the unit that it had. */
export function ofUnit(draft: Draft<'breach.declared'>, unit: string | null): Awaited {
  return { draft, or: { ...draft, public: { ...draft.public, unit } } };
}
