import { type Breach, isSetAside } from '../breach/breach.ts';
import { formatInstant, type Instant, instantOf } from '../instant.ts';
import type { Draft, Entry } from '../ledger/entry.ts';
import { isProblem } from '../problem.ts';
import { askRemedy, clockBehind, notAskedOf } from '../remedy/ask.ts';
import { attributesOf } from '../remedy/attributes.ts';
import { closingOf, payRemedy, type RemedyGround, remedyGroundOf, sweepPayable } from '../remedy/decide.ts';
import { describeCase } from '../remedy/describe.ts';
import { fold, following, lift, type OwedRemedy, owedFirst } from '../remedy/owed-remedy.ts';
import type { MonthlySums } from '../remedy/sums-over.ts';
import { DescribedCases } from './described-cases.ts';
import { AuditFault } from './fault.ts';
import { type Awaited, hold, type LedgerState } from './ledger-state.ts';
import { firstOwed, furtherOwed, someValues, tellsMore } from './owed-drafts.ts';
import { PaymentRules } from './payment-rules.ts';
import type { RegisterRules } from './register-rules.ts';
import { RemedyBook } from './remedy-book.ts';
import type { MakeShelf } from './shelf.ts';

/** Sweeps come every minute; a heartbeat may be written just before one. */
const sweepsWithin = 120;

/** Holds what is said to be owed and paid for breaches to the terms, and finds what was not said. */
export class RemedyRules {
  readonly #state: LedgerState;
  readonly #register: RegisterRules;
  readonly #book: RemedyBook;
  readonly #described: DescribedCases;
  readonly payments: PaymentRules;
  /** What a breach of before remedies were written down may be followed by. */
  #maybe: Draft<'remedy.owed'> | null = null;

  constructor(state: LedgerState, register: RegisterRules, makeShelf: MakeShelf) {
    this.#state = state;
    this.#register = register;
    this.#book = new RemedyBook(state, makeShelf);
    this.#described = new DescribedCases(makeShelf);
    this.payments = new PaymentRules(state);
  }

