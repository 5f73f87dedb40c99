import type { Transaction } from 'kysely';
import { dayOf } from '#app/domain/calendar/zone.ts';
import { type Case, contributionOf, fold, type Outcome } from '#app/domain/case/case.ts';
import { editionNumbered } from '#app/domain/charter/published.ts';
import { instantOf } from '#app/domain/instant.ts';
import type { Entry } from '#app/domain/ledger/entry.ts';
import type { Kind } from '#app/domain/ledger/kinds.ts';
import { indexBreachText } from '../dialect.server.ts';
import type { Database } from '../schema.ts';
import { applyPerson } from './admissions.server.ts';
import { applyAnalysis, applyExemption, applySignOff, breachRow, textOf } from './apply-breaches.server.ts';
import { applyErasure } from './apply-erasure.server.ts';
import { applyCalendar, applyEdition, applyMethod, applySweep } from './apply-publications.server.ts';
import { applyCorrection, applyDischarge, applyRate, type Place } from './apply-standalone.server.ts';
import { findCases, putCases } from './cases.server.ts';
import { insertAll } from './insert.server.ts';
import type { Recorded } from './ledger.server.ts';
import { type Publications, readPublications } from './publications.server.ts';
import { TallyChanges } from './tallies.server.ts';

/**
 * Brings the read tables to where they stand after these entries, which follow those already applied. The
 * commands call it in the transaction that appends; a rebuild calls it with the whole ledger: the same tables
 * come out, whatever the size of the batches.
 * @param publications what was published before these entries, where the caller has read it already
 */
export async function apply(
  trx: Transaction<Database>,
  recorded: readonly Recorded[],
  publications?: Publications,
): Promise<void> {
  const batch = new Batch(trx, publications ?? (await readPublications(trx, {})));
  await batch.load(recorded);
  for (const each of recorded) await batch.take(each);
  await batch.write();
}

type Taker<K extends Kind> = (batch: Batch, entry: Entry<K>, recorded: Recorded) => Promise<void> | void;
const movesCase = (batch: Batch, entry: Entry, recorded: Recorded) => batch.moveCase(entry, recorded);
/** Shown from the entries themselves: no read table has to change. */
const nothing = () => undefined;

/** What each kind does to the tables. A kind that is forgotten here does not compile. */
const takers: { [K in Kind]: Taker<K> } = {
  'edition.published': (batch, entry) => batch.publish(() => applyEdition(batch.trx, entry)),
  'calendar.published': (batch, entry) => batch.publish(() => applyCalendar(batch.trx, entry)),
  'method.published': (batch, entry) => applyMethod(batch.trx, entry),
  'case.opened': movesCase,
  'case.paused': movesCase,
  'case.resumed': movesCase,
  'case.fulfilled': movesCase,
  'case.reopened': movesCase,
  'case.withdrawn': movesCase,
  'case.redated': movesCase,
  'occurrence.logged': (batch, entry) => batch.logOccurrence(entry),
  'rate.reported': (batch, entry) => batch.reportRate(entry),
  'duty.discharged': (batch, entry) => batch.dischargeDuty(entry),
  'breach.declared': (batch, entry, recorded) => batch.declareBreach(entry, recorded),
  'breach.analysed': (batch, entry, recorded) =>
    batch.afterWriting(() => applyAnalysis(batch.trx, entry, recorded)),
  'breach.signed-off': (batch, entry) => batch.afterWriting(() => applySignOff(batch.trx, entry)),
  'exemption.requested': nothing,
  'exemption.decided': (batch, entry, recorded) => batch.exempt(entry, recorded),
  'remedy.owed': nothing,
  'remedy.paid': nothing,
  'action.opened': nothing,
  'action.completed': nothing,
  'action.verified': nothing,
  'claim.filed': nothing,
  'claim.decided': nothing,
  'feedback.received': nothing,
  'entry.corrected': (batch, entry, recorded) => batch.correct(entry, recorded),
  'figures.restated': nothing,
  'person.erased': (batch, entry) => batch.afterWriting(() => applyErasure(batch.trx, entry)),
  'person.admitted': (batch, entry) => applyPerson(batch.trx, entry),
  'person.role-changed': (batch, entry) => applyPerson(batch.trx, entry),
  'person.dismissed': (batch, entry) => applyPerson(batch.trx, entry),
  'clock.swept': (batch, entry) => applySweep(batch.trx, entry),
};

class Batch {
  readonly trx: Transaction<Database>;
  #publications: Publications;
  #cases = new Map<string, { subject: Case; lastSeq: number | null }>();
  #breaches: Database['breaches'][] = [];
  #texts: { id: number; text: string }[] = [];
  #occurrences: Database['occurrences'][] = [];
  #tallies = new TallyChanges();

  constructor(trx: Transaction<Database>, publications: Publications) {
    this.trx = trx;
    this.#publications = publications;
  }

  /** Reads the cases that the entries are about, in one go. */
  async load(recorded: readonly Recorded[]): Promise<void> {
    const ids = new Set<string>();
    for (const { entry } of recorded) if (entry.case) ids.add(entry.case);
    for (const { entry } of recorded) if (entry.kind === 'case.opened') ids.delete(entry.case as string);
    for (const [id, subject] of await findCases(this.trx, [...ids]))
      this.#cases.set(id, { subject, lastSeq: null });
  }

