import type { Transaction } from 'kysely';
import { type Breach, fold as foldBreach } from '#app/domain/breach/breach.ts';
import { dayOf } from '#app/domain/calendar/zone.ts';
import * as cases from '#app/domain/case/case.ts';
import { commitmentIn, editionNumbered, owesIn } from '#app/domain/charter/published.ts';
import { type Entry, placeOf } from '#app/domain/ledger/entry.ts';
import { textIn } from '#app/domain/ledger/private-text.ts';
import { tracesOfCase, tracesOfOccurrence } from '#app/domain/logging/traces.ts';
import * as occurrences from '#app/domain/occurrence/occurrence.ts';
import * as rates from '#app/domain/rate/rate.ts';
import type { Database } from '../schema.ts';
import { findBreaches, putBreaches } from './breaches.server.ts';
import { type CasesRead, putCases, renameCases } from './cases.server.ts';
import { IdentityMap, LogTallyChanges, type Subjects, TallyChanges } from './changes.server.ts';
import { DutyChanges } from './duty-changes.server.ts';
import { lapseExemptions } from './exemptions.server.ts';
import { FeedbackChanges } from './feedback-changes.server.ts';
import type { Recorded } from './ledger.server.ts';
import { findOccurrences, putOccurrences } from './occurrences.server.ts';
import { type Publications, readPublications } from './publications.server.ts';
import { findRates, putRates } from './rates.server.ts';
import { RemedyBatch } from './remedy-batch.server.ts';

/**
 * A run of entries on its way into the read tables: loads the states that they are about, folds each entry into them as
 * its noun says, and puts what came out. Of a noun that no entry is about nothing is asked, and nothing runs.
 */
export class Batch {
  readonly trx: Transaction<Database>;
  publications: Publications;
  readonly #casesRead: CasesRead;
  readonly #cases = new IdentityMap<string, cases.Case>();
  readonly #breaches = new IdentityMap<number, Breach>();
  readonly #occurrences = new IdentityMap<number, occurrences.Occurrence>();
  readonly #rates = new IdentityMap<number, rates.Rate>();
  #duties: DutyChanges | null = null;
  #feedback: FeedbackChanges | null = null;
  /** Cases under another promise, or known by another reference, than before. */
  readonly #renamed = new Set<string>();
  /** Breaches by the case or occurrence that they are about. */
  readonly #breachesOf = new Map<string | number, Set<number>>();
  #remedies: RemedyBatch | null = null;
  readonly #tallies = new TallyChanges();
  readonly #log = new LogTallyChanges();

  constructor(trx: Transaction<Database>, publications: Publications, casesRead: CasesRead) {
    this.trx = trx;
    this.publications = publications;
    this.#casesRead = casesRead;
  }

  /** Reads what the entries are about: a statement for each noun that they are about, however many entries. */
  async load(subjects: Subjects): Promise<void> {
    const { ids, breaches, remedies, answered, corrections, broken } = subjects;
    const corrected = corrections.map((entry) => entry.public.corrects);
    const read = await this.#casesRead.findAll(ids);
    this.#cases.know(read);
    const found =
      breaches.length + corrected.length === 0
        ? []
        : await findBreaches(this.trx, {
            ids: breaches,
            cases: [...new Set(corrections.flatMap((entry) => entry.case ?? []))],
            occurrences: corrected,
          });
    for (const breach of found) this.#knowBreach(breach);
    // Most charters owe nothing.
    const mayOwe = ({ charter }: { charter: string }) => owesIn(this.publications, charter);
    const breached = [...read.values()].filter((each) => each.breached !== null && mayOwe(each));
    const owed = {
      ids: remedies,
      breaches: found.filter(mayOwe).map(({ id }) => id),
      cases: breached.map(({ id }) => id),
    };
    if (Object.values(owed).some((each) => each.length > 0)) await this.#owed().load(this.trx, owed);
    if (answered.length > 0) await this.#answers().load(this.trx, answered);
    const occurred = found.flatMap(({ occurrence }) => occurrence ?? []);
    const seqs = [...new Set([...corrected, ...broken, ...occurred])];
    if (seqs.length > 0) this.#occurrences.know(bySeq(await findOccurrences(this.trx, seqs)));
    if (corrected.length === 0) return;
    this.#rates.know(bySeq(await findRates(this.trx, corrected)));
    await this.#dutiful().load(corrected);
  }

