import type { AnswersGiven } from '../feedback/customers-say.ts';
import { answer } from '../feedback/decide.ts';
import { type Answered, contributionOf, type Feedback, fold } from '../feedback/feedback.ts';
import type { PlainDate } from '../instant.ts';
import { instantOf } from '../instant.ts';
import type { Draft, Entry } from '../ledger/entry.ts';
import { isProblem } from '../problem.ts';
import { AuditFault } from './fault.ts';
import { hold, type LedgerState } from './ledger-state.ts';
import type { MakeShelf, Shelf } from './shelf.ts';

/** Holds what customers say to the case that they say it of, and sums it up by promise and day. */
export class FeedbackRules {
  readonly #state: LedgerState;
  readonly #feedback: Shelf<Feedback>;
  readonly #days = new Map<string, Map<PlainDate, AnswersGiven>>();

  constructor(state: LedgerState, makeShelf: MakeShelf) {
    this.#state = state;
    this.#feedback = makeShelf('feedback');
  }

  receive(entry: Entry<'feedback.received'>): void {
    const { case: id = '', public: said, private: note } = entry;
    const before = this.#feedback.get(id) ?? null;
    const subject = this.#state.cases.get(id)?.subject ?? null;
    // What was commented stays inside: others can know only that something was.
    const decided = answer(subject, before, { kept: said.kept, note }, instantOf(entry.recorded), entry.who);
    if (isProblem(decided))
      throw new AuditFault(entry.seq, 'cannot-follow', { expected: decided.problem, found: entry.kind });
    hold(entry, decided[0] as Draft, 'cannot-follow');
    const after = fold(before, entry);
    if (before) this.#move(before, -1);
    this.#move(after, 1);
    this.#feedback.put(id, after);
  }

  /** How often customers gave each answer about a promise, from one day to another. */
  answers(
    { charter, commitment }: { charter: string; commitment: string },
    { from, to }: { from: PlainDate; to: PlainDate },
  ): AnswersGiven {
    const sum = { yes: 0, no: 0, cannotSay: 0 };
    for (const [day, given] of this.#days.get(`${charter} ${commitment}`) ?? []) {
      if (day < from || day > to) continue;
      sum.yes += given.yes;
      sum.no += given.no;
      sum.cannotSay += given.cannotSay;
    }
    return sum;
  }

  #move(feedback: Feedback, by: 1 | -1): void {
    const { day, kept }: Answered = contributionOf(feedback, this.#state.zoneOf(feedback));
    const key = `${feedback.charter} ${feedback.commitment}`;
    const days = this.#days.get(key) ?? new Map<PlainDate, AnswersGiven>();
    const given = days.get(day) ?? { yes: 0, no: 0, cannotSay: 0 };
    given[kept === 'cannot-say' ? 'cannotSay' : kept] += by;
    this.#days.set(key, days.set(day, given));
  }
}
