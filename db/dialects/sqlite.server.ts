/** Everything that differs between one database and another: opening it, transactions, full-text search. */
import type SQLite from 'better-sqlite3';
import {
  type Driver,
  type ExpressionBuilder,
  type Kysely,
  type SqliteDatabase,
  SqliteDialect,
  sql,
  type Transaction,
} from 'kysely';
import { makeDatabaseFile } from '../private-files.server.ts';
import type { Database } from '../schema.ts';
import { patiently, withTime } from './busy.server.ts';
import { fileOf, openDatabase, requireSqlite } from './sqlite/file.server.ts';
import { isHolding } from './sqlite/hold.server.ts';
import { type OnFault, PatientDriver } from './sqlite/patient-driver.server.ts';

class PatientDialect extends SqliteDialect {
  readonly #driver: () => Driver;
  constructor(driver: () => Driver) {
    // Only the driver opens anything.
    super({ database: async () => Promise.reject(new Error('opened past the driver')) });
    this.#driver = driver;
  }
  override createDriver(): Driver {
    return this.#driver();
  }
}

/**
 * The dialect for a database address: a path, `file:<path>` or `:memory:`. The file and its folder are made when
 * they are not there, for nobody but ourselves. It is opened when it is first asked for something.
 * @param onFault told of every fault of the storage
 * @throws Error for an address of another kind of database, UnsafePlace for one that others could change.
 */
export function dialectFor(url: string, onFault: OnFault): SqliteDialect {
  requireSqlite(url);
  const file = fileOf(url);
  if (file !== null) makeDatabaseFile(file);
  const open = () => patiently(withTime, () => openOurs(file ?? ':memory:'));
  return new PatientDialect(() => new PatientDriver(open, onFault));
}

function openOurs(file: string) {
  const pragmas = [
    'journal_mode = wal',
    'foreign_keys = on',
    // What is deleted is overwritten with zeros; see content/decisions/erasure.md.
    'secure_delete = on',
    'cache_size = -32000',
    // Pages of the log before it is folded into the file: 16 MB, so that a long import does so less often.
    'wal_autocheckpoint = 4000',
  ];
  // SQLite never waits for a lock: the process would stand still meanwhile. Whoever asks does (see patiently).
  const raw = openDatabase(file, pragmas, { timeout: 0 });
  // With a log beside it whoever commits brings that to disk (see Disk); without one SQLite has to.
  const logged = raw.pragma('journal_mode', { simple: true }) === 'wal';
  raw.pragma(`synchronous = ${logged ? 'normal' : 'full'}`);
  return { raw, database: withStatementsKept(raw) };
}

/** Whether commits go to a log beside the file, which whoever commits brings to disk. */
export async function isLogged(db: Kysely<Database>): Promise<boolean> {
  const { rows } = await sql<{ journal_mode: string }>`pragma journal_mode`.execute(db);
  return rows[0]?.journal_mode === 'wal';
}

/** How many statements stay prepared; the oldest goes when there are more. */
const mostStatements = 300;

/**
 * Keeps statements prepared: reading a long one anew each time costs more than running it. Where nothing is let go
 * (content/decisions/node-24.md) all stay, or those that went would be made and held once more.
 */
function withStatementsKept(database: SQLite.Database): SqliteDatabase {
  const kept = new Map<string, SQLite.Statement>();
  return {
    close: () => database.close(),
    prepare: (text) => {
      const known = kept.get(text);
      // One that is still being read from row by row cannot run a second time.
      if (known && !known.busy) return known;
      const statement = database.prepare(text);
      kept.set(text, statement);
      const [oldest] = kept.keys();
      if (!isHolding() && kept.size > mostStatements && oldest !== undefined) kept.delete(oldest);
      return statement;
    },
  };
}

/**
 * True for cases that wait: open or paused. Written out, since SQLite uses an index of such cases only where it reads
 * the same words; of values bound to a list it does not know what they will be.
 */
export const isWaiting = sql<boolean>`state in ('open', 'paused')`;

/** The rows of a group as one JSON list of lists, in no order: thousands are read in a third of the time. */
export function gathered(columns: readonly string[]) {
  return sql<string>`json_group_array(json_array(${sql.join(columns.map((column) => sql.ref(column)))}))`;
}

/** True for cases whose reference has this text somewhere, letter for letter. */
export function referenceHas(text: string) {
  return sql<boolean>`instr(reference, ${text}) > 0`;
}

/** Empties the full-text index over what the breach register is searched for; accents and case do not matter. */
export async function clearBreachText(db: Kysely<Database>): Promise<void> {
  await sql`delete from breach_text`.execute(db);
}

/** Puts the texts of breaches in the index, in place of what was there for the same ids. */
export async function indexBreachText(
  db: Kysely<Database>,
  rows: { id: number; text: string }[],
): Promise<void> {
  if (rows.length === 0) return;
  const ids = rows.map(({ id }) => id);
  await dropBreachText(db, ids);
  const values = sql`select value ->> 'id', value ->> 'text' from json_each(${JSON.stringify(rows)})`;
  await sql`insert into breach_text (rowid, text) ${values}`.execute(db);
}

/** Takes the texts of breaches out of the index. */
export async function dropBreachText(db: Kysely<Database>, ids: readonly number[]): Promise<void> {
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

/** The customer's reference in the private fields of an entry. */
export const privateReference = sql<string | null>`private_fields.body ->> '$.reference'`;

/**
 * The breaches as read from one of the indexes named after the filters that they begin with. SQLite chooses as well,
 * but takes all for alike once dates bound them on both sides, and then reads through what is filtered out.
 */
export function breachesIndexedBy(filters: readonly ('commitment' | 'unit' | 'state')[]) {
  const index = sql.raw(['breaches', ...(filters.length > 0 ? filters : ['at'])].join('_'));
  return sql<Database['breaches']>`breaches`.as<'breaches'>(sql`breaches indexed by ${index}`);
}

/** At most `most` ids of breaches whose text has every word of `text`, the last one as a beginning. */
export async function findBreachTexts(db: Kysely<Database>, text: string, most: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select rowid as id from breach_text where breach_text match ${matchOf(text)} limit ${most}`.execute(db);
  return rows.map(({ id }) => id);
}

/** True for the breaches that findBreachTexts finds; meant for many, read in the order of another index. */
export function breachTextHas(eb: ExpressionBuilder<Database, 'breaches'>, text: string) {
  return sql<boolean>`${eb.ref('breaches.id')} in (select rowid from breach_text where breach_text match ${matchOf(text)})`;
}

/** Words in quotes are no operators, whatever they are. */
function matchOf(text: string): string {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length === 0 ? '""' : `${words.map((word) => `"${word}"`).join(' ')}*`;
}
