import type { Figure } from '../trust/figure.ts';
import { printedRate } from '../trust/printed-rate.ts';

/** The share kept of some promises together, as it is printed; `null` without a case. */
export type KeptShare = { kept: number; cases: number; share: number | null; printed: string | null };

/** What was kept of all that some promises settled, each case counting once. `figure`: `null` of what is only intended. */
export function keptOf(promises: readonly { figure: Pick<Figure, 'kept' | 'cases'> | null }[]): KeptShare {
  let [kept, cases] = [0, 0];
  for (const { figure } of promises) {
    kept += figure?.kept ?? 0;
    cases += figure?.cases ?? 0;
  }
  if (cases === 0) return { kept, cases, share: null, printed: null };
  return { kept, cases, share: kept / cases, printed: printedRate(kept, cases - kept, null) };
}
