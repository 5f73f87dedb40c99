import type { Kysely } from 'kysely';
import type { AnswersGiven } from '#app/domain/feedback/customers-say.ts';
import type { Answered, Feedback } from '#app/domain/feedback/feedback.ts';
import { formatInstant, instantOf, type PlainDate } from '#app/domain/instant.ts';
import type { Database } from '../schema.ts';
import { insertAll } from './insert.server.ts';

type Promised = { charter: string; commitment: string };

/** What customers say of these cases; nothing of those of which nobody answered. */
export async function findFeedback(db: Kysely<Database>, cases: readonly string[]): Promise<Feedback[]> {
  if (cases.length === 0) return [];
  const rows = await db.selectFrom('feedback').selectAll().where('case_id', 'in', cases).execute();
  return rows.map(({ case_id, first, at, ...rest }) => ({
    ...rest,
    case: case_id,
    first: instantOf(first),
    at: instantOf(at),
  }));
}

/** Writes what customers say as it now stands. */
export async function putFeedback(db: Kysely<Database>, feedback: readonly Feedback[]): Promise<void> {
  const rows = feedback.map(({ case: case_id, first, at, ...rest }) => ({
    case_id,
    ...rest,
    first: formatInstant(first),
    at: formatInstant(at),
  }));
  await insertAll(db, 'feedback', rows, (insert) =>
    insert.onConflict((conflict) =>
      conflict.column('case_id').doUpdateSet((eb) => ({
        charter: eb.ref('excluded.charter'),
        commitment: eb.ref('excluded.commitment'),
        edition: eb.ref('excluded.edition'),
        seq: eb.ref('excluded.seq'),
        kept: eb.ref('excluded.kept'),
        at: eb.ref('excluded.at'),
      })),
    ),
  );
}

/** Changes to what was answered on each day, gathered as TallyChanges are. */
export class FeedbackTallyChanges {
  readonly #rows = new Map<string, Database['feedback_tallies']>();

  /** @param by 1 for what is said now, -1 for what was said before */
  move({ charter, commitment }: Promised, { day, kept }: Answered, by: 1 | -1): void {
    const key = `${charter}\n${commitment}\n${day}`;
    const row = this.#rows.get(key) ?? { charter, commitment, day, yes: 0, no: 0, cannot_say: 0 };
    this.#rows.set(key, row);
    row[kept === 'cannot-say' ? 'cannot_say' : kept] += by;
  }

  async write(db: Kysely<Database>): Promise<void> {
    await insertAll(db, 'feedback_tallies', [...this.#rows.values()], (insert) =>
      insert.onConflict((conflict) =>
        conflict.columns(['charter', 'commitment', 'day']).doUpdateSet((eb) => ({
          yes: eb('feedback_tallies.yes', '+', eb.ref('excluded.yes')),
          no: eb('feedback_tallies.no', '+', eb.ref('excluded.no')),
          cannot_say: eb('feedback_tallies.cannot_say', '+', eb.ref('excluded.cannot_say')),
        })),
      ),
    );
    this.#rows.clear();
  }
}

/** How often customers gave each answer about a promise, from one day to another. Costs as many rows as there are days. */
export async function readAnswers(
  db: Kysely<Database>,
  { charter, commitment }: Promised,
  { from, to }: { from: PlainDate; to: PlainDate },
): Promise<AnswersGiven> {
  const sums = await db
    .selectFrom('feedback_tallies')
    .select(({ fn }) => [
      fn.sum<number>('yes').as('yes'),
      fn.sum<number>('no').as('no'),
      fn.sum<number>('cannot_say').as('cannotSay'),
    ])
    .where('charter', '=', charter)
    .where('commitment', '=', commitment)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .executeTakeFirst();
  return { yes: Number(sums?.yes ?? 0), no: Number(sums?.no ?? 0), cannotSay: Number(sums?.cannotSay ?? 0) };
}
