import type { Calendar } from '../calendar/calendar.ts';
import { editionsOf } from '../charter/published.ts';
import type { CharterTerms } from '../charter/terms.ts';
import { daysBecomeFewer } from '../clock/easing.ts';
import type { EasingKind } from '../easing/easing-kinds.ts';
import { type Instant, instantOf, type PlainDate } from '../instant.ts';
import { isSameJson, type Json } from '../ledger/canonical.ts';
import { documentOf } from '../ledger/document.ts';
import type { Entry } from '../ledger/entry.ts';
import { isHeartbeat } from '../ledger/heartbeat.ts';
import type { Kind } from '../ledger/kinds.ts';
import { type Figures, figuresByFirstRules, figuresOf, type WrittenOf } from '../trust/figures.ts';
import { defaultMethod } from '../trust/method.ts';
import { settledAt, type TalliesByCommitment } from '../trust/settled.ts';
import { CaseRules } from './case-rules.ts';
import { editionEases, holdBinding } from './edition-rules.ts';
import { AuditFault } from './fault.ts';
import { factsOf, hold, LedgerState } from './ledger-state.ts';
import { publishMethod } from './method-rules.ts';
import { PersonRules } from './person-rules.ts';
import { RegisterRules } from './register-rules.ts';
import { RequestRules } from './request-rules.ts';
import { ReversalRules } from './reversal-rules.ts';
import { inMemory, type MakeShelf } from './shelf.ts';
import { StandaloneRules } from './standalone-rules.ts';
import { together } from './tally-book.ts';
import { WatchGaps } from './watch-gaps.ts';

type Done = void | Promise<void>;
type Taker<K extends Kind> = (audit: Audit, entry: Entry<K>, awaited: boolean) => Done;
const ofCase = (audit: Audit, entry: Entry, awaited: boolean) => audit.cases.take(entry, awaited);
const asSaid = () => undefined;

