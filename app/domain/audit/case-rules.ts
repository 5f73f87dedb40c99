import { dayOf } from '../calendar/zone.ts';
import { type Case, contributionOf, fold } from '../case/case.ts';
import { correctCase, eventOf, type Judge, settledBy } from '../case/correct.ts';
import { decide, redate, sweepCase } from '../case/decide.ts';
import { breachedFrom } from '../clock/due.ts';
import { correctionIn } from '../correction/correction.ts';
import { type Instant, instantOf } from '../instant.ts';
import type { Draft, Entry } from '../ledger/entry.ts';
import { tracesOfCase } from '../logging/traces.ts';
import { loggersAmong } from '../person/second-person.ts';
import { isProblem } from '../problem.ts';
import type { Waiting } from '../trust/settled.ts';
import { Deadlines } from './deadlines.ts';
import { AuditFault } from './fault.ts';
import { codeFor, holdCorrection } from './hold-correction.ts';
import { type CaseFile, hold, type LedgerState, type Promised, withAll } from './ledger-state.ts';
import type { PersonRules } from './person-rules.ts';
import type { RequestRules } from './request-rules.ts';
import type { RestatementRules } from './restatement-rules.ts';
import type { ReversalRules } from './reversal-rules.ts';

/** A watch of so many seconds may have begun before an entry was written: sweeps come every minute. */
const sweepsWithin = 120;

/** Holds the entries of cases to what follows from the promise, the calendar and the entries before. */
export class CaseRules {
  readonly #state: LedgerState;
  readonly #people: PersonRules;
  readonly #requests: RequestRules;
  readonly #reversals: ReversalRules;
  readonly #restatements: RestatementRules;
  /** Open cases whose due time must change since their calendar was published anew. */
  readonly #toRedate = new Map<string, number>();
  readonly #open = new Set<string>();
  readonly #deadlines = new Deadlines(this.#open);

  constructor(
    state: LedgerState,
    people: PersonRules,
    requests: RequestRules,
    { reversals, restatements }: { reversals: ReversalRules; restatements: RestatementRules },
  ) {
    this.#state = state;
    this.#people = people;
    this.#requests = requests;
    this.#reversals = reversals;
    this.#restatements = restatements;
  }