  /** A breach was declared: what it owes must follow, since that is written down; before it may. */
  declare(entry: Entry<'breach.declared'>): void {
    const declared = this.#register.find(entry.seq)?.breach;
    if (!declared) return;
    const first = this.#firstOf(declared, this.#state.subjectOf(entry)?.clockFrom ?? null, entry);
    this.#maybe = first?.draft as Draft<'remedy.owed'> | null;
    if (first && (this.#state.knowsRemedies || first.given)) this.#state.awaited.unshift(first);
    this.followBreach(declared, entry);
  }

  /** The customer asked, within the time that the terms give: what the breach owes must follow. */
  ask(entry: Entry<'remedy.asked'>): void {
    const ground = this.#groundOf(entry);
    const asking = { at: instantOf(entry.occurred) };
    const breach = this.#register.ask(entry, (before) =>
      askRemedy(before, ground, asking, instantOf(entry.recorded), entry.who),
    );
    this.#awaitLate(breach, entry);
    this.followBreach(breach, entry);
  }

  /** What the terms need is known of a case: what its breach owes must follow, if that has not. */
  describe(entry: Entry<'case.described'>): void {
    const { terms } = this.#state.promised(entry);
    const needed = attributesOf(terms.remedy);
    const standing = this.#register
      .ofCase(entry.case ?? '')
      .find(({ found, state }) => found !== 'remedy' && !isSetAside(state));
    const isOwed = standing !== undefined && this.#book.of(standing) !== null;
    const attributes = someValues(needed, entry.public.attributes);
    const subject = this.#state.subjectOf(entry);
    const now = instantOf(entry.recorded);
    const isNew = this.#state.isJustOpened(entry);
    const decided = describeCase(subject, { needed, isOwed, isNew }, { attributes }, now, entry.who);
    if (isProblem(decided))
      throw new AuditFault(entry.seq, 'cannot-follow', { expected: decided.problem, found: entry.kind });
    hold(entry, decided[0] as Draft, 'cannot-follow');
    this.#described.describe(entry);
    if (standing) this.#awaitLate(standing, entry);
  }

  /** What nobody knows any more is not waited for: what is owed so far must tell what more is. */
  erase(entry: Entry<'person.erased'>): void {
    for (const id of this.#described.erase(entry)) {
      const growing = this.#book.growingOf({ case: id });
      if (growing && !tellsMore(growing, this.#state.publications))
        this.#book.move(growing, { ...growing, next: null });
    }
  }

  owe(entry: Entry<'remedy.owed'>, awaited: boolean): void {
    const { breach } = entry.public;
    const before = this.#book.of({ id: breach });
    if (!awaited) {
      const expected = before ? this.#furtherOf(before, entry) : this.#first(entry);
      hold(entry, expected, 'wrong-remedy');
    }
    this.#state.knowsRemedies = true;
    this.#maybe = null;
    if (before) {
      this.#book.move(before, fold(before, entry));
      this.#awaitUntilClosed(entry);
      if (!before.isPenalty) this.payments.owe(entry, before.owed, this.#register.find(breach)?.breach);
      return;
    }
    const about = this.#register.find(breach)?.breach;
    const subject = this.#state.subjectOf(entry);
    const isPenalty = about?.found === 'remedy';
    const from = about ? clockBehind(about.at, this.#state.subjectOf(about)) : null;
    const first = owedFirst(entry, { from, isPenalty, asked: about?.asked ?? null });
    this.#book.move(null, subject ? following(first, subject) : first, instantOf(entry.recorded));
    this.#awaitUntilClosed(entry);
    if (!isPenalty) this.payments.owe(entry, '0', about);
  }

  pay(entry: Entry<'remedy.paid'>): void {
    const { remedy: id, paid } = entry.public;
    const before = this.#find(entry, id);
    const now = instantOf(entry.recorded);
    const payment = { at: instantOf(entry.occurred), paid, over: true };
    const decided = payRemedy(before, null, payment, now, entry.who);
    if (isProblem(decided))
      throw new AuditFault(entry.seq, 'cannot-follow', { expected: decided.problem, found: entry.kind });
    const [expected] = decided as [Draft];
    if (expected.kind === 'breach.declared')
      throw new AuditFault(entry.seq, 'breach-not-declared', { expected: before.breach });
    hold(entry, expected, 'wrong-remedy');
    this.payments.pay(entry, before);
    this.#book.move(before, fold(before, entry));
  }

  /** A case was opened, which for what a breach owes nobody does. */
  open(entry: Entry<'case.opened'>): void {
    const before = this.#book.of({ id: entry.public.breach ?? -1 });
    if (before) this.#book.move(before, fold(before, entry));
  }

  /** A breach that what was owed was not paid in time. */
  late(entry: Entry<'breach.declared'>): void {
    const before = this.#find(entry, entry.public.of ?? -1);
    const unit = this.#register.find(before.breach)?.breach.unit ?? null;
    const expected = sweepPayable(before, unit, instantOf(entry.recorded), entry.who);
    if (!expected) throw new AuditFault(entry.seq, 'wrong-breach', { found: entry.public.found });
    hold(entry, expected, 'wrong-breach');
    this.#book.move(before, fold(before, entry));
  }

  /** Before a late case ends all that further periods have added by then must be written. */
  holdGrown(entry: Entry): void {
    const closed = closingOf(entry as unknown as Draft);
    const remedy = closed === null ? null : this.#book.growingOf(entry);
    const clock = remedy && this.#state.subjectOf(entry)?.clockFrom;
    if (remedy && clock === remedy.from && closed !== null && remedy.next !== null && remedy.next <= closed)
      throw new AuditFault(entry.seq, 'remedy-not-owed', { expected: remedy.breach });
  }

  /** What a case is owed grows or stops as the case goes on. */
  follow(entry: Entry): void {
    const before = this.#book.growingOf(entry);
    const subject = before && this.#state.subjectOf(entry);
    const after = before && subject && following(before, subject);
    if (before && after && after !== before) this.#book.move(before, after);
  }

  /** What a correction shows to have been late is owed as far as it had grown when the case ended. */
  #awaitUntilClosed(entry: Entry<'remedy.owed'>): void {
    const remedy = this.#book.growingOf(entry);
    const closed = remedy && this.#state.subjectOf(entry)?.closed;
    if (remedy?.next == null || closed == null || remedy.next > closed) return;
    const given = (next: Entry) => this.#furtherOf(remedy, next as Entry<'remedy.owed'>);
    const example = { ...entry, occurred: formatInstant(remedy.next) } as unknown as Draft;
    this.#state.awaited.unshift({ draft: example, given });
  }

  /** Nothing more is owed for a breach that counts for nothing; what nobody asked for is counted. */
  followBreach(breach: Breach, by: Entry): void {
    const remedy = this.#state.termsOf(breach)?.remedy ?? null;
    this.#book.sums.askable(breach, notAskedOf(breach, remedy, this.#state.zoneOf(breach)));
    const before = isSetAside(breach.state) ? this.#book.of(breach) : null;
    if (!before || before.lifted) return;
    this.#book.move(before, lift(before));
    this.payments.lift(before, by);
  }

  /** Promises were watched until then: what had to be owed, or declared late, is. */
  watched(entry: Entry<'clock.swept'>): void {
    const found = this.#book.overdue(instantOf(entry.public.to) - sweepsWithin);
    if (!found) return;
    const { remedy, code } = found;
    const expected = code === 'remedy-not-owed' ? remedy.breach : remedy.id;
    throw new AuditFault(entry.seq, code, { expected });
  }

  /** What was owed and paid for the breaches of a charter, by promise, currency and month. */
  sumsOf(charter: string): MonthlySums[] {
    return this.#book.sums.of(charter);
  }

  /** What is owed for a breach; `null` where nothing was said to be. */
  of(breach: number): OwedRemedy | null {
    return this.#book.of({ id: breach });
  }

  #firstOf(breach: Breach, from: Instant | null, about: Entry): Awaited | null {
    const ground = this.#groundOf(about);
    const first = ground && firstOwed(breach, from, ground, about);
    return first?.given && !this.#described.has(about.case) ? null : first;
  }

  /** Of a breach that was declared before. */
  #awaitLate(breach: Breach, about: Entry): void {
    const first = this.#firstOf(breach, clockBehind(breach.at, this.#state.subjectOf(breach)), about);
    if (first) this.#state.awaited.unshift(first);
  }

  #first(entry: Entry<'remedy.owed'>): Draft {
    const maybe = this.#maybe;
    if (maybe?.public.breach !== entry.public.breach)
      throw new AuditFault(entry.seq, 'wrong-remedy', { found: entry.public.breach });
    return maybe;
  }

  #furtherOf(before: OwedRemedy, entry: Entry<'remedy.owed'>): Draft {
    const ground = this.#groundOf(entry);
    const isDue = !before.lifted && before.next !== null && before.next <= instantOf(entry.recorded);
    const more = isDue && ground ? furtherOwed(before, ground, entry) : null;
    if (!more) throw new AuditFault(entry.seq, 'wrong-remedy', { found: entry.public.breach });
    return more;
  }

  /** What an entry is about by the number of the first that said what is owed. */
  #find(entry: Entry, id: number): OwedRemedy {
    const found = this.#book.numbered(id);
    const about = ({ charter, commitment, edition, case: subject }: OwedRemedy | Entry) =>
      `${charter} ${edition} ${commitment} ${subject ?? ''}`;
    if (!found || about(found) !== about(entry))
      throw new AuditFault(entry.seq, 'unknown-entry', { found: id });
    return found;
  }

  #groundOf(entry: Entry): RemedyGround | null {
    const { binding, terms } = this.#state.promised(entry);
    return remedyGroundOf(binding, terms.id, this.#state.publications.calendars);
  }
}
