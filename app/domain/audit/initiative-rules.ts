import { charterGroundOf } from '../circumstance/decide.ts';
import { beginInitiative } from '../initiative/decide.ts';
import { instantOf } from '../instant.ts';
import type { Entry } from '../ledger/entry.ts';
import { isProblem } from '../problem.ts';
import { AuditFault } from './fault.ts';
import { hold, type LedgerState } from './ledger-state.ts';

/** Holds an initiative to who may begin one, of a charter that is published and not before it begins. */
export function holdInitiative({ publications }: LedgerState, entry: Entry<'initiative.begun'>): void {
  const { seq, charter = '', occurred, who } = entry;
  const ground = charterGroundOf(publications, charter);
  if (!ground) throw new AuditFault(seq, 'not-published', { found: charter });
  const decided = beginInitiative(entry.public, ground, instantOf(entry.recorded), who);
  if (isProblem(decided)) throw new AuditFault(seq, 'cannot-follow', { expected: decided.problem });
  for (const draft of decided) hold(entry, { ...draft, occurred }, 'cannot-follow');
}
