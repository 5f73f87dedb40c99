import type { Entry } from '../ledger/entry.ts';
import { AuditFault } from './fault.ts';

/** Decisions are a compliance officer's, and nobody's on what they did themselves. @throws AuditFault */
export function holdToSecondPerson(entry: Entry, doneBy: readonly string[]): void {
  if (entry.who.role !== 'compliance' && entry.who.role !== 'demonstration')
    throw new AuditFault(entry.seq, 'same-person', { expected: 'compliance', found: entry.who.role });
  if (doneBy.includes(entry.who.id)) throw new AuditFault(entry.seq, 'same-person', { found: entry.who.id });
}
