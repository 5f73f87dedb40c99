import type { Transaction } from 'kysely';
import { type Breach, fold as foldBreach } from '#app/domain/breach/breach.ts';
import { dayOf } from '#app/domain/calendar/zone.ts';
import * as cases from '#app/domain/case/case.ts';
import { editionNumbered } from '#app/domain/charter/published.ts';
import * as duties from '#app/domain/duty/duty.ts';
import { type Entry, type Place, placeOf } from '#app/domain/ledger/entry.ts';
import { textIn } from '#app/domain/ledger/private-text.ts';
import { tracesOfCase, tracesOfOccurrence } from '#app/domain/logging/traces.ts';
import * as occurrences from '#app/domain/occurrence/occurrence.ts';
import * as rates from '#app/domain/rate/rate.ts';
import type { Database } from '../schema.ts';
import { findBreaches, putBreaches } from './breaches.server.ts';
import type { CasesRead } from './cases.server.ts';
import { putCases, renameCases } from './cases.server.ts';
import { IdentityMap, TallyChanges } from './changes.server.ts';
import {
  type DischargeFound,
  type DutyNamed,
  findDischarges,
  putDischarges,
  recordOf,
} from './duties.server.ts';
import { lapseExemptions } from './exemptions.server.ts';
import { FeedbackChanges } from './feedback-changes.server.ts';
import { type Recorded, subjectsOf } from './ledger.server.ts';
import { LogTallyChanges } from './log-tallies.server.ts';
import { findOccurrences, putOccurrences } from './occurrences.server.ts';
import { type Publications, readPublications } from './publications.server.ts';
import { findRates, putRates } from './rates.server.ts';
import { idsOfRemedies, RemedyBatch } from './remedy-batch.server.ts';

/**
 * A run of entries on its way into the read tables: loads the states that they are about, folds each entry into them as
 * its noun says, and puts what came out.
 */
export class Batch {
  readonly trx: Transaction<Database>;
  publications: Publications;
  readonly #casesRead: CasesRead;
  readonly #cases = new IdentityMap<string, cases.Case>();
  readonly #breaches = new IdentityMap<number, Breach>();
  readonly #occurrences = new IdentityMap<number, occurrences.Occurrence>();
  readonly #rates = new IdentityMap<number, rates.Rate>();
  readonly #duties = new IdentityMap<string, duties.DutyRecord>();
  /** Discharges by their number, those to be written and those struck out. */
  readonly #discharges = new Map<number, DischargeFound>();
  readonly #discharged: Database['duties'][] = [];
  readonly #struck = new Set<number>();
  readonly #feedback = new FeedbackChanges();
  /** Cases under another promise, or known by another reference, than before. */
  readonly #renamed = new Set<string>();
  /** Breaches by the case or occurrence that they are about. */
  readonly #breachesOf = new Map<string | number, Set<number>>();
  readonly #tallies = new TallyChanges();
  readonly remedies = new RemedyBatch(() => this.publications);
  readonly #log = new LogTallyChanges();

  constructor(trx: Transaction<Database>, publications: Publications, casesRead: CasesRead) {
    this.trx = trx;
    this.publications = publications;
    this.#casesRead = casesRead;
  }