  /** What later entries of the same batch are already judged by. */
  async publish(write: () => Promise<void>): Promise<void> {
    await write();
    this.publications = await readPublications(this.trx, {});
  }

  /** Folds an entry into its case. */
  moveCase(entry: Entry, recorded: Recorded): void {
    if (entry.kind === 'case.opened' && entry.public.breach !== undefined) this.#owed().open(entry);
    const id = entry.case;
    if (!id) return;
    const before = this.#cases.get(id);
    const after = cases.fold(before, entry, recorded.private && textIn(recorded.private, 'reference'));
    const zone = this.#zoneOf(after);
    // A correction may have moved it to another promise.
    if (before) this.#tallies.move(before, cases.contributionOf(before, zone), []);
    this.#tallies.move(after, [], cases.contributionOf(after, zone));
    this.#log.add(before ?? after, tracesOfCase(entry, before, after, zone));
    this.#cases.change(id, after, entry.seq);
    if (after.breached !== null) this.#remedies?.follow(after, entry.seq);
  }

  moveOccurrence(seq: number, entry: Entry, recorded: Recorded): void {
    const before = this.#occurrences.get(seq);
    const after = occurrences.fold(before, entry, recorded.private && textIn(recorded.private, 'reference'));
    const zone = this.#zoneOf(after);
    if (before) this.#tallies.move(before, occurrences.contributionOf(before, zone), []);
    this.#tallies.move(after, [], occurrences.contributionOf(after, zone));
    this.#log.add(before ?? after, tracesOfOccurrence(entry, before, after, zone));
    this.#occurrences.change(seq, after, entry.seq);
  }

  moveRate(seq: number, entry: Entry): void {
    const before = this.#rates.get(seq);
    const after = rates.fold(before, entry);
    const was = before ? rates.contributionOf(before) : [];
    this.#tallies.move(after, was, rates.contributionOf(after));
    this.#rates.change(seq, after, entry.seq);
  }

  async discharge(entry: Entry<'duty.discharged'>): Promise<void> {
    await this.#dutiful().discharge(entry);
  }

  async declareBreach(entry: Entry<'breach.declared'>, recorded: Recorded): Promise<void> {
    if (entry.public.found === 'remedy') this.#owed().late(entry);
    else this.moveCase(entry, recorded);
    const breach = foldBreach(null, entry);
    this.#knowBreach(breach);
    this.#changeBreach(null, breach, entry.seq);
    if (breach.found === 'duty') await this.#moveDutyOf(breach, entry);
  }

  moveBreach(id: number, entry: Entry, recorded: Recorded): Breach {
    const before = this.#breaches.get(id);
    const after = foldBreach(before, entry, recorded.private);
    this.#changeBreach(before, after, entry.seq);
    return after;
  }

  owe(entry: Entry<'remedy.owed'>): void {
    const breach = this.#breaches.get(entry.public.breach);
    if (!breach) throw new Error(`remedy.owed ${entry.seq} of a breach that was never declared`);
    this.#owed().owe(entry, breach, entry.case === undefined ? null : this.#cases.get(entry.case));
  }

  pay(entry: Entry<'remedy.paid'>): void {
    this.#owed().pay(entry);
  }

  /** An exemption moves the breach, and what that is about. */
  async exempt(entry: Entry<'exemption.decided'>, recorded: Recorded): Promise<void> {
    const breach = this.moveBreach(entry.public.breach, entry, recorded);
    this.moveCase(entry, recorded);
    if (breach.occurrence !== null) this.moveOccurrence(breach.occurrence, entry, recorded);
    if (breach.found === 'duty') await this.#moveDutyOf(breach, entry);
  }