  /** @param awaited whether the entry was held already to what an entry before made necessary */
  take(entry: Entry, awaited: boolean): void | Promise<void> {
    if (entry.kind === 'entry.corrected') return this.#correct(entry);
    const file = entry.case === undefined ? undefined : this.#state.cases.get(entry.case);
    const promised = entry.kind === 'case.opened' ? this.#state.inForce(entry) : this.#promiseOf(entry, file);
    const ground = this.#state.ground(entry, promised);
    const before = file?.subject ?? null;
    if (entry.kind === 'breach.declared') {
      const found = before && !awaited ? sweepCase(before, ground) : null;
      if (found) hold(entry, found.entries[0] as Draft, 'wrong-breach', ['found']);
      else if (!awaited) throw new AuditFault(entry.seq, 'wrong-breach', { found: entry.occurred });
    } else if (entry.kind === 'case.redated') {
      const { hash = '' } = this.#state.publications.calendars.get(ground.calendar.name) ?? {};
      const decision = before && redate(before, this.#state.asPublished(ground), hash);
      if (!decision || isProblem(decision))
        throw new AuditFault(entry.seq, 'cannot-follow', { found: entry.kind });
      hold(entry, decision.entries[0] as Draft, 'wrong-due');
      this.#toRedate.delete(entry.case as string);
    } else {
      const event = eventOf(entry);
      if (!event) return;
      if ((before === null) !== (event.event === 'open'))
        throw new AuditFault(entry.seq, 'unknown-case', { found: entry.case ?? null });
      const decision = decide(before, event, ground, entry.case);
      if (isProblem(decision))
        throw new AuditFault(entry.seq, 'cannot-follow', { expected: decision.problem, found: entry.kind });
      const expected = decision.entries[0] as Draft;
      hold(entry, expected, codeFor(expected, entry), ['breach', 'encounter']);
    }
    this.#follow(entry, file);
  }

  /** Somebody wrote something about a case or its breach that does not move the case. */
  partake(entry: Entry): void {
    const file = entry.case === undefined ? undefined : this.#state.cases.get(entry.case);
    if (!file) return;
    const loggers = withAll(file.loggers, loggersAmong([entry]));
    const partakers = withAll(file.partakers, [entry.who.id]);
    this.#state.cases.put(file.subject.id, { ...file, loggers, partakers });
  }

  /** Exempting a breach moves the case without an event of its own. */
  follow(entry: Entry): void {
    const file = entry.case === undefined ? undefined : this.#state.cases.get(entry.case);
    if (!file) throw new AuditFault(entry.seq, 'unknown-case', { found: entry.case ?? null });
    this.#follow(entry, file);
  }

  /** A calendar was published anew: the open cases that read it must follow. Costs a look at each open case. */
  calendarChanged(name: string, seq: number): void {
    for (const id of this.#open) {
      const subject = this.#state.cases.get(id)?.subject;
      if (subject?.state !== 'open' || subject.breached !== null) continue;
      const clock = this.#state.termsOf(subject)?.clock;
      if (clock?.calendar === name) this.#toRedate.set(id, seq);
    }
  }

  /** Promises were watched until then: whatever was overdue must have been declared, shortly after at the latest. */
  watched(entry: Entry<'clock.swept'>): void {
    const until = instantOf(entry.public.to) - sweepsWithin;
    for (const id of this.#deadlines.passed(until)) {
      const file = this.#state.cases.get(id);
      if (file?.subject.state !== 'open' || file.subject.breached !== null || file.subject.due === null)
        continue;
      const from = this.#breachedFrom(file);
      if (from >= until) continue;
      throw new AuditFault(entry.seq, 'breach-not-declared', { expected: id, found: null });
    }
    for (const [id, seq] of this.#toRedate) {
      this.#toRedate.delete(id);
      const subject = this.#state.cases.get(id)?.subject;
      if (subject?.state !== 'open' || subject.breached !== null) continue;
      if (this.#isStale(subject.id, entry)) throw new AuditFault(seq, 'not-redated', { expected: id });
    }
  }

  /** The cases of a charter that are open and not breached, by the due times that they have. Costs a look at each. */
  *waiting(charter: string): Generator<Waiting> {
    for (const { state, commitment, edition, due } of this.unbreached(charter))
      if (state === 'open' && due !== null) yield { commitment, edition, due, count: 1 };
  }

  /** The cases of a charter that are open or paused, without a breach. Costs a look at each running case. */
  *unbreached(charter: string): Generator<Case> {
    for (const id of this.#open) {
      const subject = this.#state.cases.get(id)?.subject;
      if (subject?.charter === charter && subject.breached === null) yield subject;
    }
  }

  /** Looks at the cases that are still paused, at the end of the reading. Costs a look at each running case. */
  tellPauses(at: Instant): void {
    for (const id of this.#open) {
      const file = this.#state.cases.get(id);
      if (file?.subject.state !== 'paused') continue;
      const { subject, easings } = file;
      const dueWith = this.#state.dueWith(subject);
      this.#state.easings.pausedStill(subject, easings, at, this.#state.zoneOf(subject), dueWith);
    }
  }

  #isStale(id: string, entry: Entry): boolean {
    const file = this.#state.cases.get(id) as CaseFile;
    const { charter, commitment, edition } = file.subject;
    const named = { ...entry, charter, commitment, edition } as Entry;
    const ground = this.#state.ground(named, this.#state.promised(named));
    const decision = redate(file.subject, this.#state.asPublished(ground), '');
    return decision && !isProblem(decision) ? decision.entries[0]?.kind === 'case.redated' : false;
  }

  /** @param eases of a correction, whether less is owed after it. Declaring is no part: a correction of what is overdue does it first */
  #follow(entry: Entry, file: CaseFile | undefined, eases = false): void {
    const before = file?.subject ?? null;
    const after = fold(before, entry);
    const zone = this.#state.zoneOf(after);
    const was = before ? contributionOf(before, zone) : [];
    // A correction may have moved it to another promise.
    if (before) this.#state.tallies.move(before, was, []);
    this.#state.tallies.move(after, [], contributionOf(after, zone));
    this.#state.log.add(before ?? after, tracesOfCase(entry, before, after, zone));
    const dueWith = this.#state.dueWith(after);
    const easings = this.#state.easings.ofCase({ entry, before, after, zone, dueWith, eases }, file?.easings);
    const next: CaseFile = {
      subject: after,
      entries: [...(file?.entries ?? []), entry.seq],
      loggers: withAll(file?.loggers ?? [], loggersAmong([entry])),
      partakers: withAll(file?.partakers ?? [], entry.kind === 'breach.declared' ? [] : [entry.who.id]),
      ...(easings ? { easings } : {}),
    };
    this.#state.cases.put(after.id, next);
    if (before?.commitment !== after.commitment) this.#restatements.place(after);
    const running = after.state === 'open' || after.state === 'paused';
    // One that was closed may have been forgotten meanwhile: its deadline counts again, even if it is the same.
    // So does the one of a case whose breach was taken back.
    const isOther = after.due !== before?.due || after.commitment !== before?.commitment;
    const moved = isOther || before?.breached != null || !this.#open.has(after.id);
    if (running) this.#open.add(after.id);
    else this.#open.delete(after.id);
    if (after.state === 'open' && after.breached === null && moved)
      this.#deadlines.add(this.#breachedFrom(next), after.id);
  }

  #breachedFrom({ subject }: CaseFile): Instant {
    const clock = this.#state.termsOf(subject)?.clock;
    return breachedFrom(clock ?? { boundary: 'inclusive' }, subject.due ?? 0);
  }