/** What each kind is held to. A kind that is forgotten here does not compile. */
const takers: { [K in Kind]: Taker<K> } = {
  'edition.published': (audit, entry) => audit.publishEdition(entry),
  'calendar.published': (audit, entry) => audit.publishCalendar(entry),
  'method.published': (audit, entry) => publishMethod(audit.state, entry),
  'case.opened': ofCase,
  'case.paused': ofCase,
  'case.resumed': ofCase,
  'case.fulfilled': ofCase,
  'case.reopened': ofCase,
  'case.withdrawn': ofCase,
  'case.redated': ofCase,
  'occurrence.logged': (audit, entry) => audit.standalone.log(entry),
  'rate.reported': (audit, entry) => audit.standalone.rates.report(entry),
  'duty.discharged': (audit, entry) => audit.standalone.discharge(entry),
  'breach.declared': (audit, entry, awaited) => {
    audit.register.declare(entry);
    return entry.case ? audit.cases.take(entry, awaited) : audit.standalone.breach(entry, awaited);
  },
  'breach.analysed': (audit, entry) => audit.register.analyse(entry),
  'breach.returned': (audit, entry) => audit.register.sendBack(entry),
  'breach.signed-off': (audit, entry) => audit.register.signOff(entry),
  'exemption.requested': (audit, entry) => audit.register.askExemption(entry),
  'exemption.decided': async (audit, entry) =>
    audit.standalone.exempt(entry, await audit.register.decideExemption(entry)),
  'remedy.owed': asSaid,
  'remedy.paid': asSaid,
  'action.opened': asSaid,
  'action.completed': asSaid,
  'action.verified': asSaid,
  'claim.filed': asSaid,
  'claim.decided': asSaid,
  'feedback.received': asSaid,
  'entry.corrected': async (audit, entry) => {
    await (entry.case ? audit.cases.take(entry, false) : audit.standalone.correct(entry));
    if (!entry.case) await audit.reversals.holdAlone(entry);
    audit.register.correct(entry);
    audit.requests.settle(entry);
  },
  'reversal.requested': (audit, entry) => audit.reversals.request(entry),
  'reversal.decided': (audit, entry) => audit.reversals.decide(entry),
  'correction.requested': (audit, entry) => audit.requests.ask(entry),
  'correction.declined': (audit, entry) => audit.requests.settle(entry),
  'figures.restated': asSaid,
  'person.erased': asSaid,
  'person.admitted': (audit, entry) => audit.people.take(entry),
  'person.role-changed': (audit, entry) => audit.people.take(entry),
  'person.dismissed': (audit, entry) => audit.people.take(entry),
  'clock.swept': (audit, entry) => {
    audit.beat(entry);
    audit.cases.watched(entry);
    audit.standalone.watched(entry);
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
  readonly people: PersonRules;
  readonly requests: RequestRules;
  readonly reversals: ReversalRules;
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
    this.cases = new CaseRules(this.state, this.people, this.requests, this.reversals);
    this.register = new RegisterRules(this.state, this.cases, makeShelf);
    this.standalone = new StandaloneRules(this.state, this.register, this.requests);
  }

  /** Holds the next entry to all before it. @throws AuditFault when it is wrong: nothing after it can be judged */
  take(entry: Entry): Done {
    this.people.holdWho(entry);
    this.began ??= instantOf(entry.recorded);
    const wanted = this.state.awaited.shift();
    if (wanted) {
      const isOr = wanted.or && isSameJson(factsOf(wanted.or, ['found']), factsOf(entry, ['found']));
      if (!isOr) hold(entry, wanted.draft, 'breach-not-declared', ['found']);
    }
    return (takers[entry.kind] as Taker<Kind>)(this, entry, wanted !== undefined);
  }

  /** Holds the ledger to its end: what had to follow its last entry was written with it. @throws AuditFault */
  end(size: number): void {
    const [wanted] = this.state.awaited;
    if (wanted)
      throw new AuditFault(size, 'breach-not-declared', { expected: factsOf(wanted.draft, ['found']) });
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
  });

  /**
   * The same as they would be without what eased in one way: its editions or methods never published, or the tallies
   * without what it did to them.
   */
  figuresWithout(kind: EasingKind, size: number, at: Instant): Figures {
    const { publications, methods, easings } = this.state;
    const isOut = (charter: string | null, number: number) => number >= easings.easedFrom(charter);
    const editions =
      kind === 'editions'
        ? publications.editions.filter(({ charter, number }) => !isOut(charter, number))
        : publications.editions;
    const method =
      kind === 'methods' ? methods.findLast(({ version = 0 }) => !isOut(null, version)) : this.state.method;
    const differences = easings.differencesOf(kind);
    return figuresOf(
      { publications: { ...publications, editions }, method: method ?? { ...defaultMethod, version: 0 } },
      (charter, asOf) => {
        const { tallies, waiting } = this.writtenOf(charter, asOf);
        return { tallies: together(tallies, differences.upTo(charter, asOf)), waiting };
      },
      size,
      at,
    );
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

  publishEdition(entry: Entry<'edition.published'>): void {
    const terms = entry.public.terms as unknown as CharterTerms;
    const { number, binding } = entry.public;
    const charter = entry.charter ?? '';
    const earlier = this.state.publications.editions.findLast((edition) => edition.charter === charter);
    if (number !== (earlier?.number ?? 0) + 1 || terms.slug !== charter || terms.binding !== binding)
      throw new AuditFault(entry.seq, 'wrong-number', {
        expected: (earlier?.number ?? 0) + 1,
        found: number,
      });
    for (const [name, hash] of Object.entries(entry.public.calendars))
      if (this.state.publications.calendars.get(name)?.hash !== hash)
        throw new AuditFault(entry.seq, 'not-published', { found: name });
    holdBinding(this.state, entry, earlier?.terms ?? null);
    const eases = editionEases(this.state, entry, earlier?.terms ?? null);
    this.state.publications.editions.push({ charter, number, binding, terms });
    this.state.documents.push({ seq: entry.seq, hash: entry.public.sources, charter, number });
    if (eases && this.state.easings.tells(entry))
      this.state.easings.publish('editions', { name: charter, number });
  }

  publishCalendar(entry: Entry<'calendar.published'>): void {
    const { name, hash } = entry.public;
    const expected = documentOf(entry.public.calendar as Json).hash;
    if (expected !== hash) throw new AuditFault(entry.seq, 'wrong-hash', { expected, found: hash });
    const calendar = entry.public.calendar as unknown as Calendar;
    const before = this.state.publications.calendars.get(name)?.calendar;
    const number = 1 + this.state.calendarVersions.filter((version) => version.name === name).length;
    if (before && daysBecomeFewer(before, calendar) && this.state.easings.tells(entry))
      this.state.easings.publish('calendars', { name, number });
    this.state.publications.calendars.set(name, { hash, calendar });
    this.state.calendarVersions.push({ seq: entry.seq, name, calendar });
    this.cases.calendarChanged(name, entry.seq);
  }
}