  receiveFeedback(entry: Entry<'feedback.received'>): void {
    this.#answers().receive(entry, this.#zoneOf(placeOf(entry)));
  }

  /** A correction moves what it corrects, and the breaches of that. */
  async correct(entry: Entry<'entry.corrected'>, recorded: Recorded): Promise<void> {
    const { corrects, replacement } = entry.public;
    this.moveCase(entry, recorded);
    if (entry.case && (replacement?.commitment ?? replacement?.reference)) this.#renamed.add(entry.case);
    if (this.#occurrences.get(corrects)) this.moveOccurrence(corrects, entry, recorded);
    else if (this.#rates.get(corrects)) this.moveRate(corrects, entry);
    else await this.#dutiful().strike(entry);
    const ids = [...(this.#breachesOf.get(entry.case ?? corrects) ?? [])];
    const takenBack = ids.filter((id) => this.moveBreach(id, entry, recorded).state === 'corrected');
    await lapseExemptions(this.trx, takenBack);
  }

  /** Puts what has changed. */
  async write(): Promise<void> {
    const { trx } = this;
    const put = async <Id, State>(of: IdentityMap<Id, State>, write: (states: State[]) => Promise<void>) => {
      if (of.changed.length > 0) await write(of.changed.map(({ state }) => state));
    };
    const subjects = this.#cases.changed.map(({ state: subject, lastSeq }) => ({ subject, lastSeq }));
    if (subjects.length > 0) await putCases(trx, subjects);
    const renamed = [...this.#renamed].flatMap((id) => this.#cases.get(id) ?? []);
    if (renamed.length > 0) await renameCases(trx, renamed);
    await put(this.#breaches, (states) =>
      putBreaches(trx, states, ({ case: id, occurrence }) => {
        const subject = id === null ? this.#occurrences.get(occurrence ?? -1) : this.#cases.get(id);
        return subject?.reference ?? null;
      }),
    );
    await put(this.#occurrences, (states) => putOccurrences(trx, states));
    await put(this.#rates, (states) => putRates(trx, states));
    await this.#duties?.write();
    await this.#feedback?.write(trx);
    await this.#tallies.write(trx);
    await this.#remedies?.write(trx);
    await this.#log.write(trx);
  }

  #owed(): RemedyBatch {
    this.#remedies ??= new RemedyBatch(() => this.publications);
    return this.#remedies;
  }

  #dutiful(): DutyChanges {
    this.#duties ??= new DutyChanges(this.trx, this.#tallies, (place) => this.#zoneOf(place));
    return this.#duties;
  }

  /** Of the duty whose period ended unkept on the day of a breach. */
  async #moveDutyOf(breach: Breach, entry: Entry): Promise<void> {
    await this.#dutiful().move(breach, dayOf(breach.at, this.#zoneOf(breach)), entry);
  }

  #answers(): FeedbackChanges {
    this.#feedback ??= new FeedbackChanges();
    return this.#feedback;
  }

  #changeBreach(before: Breach | null, after: Breach, seq: number): void {
    this.#breaches.change(after.id, after, seq);
    const edition = editionNumbered(this.publications, after.charter, after.edition);
    if (edition && commitmentIn(edition, after.commitment)?.remedy)
      this.#owed().followBreach(before, after, seq);
  }

  #knowBreach(breach: Breach): void {
    this.#breaches.know([[breach.id, breach]]);
    const of = breach.case ?? breach.occurrence;
    if (of !== null) this.#breachesOf.set(of, (this.#breachesOf.get(of) ?? new Set()).add(breach.id));
  }

  #zoneOf({ charter, edition }: { charter: string; edition: number }): string {
    const found = editionNumbered(this.publications, charter, edition);
    if (!found) throw new Error(`No edition ${edition} of ${charter} was published`);
    return found.terms.zone;
  }
}

function bySeq<State extends { seq: number }>(states: readonly State[]): (readonly [number, State])[] {
  return states.map((each) => [each.seq, each]);
}
