import { correctionIn, publicReplacement } from '../correction/correction.ts';
import { type CorrectionRequest, declineRequest, fold, requestCorrection } from '../correction/request.ts';
import { instantOf } from '../instant.ts';
import { isSameJson } from '../ledger/canonical.ts';
import type { Draft, Entry } from '../ledger/entry.ts';
import { isProblem, type Problem } from '../problem.ts';
import { AuditFault } from './fault.ts';
import { hold, type LedgerState } from './ledger-state.ts';
import { samePerson } from './second-person.ts';

/** Holds requests for corrections, and what becomes of them, to what they ask to correct. */
export class RequestRules {
  readonly #state: LedgerState;
  /** The newest of each entry that somebody asked to correct. */
  readonly #requests = new Map<number, CorrectionRequest>();
  readonly #askedBy = new Map<number, string[]>();
  readonly #corrected = new Set<number>();

  constructor(state: LedgerState) {
    this.#state = state;
  }

  async ask(entry: Entry<'correction.requested'>): Promise<void> {
    const { corrects } = entry.public;
    if (corrects >= entry.seq) throw new AuditFault(entry.seq, 'unknown-entry', { found: corrects });
    const target = await this.#state.entryAt(corrects);
    const file = target.case === undefined ? undefined : this.#state.cases.get(target.case);
    const mistaken = {
      target,
      subject: file?.subject ?? null,
      corrected: this.#corrected.has(corrects),
      open: this.#requests.get(corrects)?.state === 'open',
    };
    this.#hold(entry, requestCorrection(mistaken, correctionIn(entry), instantOf(entry.recorded), entry.who));
    this.#askedBy.set(corrects, [...this.askersOf(corrects), entry.who.id]);
    if (file) {
      const partakers = [...new Set([...file.partakers, entry.who.id])];
      this.#state.cases.put(file.subject.id, { ...file, partakers });
    }
    this.#move(corrects, entry);
  }

  /** Declining settles a request, and so does every correction of what it asks to correct. */
  settle(entry: Entry<'correction.declined'> | Entry<'entry.corrected'>): void {
    const { corrects, request: named } = entry.public;
    const request = this.#requests.get(corrects);
    if (named !== undefined && request?.seq !== named)
      throw new AuditFault(entry.seq, 'unknown-entry', { expected: request?.seq ?? null, found: named });
    if (entry.kind === 'entry.corrected') {
      this.#corrected.add(corrects);
      if (named !== undefined && request) this.#holdGranted(entry, request);
    } else if (request)
      // Why stays inside: others can know only that something was said.
      this.#hold(entry, declineRequest(request, entry.private, instantOf(entry.recorded), entry.who));
    if (request) this.#move(corrects, entry);
  }

  /** Who asked for a correction of an entry: they are no second person on it. */
  askersOf(corrects: number): string[] {
    return this.#askedBy.get(corrects) ?? [];
  }

  /** What is granted is what was asked for, while nothing else became of it. */
  #holdGranted(entry: Entry<'entry.corrected'>, request: CorrectionRequest): void {
    const expected = { replacement: publicReplacement(request.replacement), because: request.because };
    const { replacement, because } = entry.public;
    if (request.state !== 'open' || !isSameJson(expected, { replacement, because }))
      throw new AuditFault(entry.seq, 'cannot-follow', { expected, found: { replacement, because } });
  }

  #hold(entry: Entry, decided: Draft | Problem): void {
    if (isProblem(decided)) {
      const { problem: expected } = decided;
      throw samePerson(entry, decided) ?? new AuditFault(entry.seq, 'cannot-follow', { expected });
    }
    hold(entry, decided, 'cannot-follow');
  }

  #move(corrects: number, entry: Entry): void {
    const after = fold(this.#requests.get(corrects) ?? null, entry, null);
    if (after) this.#requests.set(corrects, after);
  }
}
