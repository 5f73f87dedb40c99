import {
  callOff,
  codeContact,
  type EncounterGround,
  encounterGround,
  holdEncounter,
  judgeEncounter,
  planEncounter,
} from '../encounter/decide.ts';
import { type Encounter, type EncounterKind, fold } from '../encounter/encounter.ts';
import {
  dischargesBy,
  dutiesMet,
  followUpGround,
  openFollowUps,
  refuseDischarge,
} from '../encounter/following.ts';
import { instantOf } from '../instant.ts';
import type { Draft, Entry } from '../ledger/entry.ts';
import { isProblem, type Problem } from '../problem.ts';
import { AuditFault } from './fault.ts';
import { type Awaited, hold, type LedgerState } from './ledger-state.ts';
import { samePerson } from './second-person.ts';
import type { MakeShelf, Shelf } from './shelf.ts';
import type { StandaloneRules } from './standalone-rules.ts';

/** What stays inside: others can know only that it was written. */
const unknown = { reference: '–', aim: '–' };

/** Holds encounters to their plan, and what they discharge and open to what was agreed on at them. */
export class EncounterRules {
  readonly #state: LedgerState;
  readonly #standalone: StandaloneRules;
  readonly #encounters: Shelf<Encounter>;

  constructor(state: LedgerState, standalone: StandaloneRules, makeShelf: MakeShelf) {
    this.#state = state;
    this.#standalone = standalone;
    this.#encounters = makeShelf('encounters');
  }

  plan(entry: Entry<'encounter.planned'>): void {
    const plan = { ...entry.public, ...unknown };
    this.#hold(entry, planEncounter(plan, this.#groundOf(entry), instantOf(entry.recorded), entry.who));
    this.#put(fold(null, entry));
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
    this.#put(fold(before, entry));
  }

  callOff(entry: Entry<'encounter.called-off'>): void {
    const before = this.#before(entry);
    this.#hold(entry, callOff(before, this.#groundOf(entry), instantOf(entry.recorded), entry.who));
    this.#put(fold(before, entry));
  }

  judge(entry: Entry<'encounter.judged'>): void {
    const before = this.#before(entry);
    const now = instantOf(entry.recorded);
    this.#hold(entry, judgeEncounter(before, entry.public, this.#groundOf(entry), now, entry.who));
    this.#put(fold(before, entry));
  }

  code(entry: Entry<'encounter.coded'>): void {
    const before = this.#before(entry);
    const now = instantOf(entry.recorded);
    this.#hold(entry, codeContact(before, entry.public.contact, this.#groundOf(entry), now, entry.who));
    this.#put(fold(before, entry));
  }

  /** A case of a promise about follow-ups names the encounter at which it was agreed on, and no other case does. @throws AuditFault */
  open(entry: Entry<'case.opened'>): void {
    const { encounter, unit } = entry.public;
    const { openedBy } = this.#state.promised(entry).terms;
    if ((openedBy === 'follow-ups') !== (encounter !== undefined))
      throw new AuditFault(entry.seq, 'wrong-fields', { found: 'encounter' });
    if (encounter === undefined) return;
    const before = this.#encounters.get(String(encounter));
    if (!before || before.charter !== entry.charter)
      throw new AuditFault(entry.seq, 'unknown-entry', { found: encounter });
    const isOfIt = before.held?.at === instantOf(entry.occurred) && before.held.unit === unit;
    if (!isOfIt) throw new AuditFault(entry.seq, 'cannot-follow', { found: entry.occurred });
  }

  /** A duty that encounters discharge is discharged by one, and never by hand. @throws AuditFault */
  discharge(entry: Entry<'duty.discharged'>, awaited: boolean): void {
    const refused = awaited ? null : refuseDischarge(this.#state.promised(entry).terms);
    if (refused) throw faultOf(entry, refused);
  }

  #before(entry: Entry<Exclude<EncounterKind, 'encounter.planned'>>): Encounter {
    const { encounter } = entry.public;
    const before = this.#encounters.get(String(encounter));
    if (!before || before.charter !== entry.charter)
      throw new AuditFault(entry.seq, 'unknown-entry', { found: encounter });
    return before;
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

  #put(encounter: Encounter): void {
    this.#encounters.put(String(encounter.seq), encounter);
  }
}

function faultOf(entry: Entry, { problem }: Problem): AuditFault {
  return new AuditFault(entry.seq, 'cannot-follow', { expected: problem, found: entry.kind });
}