  #promiseOf(entry: Entry, file: CaseFile | undefined): Promised {
    if (!file) throw new AuditFault(entry.seq, 'unknown-case', { found: entry.case ?? null });
    const { charter, commitment, edition } = file.subject;
    const found = `${entry.charter} ${entry.edition} ${entry.commitment}`;
    const expected = `${charter} ${edition} ${commitment}`;
    if (found !== expected) throw new AuditFault(entry.seq, 'unknown-case', { expected, found });
    return this.#state.promised(entry);
  }

  async #correct(entry: Entry<'entry.corrected'>): Promise<void> {
    const file = entry.case === undefined ? undefined : this.#state.cases.get(entry.case);
    const promised = this.#promiseOf(entry, file);
    const ground = this.#state.ground(entry, promised);
    const { subject, entries } = file as CaseFile;
    const history: Entry[] = [];
    for (const seq of entries) history.push(await this.#state.entryAt(seq));
    this.#reversals.hold(entry, history);
    const correction = correctionIn(entry);
    const { corrects, replacement } = correction;
    const opening = history.find(({ kind, seq: number }) => kind === 'case.opened' && number === corrects);
    if (opening && replacement?.at !== undefined)
      this.#state.inForceOn(entry, dayOf(replacement.at, promised.binding.terms.zone));
    const judge = this.#judgeOf(entry, settledBy(subject, history), replacement?.commitment);
    const decision =
      this.#restatements.restate(entry, subject, history, ground) ??
      correctCase(subject, history, correction, ground, judge);
    if (isProblem(decision))
      throw new AuditFault(entry.seq, 'cannot-follow', { expected: decision.problem, found: entry.kind });
    const [expected, ...then] = decision.entries as [Draft, ...Draft[]];
    const code = codeFor(expected, entry);
    if (expected.kind !== 'entry.corrected') return hold(entry, expected, code);
    const { takesBreachBack, easesPlainly } = decision;
    // Before people were written down whoever had logged an open case could also ease it.
    const thenHeld = takesBreachBack || (easesPlainly && this.#people.areKnown);
    const partakers = correction.because === 'restatement' ? [] : (file as CaseFile).partakers;
    const doneBy = [...partakers, ...this.#requests.askersOf(corrects)];
    holdCorrection(this.#state, entry, expected, { code, doneBy, thenHeld });
    this.#state.awaited.push(...then.map((draft) => ({ draft })));
    this.#follow(entry, file, decision.eases || takesBreachBack);
  }

  /** By which promise a corrected case is judged, and by which calendar. @param settled the entry that settled the case */
  #judgeOf(entry: Entry, settled: number | null, commitment = entry.commitment): Judge {
    const named = { ...entry, commitment } as Entry;
    const ground = this.#state.ground(named, this.#state.promised(named));
    const { calendar: name } = ground.terms.clock;
    const versions = this.#state.calendarVersions;
    const then = versions.findLast((version) => version.name === name && version.seq < (settled ?? 0));
    return { ground, settled: then?.calendar ?? null };
  }
}
