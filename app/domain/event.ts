import type { Analysis } from './breach/decide.ts';
import type { CaseEvent } from './case/decide.ts';
import type { CircumstanceDeclared } from './circumstance/decide.ts';
import type { ClaimTerms } from './claim/answer.ts';
import type { ClaimDecision, Filing } from './claim/decide.ts';
import type { SaidCorrection } from './correction/correction.ts';
import type { Discharge } from './duty/decide.ts';
import type { EncounterPlan, EncounterReport } from './encounter/decide.ts';
import type { ContactNature, Side, Verdict } from './encounter/names.ts';
import type { ExemptionDecision, ExemptionRequest } from './exemption/decide.ts';
import type { GivenAnswer } from './feedback/decide.ts';
import type { InitiativeBegun } from './initiative/decide.ts';
import type { PlainDate } from './instant.ts';
import type { OccurrenceEvent } from './occurrence/decide.ts';
import type { Problem } from './problem.ts';
import type { RateReport } from './rate/decide.ts';
import type { Asking } from './remedy/ask.ts';
import type { Payment } from './remedy/decide.ts';
import type { Description } from './remedy/describe.ts';

type Promised = { charter: string; commitment: string };

/** A new case of a deadline promise, with what is known of it that its remedy needs. */
export type OpenEvent = Extract<CaseEvent, { event: 'open' }> &
  Promised &
  Partial<Description> &
  ReadFromColumns;
/** `fromColumns`: a file has these attributes of all its rows: what a promise does not ask for is passed over, not refused. */
type ReadFromColumns = { fromColumns?: boolean };
/**
 * What happened to a case, named by its id or by the customer's reference, with the promise where the reference has
 * cases of several.
 */
export type LaterEvent = Exclude<CaseEvent, { event: 'open' }> &
  ({ case: string } | { charter: string; reference: string; commitment?: string });
/** One occurrence of an each-time promise. */
export type LoggedEvent = OccurrenceEvent & Promised & { event: 'log' };
/** What happened to one promise. */
export type PlainFact = OpenEvent | LaterEvent | LoggedEvent;
/**
 * One act that opens a case of each promise that its intake names, under one reference: all of them or none. `another`:
 * where the reference has a case of one of them, it is another one.
 */
export type ReceiveEvent = Omit<OpenEvent, 'event' | 'commitment'> & { event: 'receive'; intake: string };
/** What is logged one by one or by the thousand. */
export type FactEvent = PlainFact | ReceiveEvent;

/** The counts of a period, for a promise that is measured by rate. */
export type ReportEvent = RateReport & Promised & { event: 'report' };
/** That a duty was discharged, of the period that begins on `from`. */
export type DischargeEvent = Discharge & Promised & { event: 'discharge'; from: PlainDate };
export type CorrectEvent = SaidCorrection & { event: 'correct' };
/** A correction that another person is asked to make. */
export type AskEvent = SaidCorrection & { event: 'ask' };
/**
 * What becomes of a request for a correction: it is made as it was asked for, or declined; `note`: why, which declining must say.
 * `another`: whoever grants it has seen that its reference has a case of the promise already.
 */
