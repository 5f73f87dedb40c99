import { editionsOf } from '../charter/published.ts';
import { saysOfEncounter } from '../encounter/encounter.ts';
import { type Instant, instantOf, type PlainDate } from '../instant.ts';
import type { Entry } from '../ledger/entry.ts';
import { isHeartbeat } from '../ledger/heartbeat.ts';
import type { Kind } from '../ledger/kinds.ts';
import { type Figures, figuresByFirstRules, figuresOf, type WrittenOf } from '../trust/figures.ts';
import { defaultMethod } from '../trust/method.ts';
import { settledAt, type TalliesByCommitment } from '../trust/settled.ts';
import { publishCalendar } from './calendar-rules.ts';
import { CaseRules } from './case-rules.ts';
import { ClaimRules } from './claim-rules.ts';
import { publishEdition } from './edition-rules.ts';
import { EncounterRules } from './encounter-rules.ts';
import { AuditFault } from './fault.ts';
import { FeedbackRules } from './feedback-rules.ts';
import { InitiativeRules } from './initiative-rules.ts';
import { awaitedFault, factsOf, holdAwaited, LedgerState } from './ledger-state.ts';
import { publishMethod } from './method-rules.ts';
import { PersonRules } from './person-rules.ts';
import { RegisterRules } from './register-rules.ts';
import { RemedyRules } from './remedy-rules.ts';
import { RequestRules } from './request-rules.ts';
import { RestatementRules } from './restatement-rules.ts';
import { ReversalRules } from './reversal-rules.ts';
import { inMemory, type MakeShelf } from './shelf.ts';
import { StandaloneRules } from './standalone-rules.ts';
import { SurveyRules } from './survey-rules.ts';
import { WatchGaps } from './watch-gaps.ts';

type Done = void | Promise<void>;
type Taker<K extends Kind> = (audit: Audit, entry: Entry<K>, awaited: boolean) => Done;
const ofCase = (audit: Audit, entry: Entry, awaited: boolean) => {
  audit.remedies.payments.holdByHand(entry, awaited);
  audit.remedies.holdGrown(entry);
  // Only corrections are waited for.
  void audit.cases.take(entry, awaited);
  audit.remedies.follow(entry);
};
const asSaid = () => undefined;

