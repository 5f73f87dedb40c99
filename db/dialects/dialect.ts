/**
 * What differs between one database and another. Whatever is not here is the same in all of them: tables (truth
 * values 0|1, instants ISO text), migrations' names, what Kysely builds, and the SQL that every database has.
 *
 * What a dialect must do besides what its types say:
 *
 * - **Transactions.** A transaction has the right to write from its beginning: two that both read first wait for each
 *   other and do not fail. What one reads stays as it is until its end. One that cannot begin says so at once, as busy,
 *   and whoever began it begins anew as a whole (`patiently`); a single statement outside of one waits by itself, for as
 *   long as somebody before a page does. Nothing ever stops the whole process.
 * - **Readers.** `connect` called once more for the same address gives a connection of its own, which waits for no
 *   transaction and sees what was committed. A database in memory (`fileOf` is `null`) has one connection.
 * - **Order.** Text is compared and sorted byte by byte, also by an index.
 * - **Statements.** The same text is read and planned once and kept, so many at a time as are in use. What is compiled
 *   for one dialect is never run in another (`dialectOf` tells them apart).
 * - **Faults.** What the storage does wrong is told to `onFault`, in whatever statement it showed, and is known by the
 *   code of the error (`Errors`), never by its class: pages are a program of their own.
 */
import type {
  AliasedRawBuilder,
  ExpressionBuilder,
  Kysely,
  Dialect as Kyselys,
  RawBuilder,
  Transaction,
} from 'kysely';
import type { Database } from '../schema.ts';

export type Dialect = {
  readonly name: 'sqlite';
  /**
   * What Kysely is opened with. Where nothing is at the address it is made, for nobody but ourselves; opened when it is
   * first asked for something.
   * @throws Error for an address of another kind of database, UnsafePlace for one that others could change
   */
  connect: (url: string, onFault: OnFault) => Kyselys;
  /**
   * What the database of answers is opened with: what is committed is on disk when that answers, and nothing beside the file says in which
   * order things were written.
   * @throws as `connect` does
   */
  connectApart: (url: string) => Kyselys;
  /** Writes a whole database anew, so that where a row lies says nothing of when it came. Not within a transaction. */
  rewrite: <Tables>(db: Kysely<Tables>) => Promise<void>;
  /** By which whoever commits waits until it is on disk. @param file where the database is, links followed; `null` in memory */
  disk: (db: Kysely<Database>, file: string | null) => Promise<CommittedTo>;
  /** Does work of which a power cut may lose all; whoever asks for it waits for `disk` afterwards. */
  carelessly: <Result>(db: Kysely<Database>, work: () => Promise<Result>) => Promise<Result>;
  /** Does long work where nobody waits for pages: what is committed is folded into the file less often, and longer each time. */
  foldingSeldom: <Result>(db: Kysely<Database>, work: () => Promise<Result>) => Promise<Result>;
  words: Words;
  breachText: BreachText;
  forgetting: Forgetting;
};

/** What is wrong with the place where the database is kept. */
export type StorageFault = 'disk-full' | 'disk-failing' | 'read-only' | 'database-damaged' | 'write-lost';

/** What is told of every fault of the storage, in whatever statement it showed. */
export type OnFault = (fault: StorageFault, error: unknown) => void;

/** Errors of a database, known by their codes. Of a code that is not its own a dialect says nothing. */
export type Errors = {
  /** Another process has the database, or what is wanted of it, and will let it go. */
  isBusy: (code: string) => boolean;
  faultOf: (code: string) => StorageFault | null;
  /** The database said so, whatever it is about. */
  isOwn: (code: string) => boolean;
  /** What was opened is no database, or cannot be opened as one. */
  isNoDatabase: (code: string) => boolean;
};

export type CommittedTo = {
  /** Answers when everything that was committed before this call is on disk. @throws what then counts as a fault */
  reached: () => Promise<void>;
};

