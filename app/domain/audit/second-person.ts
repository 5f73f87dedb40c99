import type { Entry } from '../ledger/entry.ts';
import { refuseAsSecondPerson } from '../person/second-person.ts';
import type { Problem } from '../problem.ts';
import { AuditFault } from './fault.ts';

/** Decisions are a compliance officer's, and nobody's on what they did themselves. @throws AuditFault */
export function holdToSecondPerson(entry: Entry, doneBy: readonly string[]): void {
  const refused = refuseAsSecondPerson(entry.who, doneBy);
  const fault = refused && samePerson(entry, refused);
  if (fault) throw fault;
}

/** What it means for an entry to be refused to whoever wrote it; `null` where it is refused for something else. */
export function samePerson({ seq, who }: Entry, { problem }: Problem): AuditFault | null {
  if (problem === 'role-missing')
    return new AuditFault(seq, 'same-person', { expected: 'compliance', found: who.role });
  return problem === 'same-person' ? new AuditFault(seq, 'same-person', { found: who.id }) : null;
}
