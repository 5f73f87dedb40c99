import type { Language } from '../../languages/language.ts';
import type { Instant } from '../instant.ts';
import type { Who } from '../ledger/entry.ts';
import type { Kind } from '../ledger/kinds.ts';
import type { Cause, Severity } from './kinds.ts';
import type { RegisterRow } from './register.ts';

/** Who wrote an entry: the name, where the pseudonym still has one. */
export type Writer = { name: string | null; role: Who['role'] };

export type WrittenAnalysis = {
  cause: Cause;
  severity: Severity;
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
};

/**
 * Whether the person who asks may sign off, or why not: there is no analysis yet, they wrote it, they logged the
 * case, it is signed off, or it no longer counts.
 */
export type SignOffStanding = 'offered' | 'not-analysed' | 'author' | 'logger' | 'signed-off' | 'set-aside';

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
  signedOff: { by: Writer; at: Instant } | null;
  /** Oldest first. */
  lines: RecordLine[];
  signOff: SignOffStanding;
  /** Until it is signed off or set aside. */
  mayAnalyse: boolean;
};
