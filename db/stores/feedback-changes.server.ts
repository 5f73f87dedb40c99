import type { Kysely } from 'kysely';
import { contributionOf, type Feedback, fold } from '#app/domain/feedback/feedback.ts';
import type { Entry } from '#app/domain/ledger/entry.ts';
import type { Database } from '../schema.ts';
import { IdentityMap } from './changes.server.ts';
import { FeedbackTallyChanges, findFeedback, putFeedback } from './feedback.server.ts';

/** What customers say, as a batch of entries moves it. */
export class FeedbackChanges {
  readonly #feedback = new IdentityMap<string, Feedback>();
  readonly #tallies = new FeedbackTallyChanges();

  /** Reads what was said before of the cases that are answered. */
  async load(db: Kysely<Database>, cases: readonly string[]): Promise<void> {
    this.#feedback.know((await findFeedback(db, cases)).map((each) => [each.case, each]));
  }

  /** The newest answer of a case takes the place of the one before. @param zone of the charter */
  receive(entry: Entry<'feedback.received'>, zone: string): void {
    const before = this.#feedback.get(entry.case as string);
    const after = fold(before, entry);
    if (before) this.#tallies.move(before, contributionOf(before, zone), -1);
    this.#tallies.move(after, contributionOf(after, zone), 1);
    this.#feedback.change(after.case, after, entry.seq);
  }

  async write(db: Kysely<Database>): Promise<void> {
    await putFeedback(
      db,
      this.#feedback.changed.map(({ state }) => state),
    );
    await this.#tallies.write(db);
  }
}
