import { correctionIn } from '../correction/correction.ts';
import {
  callOff,
  codeContact,
  type EncounterGround,
  encounterGround,
  holdEncounter,
  judgeEncounter,
  planEncounter,
} from '../encounter/decide.ts';
import {
  type Encounter,
  type EncounterKind,
  fold,
  foldTakenBack,
  planOf,
  type TakenBackKind,
} from '../encounter/encounter.ts';
import {
  dischargesBy,
  dutiesMet,
  followUpGround,
  openFollowUps,
  refuseDischarge,
} from '../encounter/following.ts';
import { dischargesBehind, mostDischarges, takeBackEncounter } from '../encounter/take-back.ts';
import { instantOf } from '../instant.ts';
import type { Draft, Entry } from '../ledger/entry.ts';
import { isProblem, type Problem } from '../problem.ts';
import { EncounterBook } from './encounter-book.ts';
import { AuditFault } from './fault.ts';
import { holdCorrection } from './hold-correction.ts';
import { type Awaited, hold, type LedgerState, withAll } from './ledger-state.ts';
import type { RequestRules } from './request-rules.ts';
import { samePerson } from './second-person.ts';
import type { MakeShelf, Shelf } from './shelf.ts';
import type { StandaloneRules } from './standalone-rules.ts';

/** What stays inside: others can know only that it was written. */
const unknown = { reference: '–', aim: '–' };

/** An encounter, and who had a part in it. */
type EncounterFile = { encounter: Encounter; partakers: string[] };

/** Holds encounters to their plan, and what they discharge and open to what was agreed on at them. */
export class EncounterRules {
  readonly #state: LedgerState;
  readonly #standalone: StandaloneRules;
  readonly #requests: RequestRules;
  readonly #files: Shelf<EncounterFile>;
  /** What those that took place add up to. */
  readonly book = new EncounterBook();

  constructor(state: LedgerState, standalone: StandaloneRules, requests: RequestRules, makeShelf: MakeShelf) {
    this.#state = state;
    this.#standalone = standalone;
    this.#requests = requests;
    this.#files = makeShelf('encounters');
  }

  plan(entry: Entry<'encounter.planned'>): void {
    const plan = { ...entry.public, ...unknown };
    this.#hold(entry, planEncounter(plan, this.#groundOf(entry), instantOf(entry.recorded), entry.who));
    this.#put(null, fold(null, entry), [entry.who.id]);
  }