export type GrantEvent = { event: 'grant'; request: number; note?: string | undefined; another?: boolean };
export type DeclineEvent = { event: 'decline'; request: number; note?: string | undefined };
/** Whoever sends an apology has seen that these of its words look personal, each on a line, and lets them stand. */
type Confirms = { confirmed?: string };
/** Why a breach happened, how grave it was, and what the customer is told. */
export type AnalyseEvent = Analysis & Confirms & { event: 'analyse'; breach: number };
/** `analysis`: the one that was read, the newest unless said. */
export type SignOffEvent = Confirms & { event: 'sign-off'; breach: number; analysis?: number };
/** An analysis sent back to whoever wrote it. */
export type SendBackEvent = { event: 'send-back'; breach: number; analysis?: number; reason: string };
/** That a breach is asked not to count; `note`: the evidence; `terms`: by when the company decides, what is usual unless said. */
export type RequestExemptionEvent = ExemptionRequest & {
  event: 'request-exemption';
  breach: number;
  terms?: ClaimTerms;
};
/** The same of many breaches at once: of all of them, or of none. */
export type RequestExemptionsEvent = Omit<RequestExemptionEvent, 'event' | 'breach'> & {
  event: 'request-exemptions';
  breaches: readonly number[];
};
/** What becomes of such a request, by its number; a refusal says why in `note`. */
export type DecideExemptionEvent = ExemptionDecision & {
  event: 'decide-exemption';
  breach: number;
  request: number;
};
/** The same of many requests, by their numbers: one decision on all of them, or none. */
export type DecideExemptionsEvent = ExemptionDecision & {
  event: 'decide-exemptions';
  requests: readonly number[];
};
/** That something outside excuses breaches of a charter, and that a second person agrees, by its number. */
export type DeclareCircumstanceEvent = CircumstanceDeclared & {
  event: 'declare-circumstance';
  charter: string;
};
export type AgreeToCircumstanceEvent = { event: 'agree-to-circumstance'; circumstance: number };
/** That something was begun in some units, to keep a charter better. */
export type BeginInitiativeEvent = InitiativeBegun & { event: 'begin-initiative'; charter: string };
/** What is known of a case that the remedy of its promise needs; `case`: its id. */
export type DescribeEvent = Description & { event: 'describe'; case: string };
/** That the customer asks for what a breach owes to whoever asks. */
export type AskRemedyEvent = Asking & { event: 'ask-remedy'; breach: number };
/** That something of what a breach owes was paid. */
export type PayEvent = Payment & { event: 'pay'; breach: number };
/** That a promise was not kept, of a case where it says which; `terms`: by when the company answers claims. */
export type FileClaimEvent = Filing & Promised & { event: 'file-claim'; case?: string; terms: ClaimTerms };
/** What becomes of a claim, by its number; `evidence`: the number of what it was found to be about. */
export type DecideClaimEvent = ClaimDecision & { event: 'decide-claim'; claim: number; evidence?: number };
/** What a customer says of a case that has ended; `case`: its id. */
export type AnswerEvent = GivenAnswer & { event: 'answer'; case: string };
/** An encounter before it takes place; then what is said of it, by its number. */
export type PlanEncounterEvent = EncounterPlan & { event: 'plan-encounter'; charter: string };
export type HoldEncounterEvent = EncounterReport & { event: 'hold-encounter'; encounter: number };
export type CallOffEvent = { event: 'call-off-encounter'; encounter: number };
/** What was agreed on at it, and not logged with it. */
export type FollowUpEvent = { event: 'follow-up'; encounter: number; texts: readonly string[] };
export type JudgeEncounterEvent = {
  event: 'judge-encounter';
  encounter: number;
  side: Side;
  verdict: Verdict;
};
/** What a second person takes the contact for. */
export type CodeContactEvent = { event: 'code-contact'; encounter: number; contact: ContactNature };
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
  | RequestExemptionsEvent
  | DecideExemptionEvent
  | DecideExemptionsEvent
  | DeclareCircumstanceEvent
  | AgreeToCircumstanceEvent
  | BeginInitiativeEvent
  | DescribeEvent
  | AskRemedyEvent
  | PayEvent
  | FileClaimEvent
  | DecideClaimEvent
  | AnswerEvent
  | PlanEncounterEvent
  | HoldEncounterEvent
  | CallOffEvent
  | FollowUpEvent
  | JudgeEncounterEvent
  | CodeContactEvent;

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
/** All that the row of a file can say: what happened, or, where it differs from the record, what it asks to be corrected. */
export type RowGroup = EventGroup<FactEvent> | EventGroup<AskEvent>;

/**
 * `seq` is the number of the first entry that the group led to, or that it had led to when its key was sent before;
 * `unchanged`: all that was said was in the ledger already, `null` where nobody knows which entry said it.
 */
export type GroupResult =
  | { status: 'recorded'; seq: number; case: string | null }
  | { status: 'unchanged'; seq: number | null; case: string | null }
  | Problem;
