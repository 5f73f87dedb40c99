import type { Breach } from '../breach/breach.ts';
import type { Ground } from '../case/decide.ts';
import { groundOfCase } from '../case/decide.ts';
import { instantOf } from '../instant.ts';
import { type Draft, type Entry, placeOf } from '../ledger/entry.ts';
import { isProblem, type Problem } from '../problem.ts';
import type { OwedRemedy } from '../remedy/owed-remedy.ts';
import {
  beginsToOwe,
  fulfilPayment,
  onlyFollows,
  openPayment,
  paymentGround,
  refuseByHand,
  refuseToCorrect,
  withdrawPayment,
} from '../remedy/payment-case.ts';
import { AuditFault } from './fault.ts';
import type { Awaited, LedgerState } from './ledger-state.ts';

/** Holds the cases that remedies open to what they follow from: each opened, fulfilled and withdrawn with it, and never without. */
export class PaymentRules {
  readonly #state: LedgerState;

  constructor(state: LedgerState) {
    this.#state = state;
  }

  /** Something is owed for a breach: where it is the first, the case that it opens must follow. @param before what was owed until then */
  owe(entry: Entry<'remedy.owed'>, before: string, breach: Breach | undefined): void {
    const at = instantOf(entry.occurred);
    const known = { publications: this.#state.publications, now: instantOf(entry.recorded) };
    const begins = breach && beginsToOwe(before, entry.public.owed.amount);
    const ground = begins ? paymentGround(known, placeOf(entry), at) : null;
    const opened =
      ground && breach && openPayment(ground, { breach: breach.id, unit: breach.unit, at }, 'any');
    if (!opened) return;
    const { draft } = opened;
    // Its id is of chance.
    const given = (next: Entry): Draft => ({ ...draft, case: next.case ?? '' });
    this.#await([{ draft, given }]);
  }

  /** A payment: where it is the last, the case that is about it must be fulfilled. @param before what was owed until then */
  pay(entry: Entry<'remedy.paid'>, before: OwedRemedy): void {
    const subject = this.#state.subjectOf({ case: before.payment });
    const then = fulfilPayment(before, entry, subject, subject && this.#groundOf(subject, entry));
    if (isProblem(then)) throw faultOf(entry, then);
    this.#await(then.map((draft) => ({ draft })));
  }

  /** Nothing is owed any more: the case that is about it must be withdrawn. */
  lift(before: OwedRemedy, by: Entry): void {
    const subject = this.#state.subjectOf({ case: before.payment });
    const ground = subject && this.#groundOf(subject, by);
    const then = subject && ground ? withdrawPayment(subject, ground, instantOf(by.occurred)) : [];
    this.#await(then.map((draft) => ({ draft })));
  }

  /** What somebody says of a case is nothing that only follows. @param awaited whether it does. @throws AuditFault */
  holdByHand(entry: Entry, awaited: boolean): void {
    if (entry.kind === 'case.opened' && entry.public.breach !== undefined && !awaited)
      throw new AuditFault(entry.seq, 'wrong-fields', { found: 'breach' });
    if (awaited) return;
    const { terms } = this.#state.promised(entry);
    const refused = onlyFollows(terms, entry.kind) ? refuseByHand(terms) : null;
    if (refused) throw faultOf(entry, refused);
  }

  /** No correction moves what only follows, or moves a case under a promise about remedies. @throws AuditFault */
  async holdCorrected(entry: Entry<'entry.corrected'>): Promise<void> {
    if (entry.case === undefined) return;
    const { terms, binding } = this.#state.promised(entry);
    const to = entry.public.replacement?.commitment;
    const moved = to === undefined ? undefined : binding.terms.commitments.find(({ id }) => id === to);
    const corrected = terms.openedBy ? await this.#state.entryAt(entry.public.corrects) : null;
    const refused = refuseToCorrect(terms, corrected?.kind ?? entry.kind, moved);
    if (refused) throw faultOf(entry, refused);
  }

  #groundOf(subject: Parameters<typeof groundOfCase>[1], { recorded, who }: Entry): Ground | null {
    return groundOfCase({ publications: this.#state.publications, now: instantOf(recorded) }, subject, who);
  }

  /** Before whatever else is awaited. */
  #await(all: Awaited[]): void {
    this.#state.awaited.unshift(...all);
  }
}

function faultOf(entry: Entry, { problem }: Problem): AuditFault {
  return new AuditFault(entry.seq, 'cannot-follow', { expected: problem, found: entry.kind });
}
