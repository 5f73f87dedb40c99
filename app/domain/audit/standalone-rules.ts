import type { Breach } from '../breach/breach.ts';
import { dayOf } from '../calendar/zone.ts';
import { correctionIn, type Replacement } from '../correction/correction.ts';
import { strikeOut } from '../correction/strike-out.ts';
import { dischargeDuty, missDuty } from '../duty/decide.ts';
import * as duties from '../duty/duty.ts';
import {
  type Duty,
  type DutyRecord,
  dutiesEnded,
  dutiesOwed,
  isSettled,
  mayBeMissed,
  nothingKnown,
} from '../duty/duty.ts';
import { type Instant, instantOf } from '../instant.ts';
import type { Draft, Entry } from '../ledger/entry.ts';
import { tracesOfOccurrence } from '../logging/traces.ts';
import { correctOccurrence, logOccurrence } from '../occurrence/decide.ts';
import * as occurrences from '../occurrence/occurrence.ts';
import { isProblem } from '../problem.ts';
import * as rates from '../rate/rate.ts';
import { failedOf } from '../rate/rate.ts';
import { CorrectionBook } from './correction-book.ts';
import { AuditFault } from './fault.ts';
import { holdCorrection, ofUnit } from './hold-correction.ts';
import { hold, type LedgerState } from './ledger-state.ts';
import type { RegisterRules } from './register-rules.ts';
import { ReportedRates } from './reported-rates.ts';
import type { RequestRules } from './request-rules.ts';

/** A sweep comes every minute; a heartbeat may be written just before one. */
const sweepsWithin = 120;
const secondsPerDay = 86_400;
const settledNone = { kept: 0, breached: 0, exempt: 0 };

/** Holds what stands alone to its promise: occurrences, rates, duties, and their corrections and breaches. */
export class StandaloneRules {
  readonly #state: LedgerState;
  readonly #register: RegisterRules;
  readonly #requests: RequestRules;
  readonly rates: ReportedRates;
  readonly corrections: CorrectionBook;
  readonly #duties = new Map<string, DutyRecord>();
  #ending: { day: number; editions: number; duties: Duty[] } = { day: -1, editions: 0, duties: [] };

  constructor(state: LedgerState, register: RegisterRules, requests: RequestRules) {
    this.#state = state;
    this.#register = register;
    this.#requests = requests;
    this.rates = new ReportedRates(state);
    this.corrections = new CorrectionBook(state);
  }