  /** Reads what the entries are about: a statement for each noun, however many entries. */
  async load(recorded: readonly Recorded[]): Promise<void> {
    const { ids, about, corrections, corrected } = subjectsOf(recorded);
    const read = await this.#casesRead.findAll([...ids]);
    this.#cases.know(read);
    const breached = [...read.values()].filter((subject) => subject.breached !== null);
    const owed = { ids: idsOfRemedies(recorded), cases: breached.map(({ id }) => id) };
    await this.#feedback.load(this.trx, recorded);
    if (about.size === 0) return this.remedies.load(this.trx, { ...owed, breaches: [] });
    const found = await findBreaches(this.trx, {
      ids: [...about],
      cases: [...new Set(corrections.flatMap((entry) => entry.case ?? []))],
      occurrences: corrected,
    });
    for (const breach of found) this.#knowBreach(breach);
    await this.remedies.load(this.trx, { ...owed, breaches: found.map(({ id }) => id) });
    // What broke a promise may have been written by the batch before.
    const first = recorded[0]?.entry.seq ?? 0;
    const broken = recorded.flatMap(({ entry }) =>
      entry.kind === 'breach.declared' && entry.public.of !== null && entry.public.of < first
        ? [entry.public.of]
        : [],
    );
    const occurred = found.flatMap(({ occurrence }) => occurrence ?? []);
    const seqs = [...new Set([...corrected, ...broken, ...occurred])];
    this.#occurrences.know((await findOccurrences(this.trx, seqs)).map((each) => [each.seq, each]));
    this.#rates.know((await findRates(this.trx, corrected)).map((each) => [each.seq, each]));
    for (const each of await findDischarges(this.trx, corrected)) this.#discharges.set(each.seq, each);
  }

  /** What later entries of the same batch are already judged by. */
  async publish(write: () => Promise<void>): Promise<void> {
    await write();
    this.publications = await readPublications(this.trx, {});
  }

  /** Folds an entry into its case. */
  moveCase(entry: Entry, recorded: Recorded): void {
    if (entry.kind === 'case.opened') this.remedies.open(entry);
    const id = entry.case;
    if (!id) return;
    const before = this.#cases.get(id);
    const after = cases.fold(before, entry, textIn(recorded.private, 'reference'));
    const zone = this.#zoneOf(after);
    // A correction may have moved it to another promise.
    if (before) this.#tallies.move(before, cases.contributionOf(before, zone), []);
    this.#tallies.move(after, [], cases.contributionOf(after, zone));
    this.#log.add(before ?? after, tracesOfCase(entry, before, after, zone));
    this.#cases.change(id, after, entry.seq);
    if (after.breached !== null) this.remedies.follow(after, entry.seq);
  }