/** What each kind is held to. A kind that is forgotten here does not compile. */
const takers: { [K in Kind]: Taker<K> } = {
  'edition.published': (audit, entry) => publishEdition(audit.state, entry),
  'calendar.published': (audit, entry) => {
    publishCalendar(audit.state, entry);
    audit.cases.calendarChanged(entry.public.name, entry.seq);
  },
  'method.published': (audit, entry) => publishMethod(audit.state, entry),
  'case.opened': (audit, entry, awaited) => {
    audit.encounters.open(entry);
    ofCase(audit, entry, awaited);
    audit.remedies.open(entry);
  },
  'case.paused': ofCase,
  'case.resumed': ofCase,
  'case.fulfilled': ofCase,
  'case.reopened': ofCase,
  'case.withdrawn': ofCase,
  'case.described': (audit, entry) => {
    audit.remedies.describe(entry);
    audit.cases.partake(entry);
  },
  'case.redated': ofCase,
  'occurrence.logged': (audit, entry) => audit.standalone.log(entry),
  'rate.reported': (audit, entry) => audit.standalone.rates.report(entry),
  'duty.discharged': (audit, entry, awaited) => {
    audit.encounters.discharge(entry, awaited);
    audit.standalone.discharge(entry);
  },
  'breach.declared': (audit, entry, awaited) => {
    audit.register.declare(entry);
    if (entry.public.found === 'remedy') audit.remedies.late(entry);
    else if (entry.case) void audit.cases.take(entry, awaited);
    else audit.standalone.breach(entry, awaited);
    audit.remedies.declare(entry);
  },
  'breach.analysed': (audit, entry) => audit.register.analyse(entry),
  'breach.returned': (audit, entry) => audit.register.sendBack(entry),
  'breach.signed-off': (audit, entry) => audit.register.signOff(entry),
  'exemption.requested': (audit, entry) => audit.register.askExemption(entry),
  'exemption.decided': async (audit, entry) => {
    const breach = await audit.register.decideExemption(entry);
    await audit.standalone.exempt(entry, breach);
    audit.remedies.followBreach(breach, entry);
  },
  'circumstance.declared': (audit, entry) => audit.register.exemptions.declare(entry),
  'circumstance.agreed': (audit, entry) => audit.register.exemptions.agree(entry),
  'initiative.begun': (audit, entry) => audit.initiatives.begin(entry),
  'remedy.asked': (audit, entry) => audit.remedies.ask(entry),
  'remedy.owed': (audit, entry, awaited) => audit.remedies.owe(entry, awaited),
  'remedy.paid': (audit, entry) => audit.remedies.pay(entry),
  'action.opened': asSaid,
  'action.completed': asSaid,
  'action.verified': asSaid,
  'claim.filed': (audit, entry) => audit.claims.file(entry),
  'claim.decided': (audit, entry) => audit.claims.decide(entry),
  'feedback.received': (audit, entry) => audit.feedback.receive(entry),
  'encounter.planned': (audit, entry) => audit.encounters.plan(entry),
  'encounter.held': (audit, entry) => audit.encounters.took(entry),
  'encounter.called-off': (audit, entry) => audit.encounters.callOff(entry),
  'encounter.judged': (audit, entry) => audit.encounters.judge(entry),
  'encounter.coded': (audit, entry) => audit.encounters.code(entry),
  'entry.corrected': async (audit, entry) => {
    await audit.remedies.payments.holdCorrected(entry);
    audit.remedies.holdGrown(entry);
    audit.restatements.hold(entry);
    await (entry.case ? audit.cases.take(entry, false) : audit.correctAlone(entry));
    if (!entry.case) await audit.reversals.holdAlone(entry);
    audit.remedies.follow(entry);
    for (const breach of audit.register.correct(entry)) audit.remedies.followBreach(breach, entry);
    audit.requests.settle(entry);
  },
  'reversal.requested': (audit, entry) => audit.reversals.request(entry),
  'reversal.decided': (audit, entry) => audit.reversals.decide(entry),
  'correction.requested': (audit, entry) => audit.requests.ask(entry),
  'correction.declined': (audit, entry) => audit.requests.settle(entry),
  'restatement.requested': (audit, entry) => audit.restatements.request(entry),
  'restatement.decided': (audit, entry) => audit.restatements.decide(entry),
  'figures.restated': (audit, entry) => audit.restatements.tell(entry),
  'survey.published': (audit, entry) => audit.surveys.publish(entry),
  'survey.closed': (audit, entry) => audit.surveys.close(entry),
  'nature.proposed': (audit, entry, awaited) => audit.surveys.propose(entry, awaited),
  'charter.drawn': (audit, entry) => audit.surveys.draw(entry),
  'person.erased': (audit, entry) => audit.remedies.erase(entry),
  'person.admitted': (audit, entry) => audit.people.take(entry),
  'person.role-changed': (audit, entry) => audit.people.take(entry),
  'person.dismissed': (audit, entry) => audit.people.take(entry),
  'clock.swept': (audit, entry) => {
    audit.beat(entry);
    audit.cases.watched(entry);
    audit.standalone.watched(entry);
    audit.remedies.watched(entry);
    audit.register.exemptions.watched(entry);
  },
};

/**
 * Reads a ledger from its first entry on, as somebody would who does not trust the company: every due time, outcome
 * and breach is worked out again from what was published and written before, and must be what the entry says.
 */
export class Audit {
  readonly state: LedgerState;
  readonly cases: CaseRules;
  readonly standalone: StandaloneRules;
  readonly register: RegisterRules;
  readonly claims: ClaimRules;
  readonly feedback: FeedbackRules;
  readonly encounters: EncounterRules;
  readonly initiatives: InitiativeRules;
  readonly people: PersonRules;
  readonly requests: RequestRules;
  readonly reversals: ReversalRules;
  readonly restatements: RestatementRules;
  readonly remedies: RemedyRules;
  readonly surveys: SurveyRules;
  /** Until when somebody is known to have watched that promises are kept; `null` before the first heartbeat. */
  watchedUntil: Instant | null = null;
  readonly watchGaps = new WatchGaps();
  /** When the first entry was written; `null` before it. */
  began: Instant | null = null;

