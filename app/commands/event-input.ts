import type { CaseEvent } from '../domain/case/decide.ts';
import type { OccurrenceEvent } from '../domain/occurrence/decide.ts';
import type { Problem } from '../domain/problem.ts';

/** A new case of a deadline promise. */
export type OpenEvent = Extract<CaseEvent, { event: 'open' }> & { charter: string; commitment: string };
/** What happened to a case, named by its id or by the customer's reference. */
export type LaterEvent = Exclude<CaseEvent, { event: 'open' }> &
  ({ case: string } | { charter: string; reference: string });
/** One occurrence of an each-time promise. */
export type LoggedEvent = OccurrenceEvent & { event: 'log'; charter: string; commitment: string };
export type EventInput = OpenEvent | LaterEvent | LoggedEvent;

/** Events that stand or fall together, such as the row of a file. The same key is never recorded twice. */
export type EventGroup = { events: EventInput[]; key?: string };

/** `unchanged`: everything said was already in the ledger. `seq` is the number of the first entry written. */
export type GroupResult =
  | { status: 'recorded'; seq: number; case: string | null }
  | { status: 'unchanged'; case: string | null }
  | Problem;
