import { dayOf } from '../calendar/zone.ts';
import { instantOf } from '../instant.ts';
import type { Entry } from '../ledger/entry.ts';
import type { CaseRules } from './case-rules.ts';
import { AuditFault } from './fault.ts';
import type { LedgerState } from './ledger-state.ts';
import { holdToSecondPerson } from './second-person.ts';
import type { MakeShelf, Shelf } from './shelf.ts';

/** A breach as the register needs it: who analysed it last, who asked for an exemption, whether it is settled. */
type BreachFile = {
  at: string;
  case: string | null;
  /** The occurrence that it is about; `null` for a case or a duty. */
  of: number | null;
  charter: string;
  commitment: string;
  edition: number;
  /** Who logged the occurrence; of a case its file says so. */
  loggedBy: string | null;
  analysis: { seq: number; by: string } | null;
  request: { seq: number; by: string } | null;
  state: 'declared' | 'signed-off' | 'exempt';
};

/** Holds analyses, sign-offs and exemptions to the rule of the second person and to the breach that they are about. */
export class RegisterRules {
  readonly #state: LedgerState;
  readonly #cases: CaseRules;
  readonly #breaches: Shelf<BreachFile>;

  constructor(state: LedgerState, cases: CaseRules, makeShelf: MakeShelf) {
    this.#state = state;
    this.#cases = cases;
    this.#breaches = makeShelf('breaches');
  }

  declare(entry: Entry<'breach.declared'>): void {
    const { charter = '', commitment = '', edition = 0, occurred, who } = entry;
    this.#breaches.put(String(entry.seq), {
      at: occurred,
      case: entry.case ?? null,
      of: entry.case ? null : entry.public.of,
      charter,
      commitment,
      edition,
      loggedBy: entry.public.found === 'occurrence' ? who.id : null,
      analysis: null,
      request: null,
      state: 'declared',
    });
  }

  analyse(entry: Entry<'breach.analysed'>): void {
    const breach = this.#breach(entry, entry.public.breach);
    if (breach.state !== 'declared')
      throw new AuditFault(entry.seq, 'cannot-follow', { found: breach.state });
    holdToSecondPerson(entry, []);
    this.#put(entry.public.breach, { ...breach, analysis: { seq: entry.seq, by: entry.who.id } });
  }

  signOff(entry: Entry<'breach.signed-off'>): void {
    const breach = this.#breach(entry, entry.public.breach);
    if (breach.state !== 'declared' || breach.analysis?.seq !== entry.public.analysis)
      throw new AuditFault(entry.seq, 'cannot-follow', {
        expected: breach.analysis?.seq ?? null,
        found: entry.public.analysis,
      });
    const { loggedBy } = breach;
    const ofCase = breach.case === null ? [] : (this.#state.cases.get(breach.case)?.by ?? []);
    const loggers = loggedBy === null ? ofCase : [loggedBy, ...ofCase];
    holdToSecondPerson(entry, [breach.analysis.by, ...loggers]);
    this.#put(entry.public.breach, { ...breach, state: 'signed-off' });
  }

  request(entry: Entry<'exemption.requested'>): void {
    const breach = this.#breach(entry, entry.public.breach);
    if (this.#isSetAside(breach)) throw new AuditFault(entry.seq, 'cannot-follow', { found: breach.state });
    const grounds = this.#state.promised(entry).terms.exempt;
    if (!grounds.includes(entry.public.ground))
      throw new AuditFault(entry.seq, 'not-published', { expected: grounds, found: entry.public.ground });
    this.#put(entry.public.breach, { ...breach, request: { seq: entry.seq, by: entry.who.id } });
  }

  decide(entry: Entry<'exemption.decided'>): void {
    const { breach: id, request, approved } = entry.public;
    const breach = this.#breach(entry, id);
    if (this.#isSetAside(breach)) throw new AuditFault(entry.seq, 'cannot-follow', { found: breach.state });
    if (breach.request?.seq !== request)
      throw new AuditFault(entry.seq, 'unknown-entry', {
        expected: breach.request?.seq ?? null,
        found: request,
      });
    holdToSecondPerson(entry, [breach.request.by]);
    if (breach.case !== null) this.#cases.follow(entry);
    else if (approved) {
      const day = dayOf(instantOf(breach.at), this.#state.zoneOf(breach));
      this.#state.tallies.add(breach, day, 'breached', -1);
      this.#state.tallies.add(breach, day, 'exempt', 1);
      if (breach.of !== null) this.#state.exempted.add(breach.of);
    }
    this.#put(id, { ...breach, request: null, state: approved ? 'exempt' : breach.state });
  }

  #breach(entry: Entry, id: number): BreachFile {
    const breach = this.#breaches.get(String(id));
    if (!breach) throw new AuditFault(entry.seq, 'unknown-entry', { found: id });
    // What is decided of one breach must not move the figures of another promise or case.
    const about = ({ charter, commitment, edition, case: subject }: BreachFile | Entry) =>
      `${charter} ${edition} ${commitment} ${subject ?? ''}`;
    if (about(entry) !== about(breach))
      throw new AuditFault(entry.seq, 'unknown-entry', { expected: about(breach), found: about(entry) });
    return breach;
  }

  /** Exempt, or taken back by a correction: nothing more is decided on it. */
  #isSetAside({ state, of }: BreachFile): boolean {
    return state === 'exempt' || (of !== null && this.#state.takenBack.has(of));
  }

  #put(id: number, file: BreachFile): void {
    this.#breaches.put(String(id), file);
  }
}
