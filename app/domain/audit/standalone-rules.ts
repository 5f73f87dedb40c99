import { dayOf } from '../calendar/zone.ts';
import { strikeOut } from '../case/strike-out.ts';
import { type Duty, dutiesEnded, dutiesOwed, missDuty } from '../duty/duty.ts';
import { type Instant, instantOf } from '../instant.ts';
import type { Draft, Entry } from '../ledger/entry.ts';
import { correctOccurrence, type Occurrence } from '../occurrence/occurrence.ts';
import { isProblem } from '../problem.ts';
import { AuditFault } from './fault.ts';
import { hold, type LedgerState } from './ledger-state.ts';
import { ReportedRates } from './reported-rates.ts';
import { holdToSecondPerson } from './second-person.ts';

/** A promise of a period: who discharged it, and for whom it is known to be missed. */
type DutyFile = { kept: Map<string | null, number>; missed: Set<string | null> };
/** A sweep comes every minute; a heartbeat may be written just before one. */
const sweepsWithin = 120;
const secondsPerDay = 86_400;

/** Holds what stands alone to its promise: occurrences, rates, duties, and their corrections and breaches. */
export class StandaloneRules {
  readonly #state: LedgerState;
  readonly rates: ReportedRates;
  readonly #corrected = new Set<number>();
  readonly #duties = new Map<string, DutyFile>();
  #ending: { day: number; editions: number; duties: Duty[] } = { day: -1, editions: 0, duties: [] };

  constructor(state: LedgerState) {
    this.#state = state;
    this.rates = new ReportedRates(state);
  }

