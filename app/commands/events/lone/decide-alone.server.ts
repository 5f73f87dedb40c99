import type { EventInput, LoneEvent } from '../../../domain/event.ts';
import type { Who } from '../../../domain/ledger/entry.ts';
import type { Problem } from '../../../domain/problem.ts';
import type { Work } from '../../transact.server.ts';
import { decideAnalysis } from './analyse.server.ts';
import { decideAnswer } from './answer.server.ts';
import { decideAskedRemedy } from './ask-remedy.server.ts';
import { decideAgreement, decideCircumstance } from './circumstance.server.ts';
import { decideClaimDecision, decideClaimFiling } from './claim.server.ts';
import { decideCorrection } from './correct.server.ts';
import type { Decided } from './decided.ts';
import { decideDescription } from './describe.server.ts';
import { decideDischarge } from './discharge.server.ts';
import {
  decideCallingOff,
  decideCoding,
  decideFollowUp,
  decideHolding,
  decideJudging,
  decidePlan,
} from './encounter.server.ts';
import {
  decideExemptionDecision,
  decideExemptionDecisions,
  decideExemptionRequest,
  decideExemptionRequests,
} from './exempt.server.ts';
import { decideInitiative } from './initiative.server.ts';
import { decidePayment } from './pay.server.ts';
import { decideReport } from './report.server.ts';
import { decideAsking, decideDeclining, decideGranting } from './request.server.ts';
import { decideSendBack } from './send-back.server.ts';
import { decideSignOff } from './sign-off.server.ts';

type Decider<Each extends LoneEvent> = (work: Work, who: Who, event: Each) => Promise<Decided | Problem>;

/** One for each; another kind of event that comes alone does not compile without its own. */
const deciders: { [Name in LoneEvent['event']]: Decider<Extract<LoneEvent, { event: Name }>> } = {
  report: decideReport,
  discharge: decideDischarge,
  correct: decideCorrection,
  ask: decideAsking,
  grant: decideGranting,
  decline: decideDeclining,
  analyse: decideAnalysis,
  'sign-off': decideSignOff,
  'send-back': decideSendBack,
  'request-exemption': decideExemptionRequest,
  'request-exemptions': decideExemptionRequests,
  'decide-exemption': decideExemptionDecision,
  'decide-exemptions': decideExemptionDecisions,
  'declare-circumstance': decideCircumstance,
  'agree-to-circumstance': decideAgreement,
  'begin-initiative': decideInitiative,
  describe: decideDescription,
  'ask-remedy': decideAskedRemedy,
  pay: decidePayment,
  'file-claim': decideClaimFiling,
  'decide-claim': decideClaimDecision,
  answer: decideAnswer,
  'plan-encounter': decidePlan,
  'hold-encounter': decideHolding,
  'call-off-encounter': decideCallingOff,
  'follow-up': decideFollowUp,
  'judge-encounter': decideJudging,
  'code-contact': decideCoding,
};

/** Whether an event is judged by all that is written before it, so that it comes alone. */
export function isLone(event: EventInput): event is LoneEvent {
  return Object.hasOwn(deciders, event.event);
}

/** Loads what an event is about and asks the domain what follows; writes nothing. */
export function decideAlone(work: Work, who: Who, event: LoneEvent): Promise<Decided | Problem> {
  return (deciders[event.event] as Decider<LoneEvent>)(work, who, event);
}