  /** @param entryAt reads an earlier entry again; only corrections ask for it */
  constructor(entryAt: (seq: number) => Promise<Entry>, makeShelf: MakeShelf = inMemory) {
    this.state = new LedgerState(makeShelf, entryAt);
    this.people = new PersonRules(this.state);
    this.requests = new RequestRules(this.state);
    this.reversals = new ReversalRules(this.state);
    this.restatements = new RestatementRules(this.state, makeShelf);
    this.surveys = new SurveyRules(this.state);
    this.cases = new CaseRules(this.state, this.people, this.requests, this);
    this.register = new RegisterRules(this.state, this.cases, makeShelf);
    this.remedies = new RemedyRules(this.state, this.register, makeShelf);
    this.feedback = new FeedbackRules(this.state, makeShelf);
    this.standalone = new StandaloneRules(this.state, this.register, this.requests);
    this.encounters = new EncounterRules(this.state, this.standalone, this.requests, makeShelf);
    this.initiatives = new InitiativeRules(this.state, this.requests);
    this.claims = new ClaimRules(this.state, this.register, this.standalone, makeShelf);
  }

  /** Holds the next entry to all before it. @throws AuditFault when it is wrong: nothing after it can be judged */
  take(entry: Entry): Done {
    this.people.holdWho(entry);
    this.began ??= instantOf(entry.recorded);
    const wanted = this.state.awaited.shift();
    if (wanted) holdAwaited(entry, wanted);
    return (takers[entry.kind] as Taker<Kind>)(this, entry, wanted !== undefined);
  }

  /** Holds the ledger to its end: what had to follow its last entry was written with it. @throws AuditFault */
  end(size: number): void {
    const [wanted] = this.state.awaited;
    if (wanted)
      throw new AuditFault(size, awaitedFault(wanted.draft, null), {
        expected: factsOf(wanted.draft, ['found']),
      });
  }

  /** Every published figure, of the entries read so far, at that moment. */
  figures(size: number, at: Instant): Figures {
    const { publications } = this.state;
    const method = this.state.method ?? { ...defaultMethod, version: 0 };
    return figuresOf({ publications, method }, this.writtenOf, size, at);
  }

  /** The same as they were worked out before there were second rules. */
  figuresByFirstRules(size: number, at: Instant): Figures {
    const { publications, firstMethod } = this.state;
    return figuresByFirstRules({ publications, method: firstMethod }, this.writtenOf, size, at);
  }

  /** What was settled of a charter at a moment, up to a day, whether or not anybody wrote it down. */
  settled(charter: string, asOf: PlainDate, at: Instant): TalliesByCommitment {
    const editions = editionsOf(this.state.publications, charter);
    return settledAt(editions, this.writtenOf(charter, asOf), asOf, at);
  }

  /** What the entries read so far say of a charter up to a day. */
  readonly writtenOf: WrittenOf = (charter, asOf) => ({
    tallies: this.state.tallies.upTo(charter, asOf),
    waiting: this.cases.waiting(charter),
    restated: this.restatements.told(charter),
  });

  /** Holds a correction of what is no case to what it corrects. @throws AuditFault */
  async correctAlone(entry: Entry<'entry.corrected'>): Promise<void> {
    const target = await this.standalone.corrections.take(entry);
    if (saysOfEncounter(target)) await this.encounters.correct(target, entry);
    else if (target.kind === 'initiative.begun') this.initiatives.correct(target, entry);
    else this.standalone.correct(target, entry);
  }

  /** A heartbeat says what was watched until it was written. */
  beat(entry: Entry<'clock.swept'>): void {
    const { from, to } = entry.public;
    if (to !== entry.occurred) throw new AuditFault(entry.seq, 'wrong-fields', { found: to });
    const span = { from: instantOf(from), to: instantOf(to) };
    this.watchGaps.beat(span, this.state.easings.tells(entry));
    if (!isHeartbeat(span, this.watchedUntil, instantOf(entry.recorded)))
      throw new AuditFault(entry.seq, 'wrong-watch', { found: `${from} ${to}` });
    this.watchedUntil = span.to;
  }
}
