import type { Breach } from '../breach/breach.ts';
import type { Analysed } from '../breach/draft.ts';
import type { CorrectedBecause } from '../correction/kinds.ts';
import type { Exemption } from '../exemption/exemption.ts';
import { type Instant, instantOf } from '../instant.ts';
import type { Entry } from '../ledger/entry.ts';

/**
 * A breach as the entries so far leave it, with what its newest analysis says of its apology, who logged what it is
 * about, where that is no case, and who had a part.
 */
export type BreachFile = {
  breach: Breach;
  analysed: Analysed | null;
  /** The newest request that it should not count. */
  exemption: Exemption | null;
  loggers: string[];
  partakers: string[];
  /** What took it back. */
  correction?: TakenBack;
};
export type TakenBack = { entry: number; at: Instant; because: CorrectedBecause };

/** What an entry took a breach back by; `null` where it did not. */
export function takenBackBy(entry: Entry, before: Breach, after: Breach): TakenBack | null {
  if (entry.kind !== 'entry.corrected' || before.state === 'corrected' || after.state !== 'corrected')
    return null;
  return { entry: entry.seq, at: instantOf(entry.recorded), because: entry.public.because };
}
