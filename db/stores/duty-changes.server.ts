import type { Transaction } from 'kysely';
import { contributionOf, type DutyRecord, fold, lastSecondOf } from '#app/domain/duty/duty.ts';
import { type Entry, type Place, placeOf } from '#app/domain/ledger/entry.ts';
import type { Database } from '../schema.ts';
import { IdentityMap, type TallyChanges } from './changes.server.ts';
import { type DischargeFound, findDischarges, putDischarges, recordOf } from './duties.server.ts';

/** Duties and their discharges, as a batch of entries moves them. */
export class DutyChanges {
  readonly #trx: Transaction<Database>;
  readonly #tallies: TallyChanges;
  readonly #zoneOf: (place: Place) => string;
  readonly #records = new IdentityMap<string, DutyRecord>();
  /** Discharges by their number, those to be written and those struck out. */
  readonly #discharges = new Map<number, DischargeFound>();
  readonly #discharged: Database['duties'][] = [];
  readonly #struck = new Set<number>();

  /** @param tallies where what duties add to figures is gathered */
  constructor(trx: Transaction<Database>, tallies: TallyChanges, zoneOf: (place: Place) => string) {
    this.#trx = trx;
    this.#tallies = tallies;
    this.#zoneOf = zoneOf;
  }

  /** Reads the discharges that these entries logged. */
  async load(seqs: readonly number[]): Promise<void> {
    for (const each of await findDischarges(this.#trx, seqs)) this.#discharges.set(each.seq, each);
  }

  /** @param to the day on which the period of the duty ends */
  async move({ charter, commitment, edition }: Place, to: string, entry: Entry): Promise<DutyRecord> {
    const key = JSON.stringify([charter, commitment, edition, to]);
    const ends = lastSecondOf(to, this.#zoneOf({ charter, commitment, edition }));
    const duty = { charter, commitment, edition, to, ends };
    const before = this.#records.get(key) ?? (await recordOf(this.#trx, duty));
    const after = fold(before, entry);
    // Owed by all together, whichever unit discharged it.
    this.#tallies.move({ charter, commitment }, contributionOf(before, to), contributionOf(after, to));
    this.#records.change(key, after, entry.seq);
    return after;
  }

  async discharge(entry: Entry<'duty.discharged'>): Promise<void> {
    const { seq, occurred } = entry;
    const place = placeOf(entry);
    const { unit, from, to } = entry.public;
    const { discharged } = await this.move(place, to, entry);
    const kept = discharged.find((each) => each.seq === seq)?.kept ? 1 : 0;
    this.#discharges.set(seq, { seq, ...place, to, struck: false });
    this.#discharged.push({ seq, ...place, unit, from, to, occurred, kept, struck: 0 });
  }

  /** Strikes out the discharge that an entry corrects, where it corrects one. */
  async strike(entry: Entry<'entry.corrected'>): Promise<void> {
    const { corrects } = entry.public;
    const discharge = this.#discharges.get(corrects);
    if (!discharge) return;
    this.#struck.add(corrects);
    await this.move(discharge, discharge.to, entry);
  }

  async write(): Promise<void> {
    await putDischarges(this.#trx, this.#discharged, [...this.#struck]);
  }
}