/** Expressions that are written differently, or found differently, in each database. */
export type Words = {
  /**
   * True for cases that wait: open or paused. In the words of the partial indexes over such cases, so that they are
   * used.
   */
  isWaiting: RawBuilder<boolean>;
  /** The rows of a group as one JSON list of lists, in no order: thousands are read in a third of the time. */
  gathered: (columns: readonly string[]) => RawBuilder<string>;
  /** True for cases whose reference has this text somewhere, letter for letter. */
  referenceHas: (text: string) => RawBuilder<boolean>;
  /** The customer's reference in the private fields of an entry. */
  privateReference: RawBuilder<string | null>;
  /** How a claimant can be reached, in the private fields of an entry. */
  privateContact: RawBuilder<string | null>;
  /**
   * True for texts that are this one but for small letters and capitals, and for some that are not where it has other letters than
   * a to z: whoever asks compares what is found.
   */
  maybeAlike: (of: RawBuilder<string | null>, text: string) => RawBuilder<boolean>;
  /** The breaches, read from one of the indexes named after the filters that they begin with. */
  breachesIndexedBy: (
    filters: readonly ('commitment' | 'unit' | 'state')[],
  ) => AliasedRawBuilder<Database['breaches'], 'breaches'>;
  /** Breaches of late payments, by their own index: a query has to say `found = 'remedy'` in these words. */
  latePayments: AliasedRawBuilder<Database['breaches'], 'breaches'>;
  /** A column of the breaches that is only compared: no index is looked up for it, whatever else finds the rows. */
  unsearched: (column: string) => RawBuilder<string>;
};

/**
 * The full-text index over what the breach register is searched for. Words are runs of letters and digits; accents and
 * case do not matter.
 */
export type BreachText = {
  clear: (db: Kysely<Database>) => Promise<void>;
  /** Puts the texts of breaches in the index, in place of what was there for the same ids. */
  put: (db: Kysely<Database>, rows: { id: number; text: string }[]) => Promise<void>;
  drop: (db: Kysely<Database>, ids: readonly number[]) => Promise<void>;
  /** At most `most` ids of breaches whose text has every word of `text`, the last one as a beginning. */
  find: (db: Kysely<Database>, text: string, most: number) => Promise<number[]>;
  /** True for the breaches that `find` finds; meant for many, read in the order of another index. */
  has: (eb: ExpressionBuilder<Database, 'breaches'>, text: string) => RawBuilder<boolean>;
  /** All that is in it, by id: for comparing. */
  all: (db: Kysely<Database>) => Promise<{ id: number; text: string }[]>;
};

/** Seeing to it that what was deleted cannot be read any more where the database is kept; see content/decisions/erasure.md. */
export type Forgetting = {
  /** From now on words that are taken out of the full-text index leave nothing behind. For who erases. */
  begin: (trx: Transaction<Database>) => Promise<void>;
  /**
   * Overwrites what was left of deleted texts.
   * @param texts what was deleted, as it was stored; `null` where nobody knows that any more
   * @param tries how often it is tried to look while others read and write
   * @returns whether nothing is left, and whether all had to be written anew
   */
  end: (
    db: Kysely<Database>,
    texts: readonly Buffer[] | null,
    tries?: number,
  ) => Promise<{ overwritten: boolean; rewritten: boolean }>;
};

/** Databases as files: what is done with an address before, or without, opening it as a database. */
export type DatabaseFiles = {
  /** Refuses the address of a kind of database that is not known, of which only the beginning is said. @throws Error */
  requireKnown: (url: string) => void;
  /** The file that an address names; `null` for a database that is none. */
  fileOf: (url: string) => string | null;
  /**
   * Lets nobody but its owner read a database and what lies beside it.
   * @returns the files that others could read until now
   * @throws UnsafePlace where they are somebody else's, or others may write to the folder
   */
  keepPrivate: (file: string) => string[];
  /** Whether what was committed last, and lies beside a database, is damaged: opened, it would be forgotten. */
  isLogDamaged: (file: string) => boolean;
  /** Remembers what stands at a path. @returns what is wrong there when asked later; `null` when nothing is */
  watch: (file: string) => () => 'database-replaced' | 'log-damaged' | null;
  /**
   * Copies a database as it is at one moment, while others go on writing to it. The copy is a single file that only its
   * owner may read, and is on disk when this answers.
   * @param onProgress pages copied, of how many
   */
  copy: (from: string, to: string, onProgress?: (done: number, of: number) => void) => Promise<void>;
  /** The head of the ledger in a database file; `null` for one that holds none. @throws for another file */
  headIn: (file: string) => Head | null;
  /**
   * Takes a database for oneself and folds what lies beside it into its file. One that cannot be read has no head.
   * @returns its head, and how to let it go; `null` when somebody else has it open
   */
  holdAlone: (file: string) => { head: Head | null; letGo: () => void } | null;
  /**
   * Puts a database in the place of another at one stroke: after a crash there is the one or the other.
   * @returns where what stood there is now; `null` where nothing did
   */
  putInPlace: (copy: string, file: string, now: Date) => string | null;
  /** Removes a database with what lies beside it. */
  remove: (file: string) => void;
};

/** How far the ledger of a database says that it has grown. */
export type Head = { size: number; root: Buffer };
