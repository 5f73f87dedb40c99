import { dayOf } from '../calendar/zone.ts';
import { type Case, outcomeOf } from '../case/case.ts';
import type { Ground } from '../case/decide.ts';
import { instantOf } from '../instant.ts';
import type { Draft, Entry } from '../ledger/entry.ts';
import { isProblem, type Problem } from '../problem.ts';
import { type RestatedCase, restateCase } from '../restatement/restate-case.ts';
import { type Restated, restatedIn } from '../restatement/restated.ts';
import {
  decideRestatement,
  fold,
  noCounts,
  nothingRestated,
  type Restatement,
  type Restating,
  refuseRestating,
  requestRestatement,
  spanOf,
  tellRestated,
  withCorrection,
} from '../restatement/restatement.ts';
import { AuditFault } from './fault.ts';
import { hold, type LedgerState } from './ledger-state.ts';
import { samePerson } from './second-person.ts';
import type { MakeShelf, Shelf } from './shelf.ts';

/** Holds orders to restate a period, who carries them out, the corrections that follow, and what is told of it in the end. */
export class RestatementRules {
  readonly #state: LedgerState;
  readonly #orders = new Map<number, Restatement>();
  readonly #restating = new Map<number, Restating>();
  /** The newest order about a promise. */
  readonly #newest = new Map<string, number>();
  readonly #told = new Map<string, Map<string, Restated[]>>();
  /** The cases of each promise as a chain: the last that was opened, and behind each the one before, empty behind the first. */
  readonly #last = new Map<string, string>();
  readonly #before: Shelf<string>;

  constructor(state: LedgerState, makeShelf: MakeShelf) {
    this.#state = state;
    this.#before = makeShelf('promised');
  }

  request(entry: Entry<'restatement.requested'>): void {
    const { binding, terms } = this.#state.promised(entry);
    const key = keyOf(binding.charter, terms.id);
    const earlier = this.#orders.get(this.#newest.get(key) ?? -1) ?? null;
    const place = { charter: binding.charter, commitment: terms.id, edition: binding.number };
    const now = instantOf(entry.recorded);
    const known = { hasClock: terms.clock !== null, earlier, today: dayOf(now, binding.terms.zone) };
    this.#hold(entry, requestRestatement({ ...place, ...entry.public }, undefined, known, now, entry.who));
    this.#orders.set(entry.seq, fold(null, entry) as Restatement);
    this.#newest.set(key, entry.seq);
  }

  decide(entry: Entry<'restatement.decided'>): void {
    const order = this.#named(entry, entry.public.request);
    const said = { approved: entry.public.approved, note: undefined };
    this.#hold(entry, decideRestatement(order, said, instantOf(entry.recorded), entry.who));
    this.#orders.set(order.seq, fold(order, entry) as Restatement);
  }

  /** Only cases are judged anew. */
  hold(entry: Entry<'entry.corrected'>): void {
    if (entry.public.because === 'restatement' && entry.case === undefined)
      throw new AuditFault(entry.seq, 'cannot-follow', { found: entry.public.because });
  }

  /** What a case is corrected to by an order; `null` for any other correction. @throws AuditFault where it follows from none */
  restate(
    entry: Entry<'entry.corrected'>,
    subject: Case,
    history: readonly Entry[],
    ground: Ground,
  ): RestatedCase | null {
    if (entry.public.because !== 'restatement') return null;
    const order = this.#named(entry, entry.public.corrects);
    const refused = refuseRestating(order, entry.who);
    if (refused) throw this.#fault(entry, refused);
    const restated = this.#covers(order, subject) ? restateCase(subject, history, ground, order.seq) : null;
    if (!restated || isProblem(restated))
      throw new AuditFault(entry.seq, 'cannot-follow', { expected: null, found: order.seq });
    const before = this.#restating.get(order.seq) ?? nothingRestated;
    this.#restating.set(order.seq, withCorrection(before, entry.seq, restated));
    return restated;
  }

  /** What is told covers every case of the period, and says what they count as. Costs a look at each case of the promise. */
  async tell(entry: Entry<'figures.restated'>): Promise<void> {
    const order = this.#named(entry, entry.public.request);
    const refused = refuseRestating(order, entry.who);
    if (refused) throw this.#fault(entry, refused);
    const after = { ...noCounts };
    for (const id of this.#casesOf(order)) {
      const file = this.#state.cases.get(id);
      if (!file || !this.#covers(order, file.subject)) continue;
      const { subject, entries } = file;
      const outcome = outcomeOf(subject);
      if (outcome !== null) after[outcome] += 1;
      const history: Entry[] = [];
      for (const seq of entries) history.push(await this.#state.entryAt(seq));
      const ground = this.#state.ground(entry, this.#state.promised({ ...entry, edition: subject.edition }));
      const restated = restateCase(subject, history, ground, order.seq);
      if (restated && !isProblem(restated)) throw new AuditFault(entry.seq, 'not-restated', { expected: id });
    }
    const restating = this.#restating.get(order.seq) ?? nothingRestated;
    const expected = tellRestated(order, restating, after, instantOf(entry.recorded), entry.who);
    hold(entry, expected, 'wrong-figures');
    this.#orders.set(order.seq, fold(order, entry) as Restatement);
    const { charter, commitment } = order;
    const promises = this.#told.get(charter) ?? new Map<string, Restated[]>();
    this.#told.set(charter, promises);
    promises.set(commitment, [...(promises.get(commitment) ?? []), restatedIn(entry)]);
  }

  /** What was restated of a charter, by promise, in the order in which it was told. */
  told(charter: string): ReadonlyMap<string, readonly Restated[]> {
    return this.#told.get(charter) ?? new Map();
  }

  /** A case counts for a promise, of its opening or of a correction. */
  place({ id, charter, commitment }: Case): void {
    const promise = keyOf(charter, commitment);
    const key = keyOf(promise, id);
    if (this.#before.get(key) !== undefined) return;
    this.#before.put(key, this.#last.get(promise) ?? '');
    this.#last.set(promise, id);
  }

  *#casesOf({ charter, commitment }: Restatement): Generator<string> {
    const promise = keyOf(charter, commitment);
    for (let id = this.#last.get(promise) ?? ''; id !== ''; id = this.#before.get(keyOf(promise, id)) ?? '')
      yield id;
  }

  #covers(order: Restatement, { charter, commitment, opened }: Case): boolean {
    const { from, to } = spanOf(order, this.#state.zoneOf(order));
    return charter === order.charter && commitment === order.commitment && opened >= from && opened <= to;
  }

  #named(entry: Entry, seq: number): Restatement {
    const order = this.#orders.get(seq);
    const isSame = order?.charter === entry.charter && order?.commitment === entry.commitment;
    if (!order || !isSame) throw new AuditFault(entry.seq, 'unknown-entry', { found: seq });
    return order;
  }

  #hold(entry: Entry, decided: Draft | Problem): void {
    if (isProblem(decided)) throw this.#fault(entry, decided);
    hold(entry, decided, 'cannot-follow');
  }

  #fault(entry: Entry, refused: Problem): AuditFault {
    const { problem: expected } = refused;
    return samePerson(entry, refused) ?? new AuditFault(entry.seq, 'cannot-follow', { expected });
  }
}

function keyOf(...names: string[]): string {
  return JSON.stringify(names);
}
