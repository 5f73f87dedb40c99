/** The full-text index over what the breach register is searched for, which SQLite's FTS5 keeps. */
import { type ExpressionBuilder, type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from '../../schema.ts';
import { patiently, withTime } from '../busy.server.ts';
import type { BreachText } from '../dialect.ts';

async function clearBreachText(db: Kysely<Database>): Promise<void> {
  await sql`delete from breach_text`.execute(db);
}

async function indexBreachText(db: Kysely<Database>, rows: { id: number; text: string }[]): Promise<void> {
  if (rows.length === 0) return;
  const ids = rows.map(({ id }) => id);
  await dropBreachText(db, ids);
  const values = sql`select value ->> 'id', value ->> 'text' from json_each(${JSON.stringify(rows)})`;
  await sql`insert into breach_text (rowid, text) ${values}`.execute(db);
}

async function dropBreachText(db: Kysely<Database>, ids: readonly number[]): Promise<void> {
  await sql`delete from breach_text where rowid in (select value from json_each(${JSON.stringify(ids)}))`.execute(
    db,
  );
}

/** From now on words that are taken out of the full-text index are overwritten in its pages. For who erases. */
export async function secureBreachText(trx: Transaction<Database>): Promise<void> {
  await sql`insert into breach_text (breach_text, rank) values ('secure-delete', 1)`.execute(trx);
}

/** The tables in which the full-text index keeps its words; the texts themselves are in another. */
export function isBreachTextIndex(table: string): boolean {
  return table === 'breach_text_data' || table === 'breach_text_idx';
}

/** The words of a text as the full-text index keeps them; short ones are everybody's. */
export function breachWordsOf(text: string): string[] {
  const folded = text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return folded.match(/[\p{L}\p{N}]{6,}/gu) ?? [];
}

/** Makes the full-text index anew from its texts. */
export async function rebuildBreachText(db: Kysely<Database>): Promise<void> {
  await sql`insert into breach_text (breach_text) values ('rebuild')`.execute(db);
}

/** Pages of the full-text index that one step of a merge writes. */
const mergedAtOnce = 64;

/**
 * Makes one piece of the full-text index, in short steps: words that were taken out before that was secure stay in its
 * pieces until then. Costs a look where it is one already.
 */
export async function mergeBreachText(db: Kysely<Database>): Promise<void> {
  for (let pages = -mergedAtOnce, going = true; going; pages = mergedAtOnce) {
    const changes = await patiently(withTime, () =>
      db.transaction().execute(async (trx) => {
        const before = await totalChanges(trx);
        await sql`insert into breach_text (breach_text, rank) values ('merge', ${sql.lit(pages)})`.execute(
          trx,
        );
        return (await totalChanges(trx)) - before;
      }),
    );
    // The statement itself counts for one: https://www.sqlite.org/fts5.html#the_merge_command
    going = changes >= 2;
  }
}

async function totalChanges(db: Kysely<Database>): Promise<number> {
  const { rows } = await sql<{ changes: number }>`select total_changes() as changes`.execute(db);
  return rows[0]?.changes ?? 0;
}

async function findBreachTexts(db: Kysely<Database>, text: string, most: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select rowid as id from breach_text where breach_text match ${matchOf(text)} limit ${most}`.execute(db);
  return rows.map(({ id }) => id);
}

function breachTextHas(eb: ExpressionBuilder<Database, 'breaches'>, text: string) {
  return sql<boolean>`${eb.ref('breaches.id')} in (select rowid from breach_text where breach_text match ${matchOf(text)})`;
}

/** Words in quotes are no operators, whatever they are. */
function matchOf(text: string): string {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length === 0 ? '""' : `${words.map((word) => `"${word}"`).join(' ')}*`;
}

async function allBreachTexts(db: Kysely<Database>): Promise<{ id: number; text: string }[]> {
  const all = sql<{ id: number; text: string }>`select rowid as id, text from breach_text order by rowid`;
  return (await all.execute(db)).rows;
}

export const breachText: BreachText = {
  clear: clearBreachText,
  put: indexBreachText,
  drop: dropBreachText,
  find: findBreachTexts,
  has: breachTextHas,
  all: allBreachTexts,
};
