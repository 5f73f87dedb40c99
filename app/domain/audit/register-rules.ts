import { type Breach, fold } from '../breach/breach.ts';
import { analyse, sendBack, signOff } from '../breach/decide.ts';
import { type Analysed, showsItsDraft, signsItsDraft } from '../breach/draft.ts';
import { decideExemption, expireExemption, requestExemption } from '../exemption/decide.ts';
import { fold as foldExemption } from '../exemption/exemption.ts';
import { instantOf } from '../instant.ts';
import type { Draft, Entry } from '../ledger/entry.ts';
import { loggersAmong } from '../person/second-person.ts';
import { isProblem, type Problem } from '../problem.ts';
import { BreachBook } from './breach-book.ts';
import { type BreachFile, type TakenBack, takenBackBy } from './breach-file.ts';
import type { CaseRules } from './case-rules.ts';
import { ExemptionBook } from './exemption-book.ts';
import { AuditFault } from './fault.ts';
import { hold, type LedgerState } from './ledger-state.ts';
import { samePerson } from './second-person.ts';
import type { MakeShelf, Shelf } from './shelf.ts';

/** Holds analyses, sign-offs and exemptions to the rule of the second person and to the breach that they are about. */
export class RegisterRules {
  readonly #state: LedgerState;
  readonly #cases: CaseRules;
  readonly #breaches: Shelf<BreachFile>;
  /** The breaches of a case, or of what was logged by an entry. */
  readonly #breachesOf: Shelf<number[]>;
  /** The breaches by their days. */
  readonly book: BreachBook;
  readonly exemptions: ExemptionBook;
  /** Whether an analysis kept its apology to itself: none shows it from then on. */
  #keepsDrafts = false;

  constructor(state: LedgerState, cases: CaseRules, makeShelf: MakeShelf) {
    this.#state = state;
    this.#cases = cases;
    this.#breaches = makeShelf('breaches');
    this.#breachesOf = makeShelf('declared');
    this.book = new BreachBook(makeShelf('register'));
    this.exemptions = new ExemptionBook(state);
  }