  /** One that took place: what it discharges and the cases that it opens must follow. */
  took(entry: Entry<'encounter.held'>): void {
    const before = this.#before(entry);
    const { public: said, charter = '', who } = entry;
    const [at, now] = [instantOf(entry.occurred), instantOf(entry.recorded)];
    const report = { ...said, at, adviser: said.adviser ?? null };
    const held = holdEncounter(before, report, said.followUps, this.#groundOf(entry), now, who);
    this.#hold(entry, isProblem(held) ? held : [held]);
    const known = { publications: this.#state.publications, now };
    const duties = dutiesMet(known, charter, report).map((duty) => ({
      ...{ duty, record: this.#standalone.recordOf(duty) },
    }));
    const opened = openFollowUps(
      { seq: before.seq, held: report },
      { reference: null, texts: Array.from({ length: said.followUps }, () => '–') },
      followUpGround(known, charter, at, who),
      () => 'any',
    );
    if (isProblem(opened)) throw faultOf(entry, opened);
    const discharges = dischargesBy(report, duties, now, who).map((draft): Awaited => ({ draft }));
    // Their ids are of chance.
    const cases = opened.map(
      (draft): Awaited => ({ draft, given: (next: Entry): Draft => ({ ...draft, case: next.case ?? '' }) }),
    );
    this.#state.awaited.unshift(...discharges, ...cases);
    this.#move(entry);
  }

  callOff(entry: Entry<'encounter.called-off'>): void {
    const before = this.#before(entry);
    this.#hold(entry, callOff(before, this.#groundOf(entry), instantOf(entry.recorded), entry.who));
    this.#move(entry);
  }

  judge(entry: Entry<'encounter.judged'>): void {
    const before = this.#before(entry);
    const now = instantOf(entry.recorded);
    this.#hold(entry, judgeEncounter(before, entry.public, this.#groundOf(entry), now, entry.who));
    this.#move(entry);
  }

  code(entry: Entry<'encounter.coded'>): void {
    const before = this.#before(entry);
    const now = instantOf(entry.recorded);
    this.#hold(entry, codeContact(before, entry.public.contact, this.#groundOf(entry), now, entry.who));
    this.#move(entry);
  }

  /** A case of a promise about follow-ups names the encounter at which it was agreed on, and no other case does. @throws AuditFault */
  open(entry: Entry<'case.opened'>): void {
    const { encounter, unit } = entry.public;
    const { openedBy } = this.#state.promised(entry).terms;
    if ((openedBy === 'follow-ups') !== (encounter !== undefined))
      throw new AuditFault(entry.seq, 'wrong-fields', { found: 'encounter' });
    if (encounter === undefined) return;
    const before = this.#find(entry, encounter).encounter;
    const isOfIt = before.held?.at === instantOf(entry.occurred) && before.held.unit === unit;
    if (!isOfIt) throw new AuditFault(entry.seq, 'cannot-follow', { found: entry.occurred });
  }

  /** A duty that encounters discharge is discharged by one, and never by hand. @throws AuditFault */
  discharge(entry: Entry<'duty.discharged'>, awaited: boolean): void {
    const refused = awaited ? null : refuseDischarge(this.#state.promised(entry).terms);
    if (refused) throw faultOf(entry, refused);
  }

  /** What an entry says of an encounter is taken back, and what it discharged with it; the cases that it opened stay. */
  async correct(target: Entry<TakenBackKind>, entry: Entry<'entry.corrected'>): Promise<void> {
    const { encounter, partakers } = this.#find(entry, planOf(target));
    const discharges = await this.#dischargesOf(target, entry);
    const now = instantOf(entry.recorded);
    const decided = takeBackEncounter(encounter, target, correctionIn(entry), discharges, now, entry.who);
    if (isProblem(decided)) throw faultOf(entry, decided);
    const [expected, ...then] = decided.entries as [Draft<'entry.corrected'>, ...Draft[]];
    const askers = [encounter.seq, target.seq].flatMap((seq) => this.#requests.askersOf(seq));
    const doneBy = [...partakers, ...askers];
    holdCorrection(this.#state, entry, expected, { code: 'wrong-standing', doneBy, thenHeld: false });
    this.#state.awaited.unshift(...then.map((draft): Awaited => ({ draft })));
    this.#put(encounter, foldTakenBack(encounter, target), partakers);
  }

  /** What it discharged, where nobody has taken that back since. */
  async #dischargesOf(target: Entry<TakenBackKind>, { seq }: Entry): Promise<Entry<'duty.discharged'>[]> {
    const { publications, entryAt } = this.#state;
    const most = target.kind === 'encounter.held' ? mostDischarges(publications, target) : 0;
    const between = Math.max(0, Math.min(most, seq - target.seq - 1));
    const numbers = Array.from({ length: between }, (_, place) => target.seq + 1 + place);
    const found = dischargesBehind(publications, target, await Promise.all(numbers.map(entryAt)));
    return found.filter((each) => !this.#standalone.corrections.has(each.seq));
  }

  #before(entry: Entry<Exclude<EncounterKind, 'encounter.planned'>>): Encounter {
    return this.#find(entry, entry.public.encounter).encounter;
  }

  /** The encounter of this number, which must be of the charter of the entry. @throws AuditFault */
  #find(entry: Entry, seq: number): EncounterFile {
    const file = this.#files.get(String(seq));
    if (!file || file.encounter.charter !== entry.charter)
      throw new AuditFault(entry.seq, 'unknown-entry', { found: seq });
    return file;
  }

  #groundOf(entry: Entry): EncounterGround {
    const ground = encounterGround(this.#state.publications, entry.charter ?? '', instantOf(entry.occurred));
    if (isProblem(ground)) throw faultOf(entry, ground);
    return ground;
  }

  #hold(entry: Entry, decided: Draft[] | Problem): void {
    if (isProblem(decided)) throw samePerson(entry, decided) ?? faultOf(entry, decided);
    hold(entry, decided[0] as Draft, 'cannot-follow');
  }

  #move(entry: Entry<Exclude<EncounterKind, 'encounter.planned'>>): void {
    const { encounter, partakers } = this.#find(entry, entry.public.encounter);
    this.#put(encounter, fold(encounter, entry), withAll(partakers, [entry.who.id]));
  }

  #put(before: Encounter | null, encounter: Encounter, partakers: string[]): void {
    this.book.move(before, encounter);
    this.#files.put(String(encounter.seq), { encounter, partakers });
  }
}

function faultOf(entry: Entry, { problem }: Problem): AuditFault {
  return new AuditFault(entry.seq, 'cannot-follow', { expected: problem, found: entry.kind });
}