  take(recorded: Recorded): Promise<void> | void {
    const taker = takers[recorded.entry.kind] as Taker<Kind>;
    return taker(this, recorded.entry, recorded);
  }

  /** Folds an entry into its case and moves the tally from what the case said before to what it says now. */
  moveCase(entry: Entry, recorded: Recorded): void {
    const id = entry.case;
    if (!id) return;
    const before = this.#cases.get(id)?.subject ?? null;
    const reference = recorded.private?.reference;
    const after = fold(before, entry, typeof reference === 'string' ? reference : null);
    const zone = this.zoneOf(after);
    const was = before && contributionOf(before, zone);
    const is = contributionOf(after, zone);
    if (was) this.#tallies.add(after, was, -1);
    if (is) this.#tallies.add(after, is, 1);
    this.#cases.set(id, { subject: after, lastSeq: entry.seq });
  }

  tally(entry: Entry, day: string, outcome: Outcome, by: number): void {
    this.#tallies.add(placeOf(entry), { day, outcome }, by);
  }

  logOccurrence(entry: Entry<'occurrence.logged'>): void {
    const { kept, unit } = entry.public;
    const place = placeOf(entry);
    const { seq, occurred } = entry;
    this.#occurrences.push({ seq, ...place, unit, occurred, kept: kept ? 1 : 0, struck: 0 });
    this.tally(entry, dayOf(instantOf(occurred), this.zoneOf(place)), kept ? 'kept' : 'breached', 1);
  }

  async reportRate(entry: Entry<'rate.reported'>): Promise<void> {
    await applyRate(this.trx, this.#tallies, entry, placeOf(entry));
  }

  async dischargeDuty(entry: Entry<'duty.discharged'>): Promise<void> {
    await this.write();
    const place = placeOf(entry);
    await applyDischarge(this.trx, this.#tallies, entry, place, this.zoneOf(place));
  }

  declareBreach(entry: Entry<'breach.declared'>, recorded: Recorded): void {
    this.moveCase(entry, recorded);
    const place = placeOf(entry);
    const row = breachRow(entry, place);
    this.#breaches.push(row);
    if (row.found === 'duty') this.tally(entry, dayOf(instantOf(row.at), this.zoneOf(place)), 'breached', 1);
    const reference = entry.case ? this.#cases.get(entry.case)?.subject.reference : null;
    if (reference) this.#texts.push({ id: row.id, text: textOf(row, reference) });
  }

  async exempt(entry: Entry<'exemption.decided'>, recorded: Recorded): Promise<void> {
    this.moveCase(entry, recorded);
    await this.write();
    const moved = await applyExemption(this.trx, entry);
    if (!moved || entry.case) return;
    const day = dayOf(instantOf(moved.at), this.zoneOf(placeOf(entry)));
    this.tally(entry, day, 'breached', entry.public.approved ? -1 : 1);
    this.tally(entry, day, 'exempt', entry.public.approved ? 1 : -1);
  }

  async correct(entry: Entry<'entry.corrected'>, recorded: Recorded): Promise<void> {
    this.moveCase(entry, recorded);
    await this.write();
    const { standing } = entry.public;
    if (!entry.case) return applyCorrection(this.trx, this.#tallies, entry, (place) => this.zoneOf(place));
    if (!standing) return;
    const { breached, unit } = standing;
    await this.trx
      .updateTable('breaches')
      .set(breached === null ? { state: 'corrected' } : { at: breached, unit })
      .where('case_id', '=', entry.case)
      .where('state', '!=', 'corrected')
      .execute();
  }

  /** Publishes what later entries of the same batch are already judged by. */
  async publish(write: () => Promise<void>): Promise<void> {
    await write();
    this.#publications = await readPublications(this.trx, {});
  }

  /** For the rare entries that change rows which may still be waiting to be written. */
  async afterWriting(change: () => Promise<void>): Promise<void> {
    await this.write();
    await change();
  }

  async write(): Promise<void> {
    const moved = [...this.#cases.values()].flatMap(({ subject, lastSeq }) =>
      lastSeq === null ? [] : [{ subject, lastSeq }],
    );
    await putCases(this.trx, moved);
    for (const each of this.#cases.values()) each.lastSeq = null;
    await insertAll(this.trx, 'breaches', this.#breaches.splice(0));
    await indexBreachText(this.trx, this.#texts.splice(0));
    await insertAll(this.trx, 'occurrences', this.#occurrences.splice(0));
    await this.#tallies.write(this.trx);
  }

  zoneOf({ charter, edition }: { charter: string; edition: number }): string {
    const found = editionNumbered(this.#publications, charter, edition);
    if (!found) throw new Error(`No edition ${edition} of ${charter} was published`);
    return found.terms.zone;
  }
}

function placeOf(entry: Entry): Place {
  const { charter, commitment, edition } = entry;
  if (!charter || !commitment || edition === undefined)
    throw new Error(`${entry.kind} ${entry.seq} without its names`);
  return { charter, commitment, edition };
}
