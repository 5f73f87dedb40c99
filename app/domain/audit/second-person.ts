import { refuseAsSecondPerson } from '../breach/breach.ts';
import type { Entry } from '../ledger/entry.ts';
import { AuditFault } from './fault.ts';

/** Decisions are a compliance officer's, and nobody's on what they did themselves. @throws AuditFault */
export function holdToSecondPerson({ seq, who }: Entry, doneBy: readonly string[]): void {
  const refused = refuseAsSecondPerson(who, doneBy);
  if (!refused) return;
  const missing = refused.problem === 'role-missing';
  throw new AuditFault(
    seq,
    'same-person',
    missing ? { expected: 'compliance', found: who.role } : { found: who.id },
  );
}
