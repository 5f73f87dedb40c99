import type { Language } from '../../languages/language.ts';
import type { Instant } from '../instant.ts';
import type { Who } from '../ledger/entry.ts';
import type { Kind } from '../ledger/kinds.ts';
import type { Cause, Severity } from './kinds.ts';
import type { PersonalSpan } from './personal.ts';
import type { RegisterRow } from './register.ts';

/** Who wrote an entry: the name, where the pseudonym still has one. */
export type Writer = { name: string | null; role: Who['role'] };

export type WrittenAnalysis = {
  cause: Cause;
  severity: Severity;
  /** As it was written: public only once it is signed off. `null` also where it was erased. */
  apology: string | null;
  /** Private. */
  note: string | null;
};

/** An entry about the breach, or about the case that it is about. */
export type RecordLine = {
  seq: number;
  kind: Kind;
  occurred: Instant;
  recorded: Instant;
  who: Writer;
  correctedBy: number | null;
  analysis: WrittenAnalysis | null;
  /** Why an analysis was sent back. Private. */
  reason: string | null;
};

/**
 * Whether the person who asks may sign off, or why not: there is no analysis yet, they wrote it, they logged the
 * case, its words were erased with the customer, it is signed off, or it no longer counts.
 */
export type SignOffStanding =
  | 'offered'
  | 'not-analysed'
  | 'author'
  | 'logger'
  | 'erased'
  | 'signed-off'
  | 'set-aside';

/** Everything the register holds about one breach. */
export type BreachRecord = Omit<RegisterRow, 'cause' | 'severity' | 'counted'> & {
  edition: number;
  /** In which the company writes: the charter's first language. */
  firstLanguage: Language;
  promise: { charter: string; commitment: string };
  case: string | null;
  occurrence: number | null;
  noticed: Instant;
  found: string;
  /** When the promise was kept at last, or the request withdrawn. */
  closed: Instant | null;
  /** Who logged what the breach is about, each once. */
  loggedBy: Writer[];
  analysis: (WrittenAnalysis & { seq: number; by: Writer; at: Instant }) | null;
  /** What in its apology looks as if it pointed to a person. */
  personal: PersonalSpan[];
  signedOff: { by: Writer; at: Instant } | null;
  /** Who sent the newest analysis back, and why; `analysis`: what they read. `null` since it was written anew. */
  returned: { by: Writer; at: Instant; reason: string | null; analysis: WrittenAnalysis | null } | null;
  /** Oldest first. */
  lines: RecordLine[];
  signOff: SignOffStanding;
  /** Until it is signed off or set aside. */
  mayAnalyse: boolean;
};
