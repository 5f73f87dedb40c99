import type { Transaction } from 'kysely';
import { type Breach, isSetAside } from '#app/domain/breach/breach.ts';
import type { Case } from '#app/domain/case/case.ts';
import { commitmentIn, editionNumbered } from '#app/domain/charter/published.ts';
import type { Entry } from '#app/domain/ledger/entry.ts';
import { clockBehind, notAskedOf } from '#app/domain/remedy/ask.ts';
import { contributionOf, type RemedyContribution } from '#app/domain/remedy/contribution.ts';
import { fold, following, lift, type OwedRemedy, owedFirst } from '#app/domain/remedy/owed-remedy.ts';
import type { Database } from '../schema.ts';
import { IdentityMap } from './changes.server.ts';
import type { Publications } from './publications.server.ts';
import { findRemedies, putRemedies } from './remedies.server.ts';
import { RemedyTallyChanges } from './remedy-tallies.server.ts';

/** What is owed, of a run of entries on its way into the read tables: see `Batch`. */
export class RemedyBatch {
  readonly #remedies = new IdentityMap<number, OwedRemedy>();
  readonly #byBreach = new Map<number, number>();
  readonly #byCase = new Map<string, number[]>();
  readonly #tallies = new RemedyTallyChanges();
  readonly #publications: () => Publications;

  constructor(publications: () => Publications) {
    this.#publications = publications;
  }

  /**
   * Reads what these entries may move: what is owed for breaches that they are about, what payments pay, and what breached cases are
   * owed.
   */
  async load(
    trx: Transaction<Database>,
    about: { ids: readonly number[]; breaches: readonly number[]; cases: readonly string[] },
  ): Promise<void> {
    for (const remedy of await findRemedies(trx, about)) this.#know(remedy);
  }

  /** @param breach the one that the entry is about, as it stands. @param subject its case, where it has one */
  owe(entry: Entry<'remedy.owed'>, breach: Breach, subject: Case | null): void {
    const before = this.#of(entry.public.breach);
    if (before) {
      this.#change(before, fold(before, entry), entry.seq);
      return;
    }
    const isPenalty = breach.found === 'remedy';
    const from = clockBehind(breach.at, subject);
    const remedy = owedFirst(entry, { from, isPenalty, asked: breach.asked });
    this.#know(remedy);
    this.#change(null, subject ? following(remedy, subject) : remedy, entry.seq);
  }

  pay(entry: Entry<'remedy.paid'>): void {
    const before = this.#remedies.get(entry.public.remedy);
    if (before) this.#change(before, fold(before, entry), entry.seq);
  }

  /** A case was opened for what a breach owes. */
  open(entry: Entry<'case.opened'>): void {
    const before = this.#of(entry.public.breach ?? -1);
    if (before) this.#change(before, fold(before, entry), entry.seq);
  }

  /** Its breach says that it was not paid in time. */
  late(entry: Entry<'breach.declared'>): void {
    const before = this.#remedies.get(entry.public.of ?? -1);
    if (before) this.#change(before, fold(before, entry), entry.seq);
  }

  /** What a case is owed grows or stops as the case goes on. */
  follow(subject: Case, seq: number): void {
    for (const id of this.#byCase.get(subject.id) ?? []) {
      const before = this.#remedies.get(id);
      const after = before && following(before, subject);
      if (after && after !== before) this.#change(before, after, seq);
    }
  }

  /** What a breach owes is lifted once the breach counts for nothing; what nobody asked for is counted. */
  followBreach(was: Breach | null, is: Breach, seq: number): void {
    this.#tallies.move(is, was && this.#notAsked(was), this.#notAsked(is));
    const before = isSetAside(is.state) ? this.#of(is.id) : null;
    if (before && !before.lifted) this.#change(before, lift(before), seq);
  }

  /** Puts what has changed. */
  async write(trx: Transaction<Database>): Promise<void> {
    await putRemedies(
      trx,
      this.#remedies.changed.map(({ state }) => state),
    );
    await this.#tallies.write(trx);
  }

  #of(breach: number): OwedRemedy | null {
    return this.#remedies.get(this.#byBreach.get(breach) ?? -1);
  }

  #notAsked(breach: Breach): RemedyContribution | null {
    const edition = editionNumbered(this.#publications(), breach.charter, breach.edition);
    const terms = edition && commitmentIn(edition, breach.commitment);
    return terms && notAskedOf(breach, terms.remedy, edition.terms.zone);
  }

  #know(remedy: OwedRemedy): void {
    const { id, breach, case: subject } = remedy;
    this.#remedies.know([[id, remedy]]);
    this.#byBreach.set(breach, id);
    if (subject === null) return;
    const known = this.#byCase.get(subject) ?? [];
    if (!known.includes(id)) this.#byCase.set(subject, [...known, id]);
  }

  #change(before: OwedRemedy | null, after: OwedRemedy, seq: number): void {
    const { charter, edition } = after;
    const zone = editionNumbered(this.#publications(), charter, edition)?.terms.zone ?? 'UTC';
    this.#tallies.move(after, before && contributionOf(before, zone), contributionOf(after, zone));
    this.#remedies.change(after.id, after, seq);
  }
}