  log(entry: Entry<'occurrence.logged'>): void {
    const { terms, binding, ...place } = this.#state.inForce(entry);
    if (terms.measure !== 'each-time')
      throw new AuditFault(entry.seq, 'wrong-fields', { found: terms.measure });
    const occurrence = occurrences.fold(null, entry);
    const event = { ...occurrence, reference: null };
    const decided = logOccurrence(event, place, instantOf(entry.recorded), entry.who);
    if (isProblem(decided)) throw new AuditFault(entry.seq, 'in-the-future', { found: entry.occurred });
    const contributed = occurrences.contributionOf(occurrence, binding.terms.zone);
    this.#state.tallies.move(place, [], contributed);
    this.#state.log.add(place, tracesOfOccurrence(entry, null, occurrence, binding.terms.zone));
    const { easings } = this.#state;
    if (occurrence.kept && easings.tells(entry))
      easings.occurrences(
        contributed.map(({ day, count }) => ({ ...settledNone, ...place, day, kept: count })),
      );
    const [, ...then] = decided;
    this.#state.awaited.push(
      ...then.map((draft, index) => ({
        draft: typeof draft === 'function' ? draft(entry.seq + 1 + index) : draft,
      })),
    );
  }

  discharge(entry: Entry<'duty.discharged'>): void {
    const { commitment } = this.#state.promised(entry);
    const { from, to, unit } = entry.public;
    const owed = this.#owed(entry).find((duty) => duty.from === from && duty.to === to);
    if (!owed) throw new AuditFault(entry.seq, 'not-published', { found: `${commitment} ${from}–${to}` });
    const discharge = { at: instantOf(entry.occurred), unit };
    const decided = dischargeDuty(owed, discharge, this.recordOf(owed), instantOf(entry.recorded), entry.who);
    if (isProblem(decided))
      throw new AuditFault(entry.seq, 'cannot-follow', { expected: decided.problem, found: entry.occurred });
    const expected = decided[0] as Draft;
    if (expected.kind === 'breach.declared')
      throw new AuditFault(entry.seq, 'breach-not-declared', { expected: `${commitment} ${to}` });
    hold(entry, expected, 'wrong-fields');
    this.#moveDuty(owed, entry);
  }

  /** @param awaited whether the entry was held already to what an entry before made necessary */
  breach(entry: Entry<'breach.declared'>, awaited: boolean): void {
    if (awaited) return;
    const { commitment } = this.#state.promised(entry);
    const { unit } = entry.public;
    const duty = this.#owed(entry).find(({ ends }) => ends === instantOf(entry.occurred));
    if (!duty) throw new AuditFault(entry.seq, 'wrong-breach', { found: entry.public.found });
    if (!mayBeMissed(this.recordOf(duty), unit))
      throw new AuditFault(entry.seq, 'wrong-breach', { found: `${commitment} ${duty.to}` });
    hold(entry, missDuty(duty, unit, entry.who), 'wrong-breach');
    this.#moveDuty(duty, entry);
  }

  /** An exemption moves what its breach is about: an occurrence, or a duty. */
  async exempt(entry: Entry<'exemption.decided'>, { case: subject, occurrence, at }: Breach): Promise<void> {
    if (subject !== null) return;
    if (occurrence === null) {
      const duty = this.#owed(entry).find(({ ends }) => ends === at);
      if (duty) this.#moveDuty(duty, entry);
      return;
    }
    this.#moveOccurrence(occurrences.after(await this.corrections.entriesOf(occurrence)), entry);
  }

  correct(target: Entry, entry: Entry<'entry.corrected'>): void {
    if (target.kind === 'occurrence.logged') this.#correctOccurrence(target, entry);
    else if (target.kind === 'rate.reported' || target.kind === 'duty.discharged')
      this.#strike(target, entry);
    else throw new AuditFault(entry.seq, 'cannot-follow', { found: target.kind });
  }

  #strike(target: Entry<'rate.reported'> | Entry<'duty.discharged'>, entry: Entry<'entry.corrected'>): void {
    const { corrects } = entry.public;
    const place = this.#state.promised(target);
    const failed = target.kind === 'rate.reported' ? failedOf(target.public) : 0;
    const subject = { ...place, seq: corrects, struck: false };
    const decision = strikeOut(subject, failed, correctionIn(entry), instantOf(entry.recorded), entry.who);
    if (isProblem(decision)) throw new AuditFault(entry.seq, 'cannot-follow', { expected: decision.problem });
    const doneBy = [target.who.id, ...this.#requests.askersOf(corrects)];
    const thenHeld = decision.takesBreachBack;
    holdCorrection(this.#state, entry, decision.entries[0], { code: 'wrong-standing', doneBy, thenHeld });
    if (target.kind === 'duty.discharged') {
      this.#strikeDuty(target, entry);
      return;
    }
    const counts = rates.contributionOf(rates.fold(null, target));
    this.#state.easings.alone(entry, { place, counts }, { place, counts: [] });
    this.rates.strike(target);
  }

  #correctOccurrence(target: Entry<'occurrence.logged'>, entry: Entry<'entry.corrected'>): void {
    const before = { ...occurrences.fold(null, target), exempt: this.#register.isExempt(target.seq) };
    const correction = correctionIn(entry);
    this.#holdPlace(entry, correction.replacement);
    const decision = correctOccurrence(before, correction, instantOf(entry.recorded), entry.who);
    if (isProblem(decision)) throw new AuditFault(entry.seq, 'cannot-follow', { expected: decision.problem });
    const [expected, ...then] = decision.entries as [Draft<'entry.corrected'>, ...Draft<'breach.declared'>[]];
    const { takesBreachBack: thenHeld } = decision;
    const partakers = this.#register.partakersOf(target.seq);
    const doneBy = [target.who.id, ...partakers, ...this.#requests.askersOf(target.seq)];
    holdCorrection(this.#state, entry, expected, { code: 'wrong-standing', doneBy, thenHeld });
    const isOld = entry.public.eases === undefined && correction.replacement?.unit === null;
    this.#state.awaited.push(...then.map((draft) => (isOld ? ofUnit(draft, before.unit) : { draft })));
    this.#moveOccurrence(before, entry);
  }

  /** A correction moves an occurrence to no promise that was not made, and to no day on which it was not in force. */
  #holdPlace(entry: Entry<'entry.corrected'>, replacement: Replacement): void {
    if (replacement?.commitment !== undefined) {
      const { terms } = this.#state.promised({ ...entry, commitment: replacement.commitment });
      if (terms.measure !== 'each-time')
        throw new AuditFault(entry.seq, 'wrong-fields', { found: terms.measure });
    }
    if (replacement?.at === undefined || entry.public.eases === undefined) return;
    const { binding } = this.#state.promised(entry);
    this.#state.inForceOn(entry, dayOf(replacement.at, binding.terms.zone));
  }

  /** Whatever was owed by then was discharged, or its breach is declared. */
  watched(entry: Entry<'clock.swept'>): void {
    const until = instantOf(entry.public.to) - sweepsWithin;
    for (const duty of this.#dutiesOn(until)) {
      if (duty.ends >= until) continue;
      if (!isSettled(this.recordOf(duty)))
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

  #moveOccurrence(before: occurrences.Occurrence, entry: Entry): void {
    const zone = this.#state.zoneOf(before);
    const after = occurrences.fold(before, entry);
    const { tallies } = this.#state;
    const was = { place: before, counts: occurrences.contributionOf(before, zone) };
    const is = { place: after, counts: occurrences.contributionOf(after, zone) };
    tallies.move(was.place, was.counts, []);
    tallies.move(is.place, [], is.counts);
    this.#state.log.add(before, tracesOfOccurrence(entry, before, after, zone));
    this.#state.easings.alone(entry, was, is);
  }

  #moveDuty(duty: Duty, entry: Entry): void {
    const before = this.recordOf(duty);
    const after = duties.fold(before, entry);
    const { tallies } = this.#state;
    const [was = [], is = []] = [before, after].map((each) => duties.contributionOf(each, duty.to));
    tallies.move(duty, was, is);
    this.#state.easings.alone(entry, { place: duty, counts: was }, { place: duty, counts: is });
    this.#duties.set(keyOf(duty), after);
  }

  #strikeDuty(target: Entry<'duty.discharged'>, entry: Entry): void {
    const { from, to } = target.public;
    const owed = this.#owed(target).find((duty) => duty.from === from && duty.to === to);
    if (owed) this.#moveDuty(owed, entry);
  }

  #owed(entry: Entry): Duty[] {
    const editions = this.#state.publications.editions.filter(({ charter }) => charter === entry.charter);
    const { commitment, edition } = entry;
    return dutiesOwed(editions, instantOf(entry.recorded)).filter(
      (duty) => duty.commitment === commitment && duty.edition === edition,
    );
  }

  /** What the entries read so far say of a duty. */
  recordOf(duty: Duty): DutyRecord {
    return this.#duties.get(keyOf(duty)) ?? nothingKnown;
  }
}

function keyOf({ charter, commitment, edition, from, to }: Duty): string {
  return JSON.stringify([charter, commitment, edition, from, to]);
}
