import { charterGroundOf } from '../circumstance/decide.ts';
import { correctionIn } from '../correction/correction.ts';
import { beginInitiative } from '../initiative/decide.ts';
import { fold, foldTakenBack, type Initiative } from '../initiative/initiative.ts';
import { takeBackInitiative } from '../initiative/take-back.ts';
import { instantOf } from '../instant.ts';
import type { Entry } from '../ledger/entry.ts';
import { isProblem } from '../problem.ts';
import { AuditFault } from './fault.ts';
import { holdCorrection } from './hold-correction.ts';
import { hold, type LedgerState } from './ledger-state.ts';
import type { RequestRules } from './request-rules.ts';

/** Holds initiatives to who may begin one, of a charter that is published and not before it begins, and to who may take one back. */
export class InitiativeRules {
  readonly #state: LedgerState;
  readonly #requests: RequestRules;
  readonly #initiatives = new Map<number, Initiative>();

  constructor(state: LedgerState, requests: RequestRules) {
    this.#state = state;
    this.#requests = requests;
  }

  begin(entry: Entry<'initiative.begun'>): void {
    const { seq, charter = '', occurred, who } = entry;
    const ground = charterGroundOf(this.#state.publications, charter);
    if (!ground) throw new AuditFault(seq, 'not-published', { found: charter });
    const decided = beginInitiative(entry.public, ground, instantOf(entry.recorded), who);
    if (isProblem(decided)) throw new AuditFault(seq, 'cannot-follow', { expected: decided.problem });
    for (const draft of decided) hold(entry, { ...draft, occurred }, 'cannot-follow');
    this.#initiatives.set(seq, fold(entry));
  }

  correct(target: Entry<'initiative.begun'>, entry: Entry<'entry.corrected'>): void {
    const before = this.#initiatives.get(target.seq);
    const { charter = '', edition = 0 } = target;
    if (!before) throw new AuditFault(entry.seq, 'unknown-entry', { found: target.seq });
    const place = { edition, zone: this.#state.zoneOf({ charter, edition }) };
    const now = instantOf(entry.recorded);
    const decided = takeBackInitiative(before, correctionIn(entry), place, now, entry.who);
    if (isProblem(decided)) throw new AuditFault(entry.seq, 'cannot-follow', { expected: decided.problem });
    const doneBy = [before.by, ...this.#requests.askersOf(target.seq)];
    const [expected] = decided.entries;
    holdCorrection(this.#state, entry, expected, { code: 'wrong-standing', doneBy, thenHeld: false });
    this.#initiatives.set(target.seq, foldTakenBack(before, entry));
  }

  /** All of some charters that were begun, the newest first, also those that were taken back; at most so many. */
  newest(charters: readonly string[], most: number): Initiative[] {
    const all = [...this.#initiatives.values()].filter(({ charter }) => charters.includes(charter));
    return all.sort((one, other) => other.seq - one.seq).slice(0, most);
  }
}