  log(entry: Entry<'occurrence.logged'>): void {
    const { terms, binding, charter, commitment, edition } = this.#state.inForce(entry);
    if (terms.measure !== 'each-time')
      throw new AuditFault(entry.seq, 'wrong-fields', { found: terms.measure });
    const { kept, unit } = entry.public;
    const day = dayOf(instantOf(entry.occurred), binding.terms.zone);
    this.#state.tallies.add({ charter, commitment }, day, kept ? 'kept' : 'breached', 1);
    if (kept) return;
    const { occurred, who, seq } = entry;
    const promise = { charter, commitment, edition };
    this.#state.awaited.push({
      kind: 'breach.declared',
      occurred,
      ...promise,
      who,
      public: { found: 'occurrence', unit, of: seq },
    });
  }

  discharge(entry: Entry<'duty.discharged'>): void {
    const { charter, commitment } = this.#state.promised(entry);
    const { from, to, unit } = entry.public;
    const owed = this.#owed(entry).find((duty) => duty.from === from && duty.to === to);
    if (!owed) throw new AuditFault(entry.seq, 'not-published', { found: `${commitment} ${from}–${to}` });
    const file = this.#fileOf(owed);
    const missed = file.missed.has(null) || file.missed.has(unit);
    if (file.kept.has(unit) || instantOf(entry.occurred) < owed.begins)
      throw new AuditFault(entry.seq, 'cannot-follow', { found: file.kept.get(unit) ?? entry.occurred });
    if (!missed && instantOf(entry.occurred) > owed.ends)
      throw new AuditFault(entry.seq, 'breach-not-declared', { expected: `${commitment} ${to}` });
    if (missed) return;
    file.kept.set(unit, entry.seq);
    this.#state.tallies.add({ charter, commitment }, to, 'kept', 1);
  }

  /** @param awaited whether the entry was held already to what an entry before made necessary */
  breach(entry: Entry<'breach.declared'>, awaited: boolean): void {
    const { charter, commitment, binding } = this.#state.promised(entry);
    const day = dayOf(instantOf(entry.occurred), binding.terms.zone);
    if (awaited) return;
    const { unit } = entry.public;
    const duty = this.#owed(entry).find(({ ends }) => ends === instantOf(entry.occurred));
    if (!duty) throw new AuditFault(entry.seq, 'wrong-breach', { found: entry.public.found });
    const file = this.#fileOf(duty);
    const settled = unit === null ? file.kept.size > 0 : file.kept.has(unit);
    if (settled || file.missed.has(null) || file.missed.has(unit))
      throw new AuditFault(entry.seq, 'wrong-breach', { found: `${commitment} ${duty.to}` });
    hold(entry, missDuty(duty, unit, entry.who), 'wrong-breach');
    file.missed.add(unit);
    this.#state.tallies.add({ charter, commitment }, day, 'breached', 1);
  }

  async correct(entry: Entry<'entry.corrected'>): Promise<void> {
    const { corrects, because, replacement } = entry.public;
    if (corrects >= entry.seq) throw new AuditFault(entry.seq, 'unknown-entry', { found: corrects });
    if (this.#corrected.has(corrects)) throw new AuditFault(entry.seq, 'cannot-follow', { found: corrects });
    this.#corrected.add(corrects);
    const target = await this.#state.entryAt(corrects);
    const at = replacement?.occurred === undefined ? {} : { at: instantOf(replacement.occurred) };
    const { occurred: _, ...rest } = replacement ?? {};
    const correction = { corrects, because, replacement: replacement && { ...rest, ...at } };
    const now = instantOf(entry.recorded);
    if (target.kind === 'occurrence.logged') {
      const before = occurrenceOf(target);
      const decision = correctOccurrence(before, correction, now, entry.who);
      if (isProblem(decision))
        throw new AuditFault(entry.seq, 'cannot-follow', { expected: decision.problem });
      const [expected, ...then] = decision.entries as [Draft, ...Draft[]];
      hold(entry, expected, 'wrong-standing');
      if (decision.takesBreachBack) {
        holdToSecondPerson(entry, [target.who.id]);
        this.#state.takenBack.add(corrects);
      }
      this.#state.awaited.push(...then);
      this.#moveOccurrence(before, entry);
      return;
    }
    const place = this.#state.promised(target);
    const subject = { ...place, seq: corrects, struck: false };
    const expected = strikeOut(subject, correction, now, entry.who);
    if (isProblem(expected) || (target.kind !== 'rate.reported' && target.kind !== 'duty.discharged'))
      throw new AuditFault(entry.seq, 'cannot-follow', { found: target.kind });
    hold(entry, expected, 'wrong-standing');
    if (target.kind === 'duty.discharged') return this.#strikeDuty(target);
    const { kept, of } = target.public;
    if ((of ?? 0) > (kept ?? 0)) holdToSecondPerson(entry, [target.who.id]);
    this.rates.strike(target);
  }

  /** Whatever was owed by then was discharged, or its breach is declared. */
  watched(entry: Entry<'clock.swept'>): void {
    const until = instantOf(entry.public.to) - sweepsWithin;
    for (const duty of this.#dutiesOn(until)) {
      if (duty.ends >= until) continue;
      const file = this.#duties.get(keyOf(duty));
      if (!file || (file.kept.size === 0 && file.missed.size === 0))
        throw new AuditFault(entry.seq, 'breach-not-declared', { expected: `${duty.commitment} ${duty.to}` });
    }
  }

  /** The duties that end before the day of that instant is over, worked out once a day: heartbeats come every hour. */
  #dutiesOn(instant: Instant): Duty[] {
    const { editions } = this.#state.publications;
    const day = Math.floor(instant / secondsPerDay);
    if (this.#ending.day !== day || this.#ending.editions !== editions.length)
      this.#ending = {
        day,
        editions: editions.length,
        duties: dutiesEnded(editions, (day + 1) * secondsPerDay),
      };
    return this.#ending.duties;
  }

  #moveOccurrence(before: Occurrence, { public: { replacement } }: Entry<'entry.corrected'>): void {
    const zone = this.#state.zoneOf(before);
    const outcome = (kept: boolean) => {
      if (kept) return 'kept';
      return this.#state.exempted.has(before.seq) ? 'exempt' : 'breached';
    };
    this.#state.tallies.add(before, dayOf(before.at, zone), outcome(before.kept), -1);
    if (replacement === null) return;
    const at = replacement.occurred === undefined ? before.at : instantOf(replacement.occurred);
    this.#state.tallies.add(before, dayOf(at, zone), outcome(replacement.kept ?? before.kept), 1);
  }

  #strikeDuty(target: Entry<'duty.discharged'>): void {
    const { from, to, unit } = target.public;
    const owed = this.#owed(target).find((duty) => duty.from === from && duty.to === to);
    const file = owed && this.#fileOf(owed);
    if (!owed || file?.kept.get(unit) !== target.seq) return;
    file.kept.delete(unit);
    this.#state.tallies.add(owed, to, 'kept', -1);
  }

  #owed(entry: Entry): Duty[] {
    const editions = this.#state.publications.editions.filter(({ charter }) => charter === entry.charter);
    const { commitment, edition } = entry;
    return dutiesOwed(editions, instantOf(entry.recorded)).filter(
      (duty) => duty.commitment === commitment && duty.edition === edition,
    );
  }

  #fileOf(duty: Duty): DutyFile {
    const key = keyOf(duty);
    const file = this.#duties.get(key) ?? { kept: new Map(), missed: new Set() };
    this.#duties.set(key, file);
    return file;
  }
}

function keyOf({ charter, commitment, from, to }: Duty): string {
  return `${charter} ${commitment} ${from} ${to}`;
}

function occurrenceOf(entry: Entry<'occurrence.logged'>): Occurrence {
  const { charter = '', commitment = '', edition = 0, seq, occurred } = entry;
  const { kept, unit } = entry.public;
  return { seq, charter, commitment, edition, unit, at: instantOf(occurred), kept, struck: false };
}
