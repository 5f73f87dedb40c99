import type { Analysis } from './breach/decide.ts';
import type { CaseEvent } from './case/decide.ts';
import type { Correction } from './correction/correction.ts';
import type { Discharge } from './duty/decide.ts';
import type { ExemptionDecision, ExemptionRequest } from './exemption/decide.ts';
import type { PlainDate } from './instant.ts';
import type { OccurrenceEvent } from './occurrence/decide.ts';
import type { Problem } from './problem.ts';
import type { RateReport } from './rate/decide.ts';

type Promised = { charter: string; commitment: string };

/** A new case of a deadline promise. */
export type OpenEvent = Extract<CaseEvent, { event: 'open' }> & Promised;
/**
 * What happened to a case, named by its id or by the customer's reference, with the promise where the reference has
 * cases of several.
 */
export type LaterEvent = Exclude<CaseEvent, { event: 'open' }> &
  ({ case: string } | { charter: string; reference: string; commitment?: string });
/** One occurrence of an each-time promise. */
export type LoggedEvent = OccurrenceEvent & Promised & { event: 'log' };
/** What is logged one by one or by the thousand. */
export type FactEvent = OpenEvent | LaterEvent | LoggedEvent;

/** The counts of a period, for a promise that is measured by rate. */
export type ReportEvent = RateReport & Promised & { event: 'report' };
/** That a duty was discharged, of the period that begins on `from`. */
export type DischargeEvent = Discharge & Promised & { event: 'discharge'; from: PlainDate };
export type CorrectEvent = Omit<Correction, 'request' | 'reversal'> & { event: 'correct' };
/** A correction that another person is asked to make. */
export type AskEvent = Omit<Correction, 'request' | 'reversal'> & { event: 'ask' };
/** What becomes of a request for a correction: it is made as it was asked for, or declined; `note`: why, which declining must say. */
export type GrantEvent = { event: 'grant'; request: number; note?: string | undefined };
export type DeclineEvent = { event: 'decline'; request: number; note?: string | undefined };
/** Whoever sends an apology has seen that these of its words look personal, each on a line, and lets them stand. */
type Confirms = { confirmed?: string };
/** Why a breach happened, how grave it was, and what the customer is told. */
export type AnalyseEvent = Analysis & Confirms & { event: 'analyse'; breach: number };
/** `analysis`: the one that was read, the newest unless said. */
export type SignOffEvent = Confirms & { event: 'sign-off'; breach: number; analysis?: number };
/** An analysis sent back to whoever wrote it. */
export type SendBackEvent = { event: 'send-back'; breach: number; analysis?: number; reason: string };
/** That a breach is asked not to count; `note`: the evidence. */
export type RequestExemptionEvent = ExemptionRequest & { event: 'request-exemption'; breach: number };
/** What becomes of such a request, by its number; a refusal says why in `note`. */
export type DecideExemptionEvent = ExemptionDecision & {
  event: 'decide-exemption';
  breach: number;
  request: number;
};
/** What is judged by all that is written before it, so that each comes alone. */
export type LoneEvent =
  | ReportEvent
  | DischargeEvent
  | CorrectEvent
  | AskEvent
  | GrantEvent
  | DeclineEvent
  | AnalyseEvent
  | SignOffEvent
  | SendBackEvent
  | RequestExemptionEvent
  | DecideExemptionEvent;

/** Everything that can be said to Kept about its promises. */
export type EventInput = FactEvent | LoneEvent;

/**
 * Events that stand or fall together, such as the row of a file. The same key is never recorded twice. `whole`: they are
 * all that is known of the case that they open, so that what the record says otherwise is to be told.
 */
export type EventGroup<Each extends EventInput = EventInput> = {
  key?: string | undefined;
  events: Each[];
  whole?: boolean;
};

/**
 * `seq` is the number of the first entry that the group led to, or that it had led to when its key was sent before;
 * `unchanged`: all that was said was in the ledger already, `null` where nobody knows which entry said it.
 */
export type GroupResult =
  | { status: 'recorded'; seq: number; case: string | null }
  | { status: 'unchanged'; seq: number | null; case: string | null }
  | Problem;