  declare(entry: Entry<'breach.declared'>): void {
    const breach = fold(null, entry);
    const by = entry.who.id;
    const loggers = entry.public.found === 'occurrence' ? [by] : [];
    this.#breaches.put(String(breach.id), {
      breach,
      analysed: null,
      exemption: null,
      loggers,
      partakers: [by],
    });
    this.book.move(null, breach);
    const of = breach.case ?? breach.occurrence;
    if (of !== null) this.#breachesOf.put(String(of), [...this.#idsOf(of), breach.id]);
  }

  analyse(entry: Entry<'breach.analysed'>): void {
    const { breach } = this.#file(entry, entry.public.breach);
    const { cause, severity } = entry.public;
    const analysis = { cause, severity, apology: null, note: null };
    this.#hold(entry, analyse(breach, analysis, instantOf(entry.recorded), entry.who), ['apology']);
    const { public: fields, private: secret } = entry;
    const analysed: Analysed = { public: fields, ...(secret === undefined ? {} : { private: secret }) };
    // Once the ledger is written by a version that keeps drafts to itself, nothing unsigned is shown any more.
    if (this.#keepsDrafts && showsItsDraft(analysed))
      throw new AuditFault(entry.seq, 'wrong-apology', { found: fields.apology ?? null });
    this.#keepsDrafts ||= !showsItsDraft(analysed);
    this.#move(breach.id, entry, analysed);
  }

  sendBack(entry: Entry<'breach.returned'>): void {
    const { breach, loggers } = this.#file(entry, entry.public.breach);
    // Why stays inside: others can know only that something was said.
    const returned = { analysis: entry.public.analysis, reason: entry.private ?? '' };
    const by = this.#loggersOf(breach, loggers);
    this.#hold(entry, sendBack(breach, returned, by, instantOf(entry.recorded), entry.who));
    this.#move(breach.id, entry);
  }

  signOff(entry: Entry<'breach.signed-off'>): void {
    const { breach, analysed, loggers } = this.#file(entry, entry.public.breach);
    const { analysis, apology = null } = entry.public;
    const read = { analysis, draft: { apology } };
    const by = this.#loggersOf(breach, loggers);
    this.#hold(entry, signOff(breach, read, by, instantOf(entry.recorded), entry.who), ['apology']);
    if (!analysed || !signsItsDraft(entry.public, analysed, null))
      throw new AuditFault(entry.seq, 'wrong-apology', {
        expected: analysed?.public.apology ?? null,
        found: apology,
      });
    this.#move(breach.id, entry);
  }

  askExemption(entry: Entry<'exemption.requested'>): void {
    const { breach, exemption } = this.#file(entry, entry.public.breach);
    const ground = this.exemptions.groundOf(entry);
    const now = instantOf(entry.recorded);
    this.#hold(entry, requestExemption(breach, exemption, entry.public, ground, now, entry.who));
    this.#move(breach.id, entry);
  }

  /** @returns the breach that is decided on, as it is after */
  async decideExemption(entry: Entry<'exemption.decided'>): Promise<Breach> {
    const file = this.#file(entry, entry.public.breach);
    const { breach, exemption } = file;
    const now = instantOf(entry.recorded);
    if (entry.public.expired) {
      const expired = expireExemption(breach, exemption, now, entry.who);
      // Nobody decided it: there is nothing to say of it, and no other time than when it was due.
      if (!isProblem(expired)) hold(entry, expired[0] as Draft, 'cannot-follow');
      if (entry.private !== undefined) throw new AuditFault(entry.seq, 'wrong-fields', { found: 'private' });
      this.#hold(entry, expired);
    } else {
      // Why stays inside: others can know only that something was said.
      const decision = { approved: entry.public.approved, note: entry.private };
      const by = await this.#allLoggersOf(file);
      this.#hold(entry, decideExemption(breach, exemption, decision, by, now, entry.who));
    }
    if (breach.case !== null) this.#cases.follow(entry);
    return this.#move(breach.id, entry);
  }

  /** A correction moves the breaches of what it corrects. @returns them, as they are after */
  correct(entry: Entry<'entry.corrected'>): Breach[] {
    return this.#idsOf(entry.case ?? entry.public.corrects).map((id) => this.#move(id, entry));
  }

  /** The customer asked for what a breach owes, which is held to its terms elsewhere. @returns the breach, as it is after */
  ask(entry: Entry<'remedy.asked'>, decide: (breach: Breach) => Draft[] | Problem): Breach {
    const { breach } = this.#file(entry, entry.public.breach);
    this.#hold(entry, decide(breach));
    return this.#move(breach.id, entry);
  }

  /** The breaches of a case. */
  ofCase(id: string): Breach[] {
    return this.#filesOf(id).map(({ breach }) => breach);
  }

  /** A breach by its number, what was asked of it, and what took it back. */
  find(id: number): (Pick<BreachFile, 'breach' | 'exemption'> & { correction: TakenBack | null }) | null {
    const file = this.#breaches.get(String(id));
    return file ? { ...file, correction: file.correction ?? null } : null;
  }

  /** A breach by its number, and who logged what it is about; `null` where none was declared under it. */
  async declaredBy(id: number): Promise<{ breach: Breach; loggedBy: string[] } | null> {
    const file = this.#breaches.get(String(id));
    return file ? { breach: file.breach, loggedBy: await this.#allLoggersOf(file) } : null;
  }

  /** Whether the breach of an occurrence counts for nothing. */
  isExempt(occurrence: number): boolean {
    return this.#filesOf(occurrence).some(({ breach }) => breach.state === 'exempt');
  }

  /** Who had a part in the breach of an occurrence: analysed it, for one. */
  partakersOf(occurrence: number): string[] {
    return this.#filesOf(occurrence).flatMap(({ partakers }) => partakers);
  }

  /** The file that an entry is about. @throws AuditFault where there is none, or it is of another promise or case */
  #file(entry: Entry, id: number): BreachFile {
    const file = this.#breaches.get(String(id));
    if (!file) throw new AuditFault(entry.seq, 'unknown-entry', { found: id });
    // What is decided of one breach must not move the figures of another promise or case.
    const about = ({ charter, commitment, edition, case: subject }: Breach | Entry) =>
      `${charter} ${edition} ${commitment} ${subject ?? ''}`;
    if (about(entry) !== about(file.breach))
      throw new AuditFault(entry.seq, 'unknown-entry', {
        expected: about(file.breach),
        found: about(entry),
      });
    return file;
  }

  /** What was decided is what follows, by whoever may. When it was said to happen is not held to anything. */
  #hold(entry: Entry, decided: Draft[] | Problem, but: string[] = []): void {
    if (isProblem(decided)) {
      const fault = samePerson(entry, decided);
      throw (
        fault ?? new AuditFault(entry.seq, 'cannot-follow', { expected: decided.problem, found: entry.kind })
      );
    }
    hold(entry, { ...(decided[0] as Draft), occurred: entry.occurred }, 'cannot-follow', but);
  }

  /** The same, with who logged it where a correction showed it. Sign-offs of earlier versions were not held to that. */
  async #allLoggersOf({ breach, loggers, partakers }: BreachFile): Promise<string[]> {
    const by = this.#loggersOf(breach, loggers);
    if (breach.found === 'correction' && breach.occurrence !== null) {
      // Logged as kept, and corrected by who declared it.
      const logged = await this.#state.entryAt(breach.occurrence);
      by.push(logged.who.id, ...partakers.slice(0, 1));
    }
    // A duty is not logged when it is missed: whoever discharged it late showed its breach.
    if (breach.found === 'duty') by.push(...partakers.slice(0, 1));
    return by;
  }

  /** Who logged what a breach is about. */
  #loggersOf({ case: subject }: Breach, loggers: readonly string[]): string[] {
    const ofCase = subject === null ? [] : (this.#state.cases.get(subject)?.loggers ?? []);
    return [...loggers, ...ofCase];
  }

  #move(id: number, entry: Entry, newest?: Analysed): Breach {
    const file = this.#breaches.get(String(id)) as BreachFile;
    const breach = fold(file.breach, entry);
    const exemption = foldExemption(file.exemption, entry);
    this.exemptions.move(breach, file.exemption, exemption);
    const partakers = [...new Set([...file.partakers, entry.who.id])];
    const loggers = breach.case === null ? [...new Set([...file.loggers, ...loggersAmong([entry])])] : [];
    const analysed = newest ?? file.analysed;
    const correction = file.correction ?? takenBackBy(entry, file.breach, breach);
    this.#breaches.put(String(id), {
      ...{ breach, analysed, exemption, loggers, partakers },
      ...(correction ? { correction } : {}),
    });
    this.book.move(file.breach, breach);
    this.#cases.partake(entry);
    return breach;
  }

  #idsOf(of: string | number): number[] {
    return this.#breachesOf.get(String(of)) ?? [];
  }

  #filesOf(of: string | number): BreachFile[] {
    return this.#idsOf(of).flatMap((id) => this.#breaches.get(String(id)) ?? []);
  }
}