  moveOccurrence(seq: number, entry: Entry, recorded: Recorded): void {
    const before = this.#occurrences.get(seq);
    const after = occurrences.fold(before, entry, textIn(recorded.private, 'reference'));
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

  /** @param to the day on which the period of the duty ends */
  async moveDuty(place: Place, to: string, entry: Entry): Promise<duties.DutyRecord> {
    const key = JSON.stringify([place.charter, place.commitment, place.edition, to]);
    const before = this.#duties.get(key) ?? (await recordOf(this.trx, this.#dutyAt(place, to)));
    const after = duties.fold(before, entry);
    // Owed by all together, whichever unit discharged it.
    const owed = { charter: place.charter, commitment: place.commitment };
    this.#tallies.move(owed, duties.contributionOf(before, to), duties.contributionOf(after, to));
    this.#duties.change(key, after, entry.seq);
    return after;
  }

  async discharge(entry: Entry<'duty.discharged'>): Promise<void> {
    const { seq, occurred } = entry;
    const place = placeOf(entry);
    const { unit, from, to } = entry.public;
    const { discharged } = await this.moveDuty(place, to, entry);
    const kept = discharged.find((each) => each.seq === seq)?.kept ? 1 : 0;
    this.#discharges.set(seq, { seq, ...place, to, struck: false });
    this.#discharged.push({ seq, ...place, unit, from, to, occurred, kept, struck: 0 });
  }

  async declareBreach(entry: Entry<'breach.declared'>, recorded: Recorded): Promise<void> {
    if (entry.public.found === 'remedy') this.remedies.late(entry);
    else this.moveCase(entry, recorded);
    const breach = foldBreach(null, entry);
    this.#knowBreach(breach);
    this.#breaches.change(breach.id, breach, entry.seq);
    this.remedies.followBreach(null, breach, entry.seq);
    if (breach.found === 'duty') await this.moveDuty(breach, this.#lastDayOf(breach), entry);
  }

  moveBreach(id: number, entry: Entry, recorded: Recorded): Breach {
    const before = this.#breaches.get(id);
    const after = foldBreach(before, entry, recorded.private);
    this.#breaches.change(id, after, entry.seq);
    this.remedies.followBreach(before, after, entry.seq);
    return after;
  }

  owe(entry: Entry<'remedy.owed'>): void {
    const breach = this.#breaches.get(entry.public.breach);
    if (!breach) throw new Error(`remedy.owed ${entry.seq} of a breach that was never declared`);
    this.remedies.owe(entry, breach, entry.case === undefined ? null : this.#cases.get(entry.case));
  }

  /** An exemption moves the breach, and what that is about. */
  async exempt(entry: Entry<'exemption.decided'>, recorded: Recorded): Promise<void> {
    const breach = this.moveBreach(entry.public.breach, entry, recorded);
    this.moveCase(entry, recorded);
    if (breach.occurrence !== null) this.moveOccurrence(breach.occurrence, entry, recorded);
    if (breach.found === 'duty') await this.moveDuty(breach, this.#lastDayOf(breach), entry);
  }

  receiveFeedback(entry: Entry<'feedback.received'>): void {
    this.#feedback.receive(entry, this.#zoneOf(placeOf(entry)));
  }

  /** A correction moves what it corrects, and the breaches of that. */
  async correct(entry: Entry<'entry.corrected'>, recorded: Recorded): Promise<void> {
    const { corrects, replacement } = entry.public;
    this.moveCase(entry, recorded);
    if (entry.case && (replacement?.commitment ?? replacement?.reference)) this.#renamed.add(entry.case);
    const discharge = this.#discharges.get(corrects);
    if (this.#occurrences.get(corrects)) this.moveOccurrence(corrects, entry, recorded);
    else if (this.#rates.get(corrects)) this.moveRate(corrects, entry);
    else if (discharge) {
      this.#struck.add(corrects);
      await this.moveDuty(discharge, discharge.to, entry);
    }
    const ids = [...(this.#breachesOf.get(entry.case ?? corrects) ?? [])];
    const takenBack = ids.filter((id) => this.moveBreach(id, entry, recorded).state === 'corrected');
    await lapseExemptions(this.trx, takenBack);
  }

  /** Puts what has changed. */
  async write(): Promise<void> {
    const states = <Id, State>(of: IdentityMap<Id, State>) => of.changed.map(({ state }) => state);
    const subjects = this.#cases.changed.map(({ state: subject, lastSeq }) => ({ subject, lastSeq }));
    await putCases(this.trx, subjects);
    const renamed = [...this.#renamed].flatMap((id) => this.#cases.get(id) ?? []);
    await renameCases(this.trx, renamed);
    await putBreaches(this.trx, states(this.#breaches), ({ case: id, occurrence }) => {
      const subject = id === null ? this.#occurrences.get(occurrence ?? -1) : this.#cases.get(id);
      return subject?.reference ?? null;
    });
    await putOccurrences(this.trx, states(this.#occurrences));
    await putRates(this.trx, states(this.#rates));
    await putDischarges(this.trx, this.#discharged, [...this.#struck]);
    await this.#feedback.write(this.trx);
    await this.#tallies.write(this.trx);
    await this.remedies.write(this.trx);
    await this.#log.write(this.trx);
  }

  #knowBreach(breach: Breach): void {
    this.#breaches.know([[breach.id, breach]]);
    const of = breach.case ?? breach.occurrence;
    if (of !== null) this.#breachesOf.set(of, (this.#breachesOf.get(of) ?? new Set()).add(breach.id));
  }

  #dutyAt(place: Place, to: string): DutyNamed {
    const { charter, commitment, edition } = place;
    return { charter, commitment, edition, to, ends: duties.lastSecondOf(to, this.#zoneOf(place)) };
  }

  #lastDayOf(breach: Breach): string {
    return dayOf(breach.at, this.#zoneOf(breach));
  }

  #zoneOf({ charter, edition }: { charter: string; edition: number }): string {
    const found = editionNumbered(this.publications, charter, edition);
    if (!found) throw new Error(`No edition ${edition} of ${charter} was published`);
    return found.terms.zone;
  }
}
