import { type Case, fold as foldCase, outcomeOf } from '../case/case.ts';
import type { Entry } from '../ledger/entry.ts';
import { after } from '../occurrence/occurrence.ts';

/**
 * Whether the log called a case or an occurrence kept when a claim was filed.
 * @param history every entry about it, in order
 * @param claim the number of the claim
 */
export function saidKept(history: readonly Entry[], claim: number): boolean {
  const before = history.filter(({ seq }) => seq < claim);
  switch (before[0]?.kind) {
    case 'case.opened': {
      const subject = before.reduce<Case | null>((state, entry) => foldCase(state, entry), null);
      return subject !== null && outcomeOf(subject) === 'kept';
    }
    case 'occurrence.logged': {
      const { kept, struck } = after(before);
      return kept && !struck;
    }
    default:
      return false;
  }
}
