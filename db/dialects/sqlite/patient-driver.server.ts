import type SQLite from 'better-sqlite3';
import {
  type CompiledQuery,
  type DatabaseConnection,
  type QueryResult,
  type SqliteDatabase,
  SqliteDriver,
} from 'kysely';
import { beforeAPage, patiently } from '../busy.server.ts';
import type { OnFault } from '../dialect.ts';
import { storageFaultOf } from '../errors.server.ts';

type Opened = { raw: SQLite.Database; database: SqliteDatabase };

/**
 * One connection, which statements and transactions take in turns. While it is locked by another process whoever waits
 * lets others have their turn. A transaction that cannot begin says so at once: whoever began it tries again (see
 * durably), and holds up nobody until then.
 */
export class PatientDriver extends SqliteDriver {
  readonly #onFault: OnFault;
  readonly #opened: () => Opened;
  #connection: DatabaseConnection | null = null;

  constructor(open: () => Promise<Opened>, onFault: OnFault) {
    let opened: Opened | null = null;
    super({
      database: async () => {
        opened = await open();
        return opened.database;
      },
    });
    this.#onFault = onFault;
    this.#opened = () => {
      if (!opened) throw new Error('the database is not open');
      return opened;
    };
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    const connection = await super.acquireConnection();
    this.#connection ??= this.#patient(connection);
    return this.#connection;
  }

  /**
   * Takes the write lock when a transaction begins: with a deferred one, two writers that both read first fail at
   * once instead of waiting for each other.
   */
  override async beginTransaction(): Promise<void> {
    this.#run('begin immediate');
  }

  override async commitTransaction(): Promise<void> {
    this.#run('commit');
  }

  /** SQLite ends a transaction by itself where its disk fails: then there is none to roll back. */
  override async rollbackTransaction(): Promise<void> {
    if (this.#opened().raw.inTransaction) this.#run('rollback');
  }

  #run(statement: string): void {
    this.#watched(() => this.#opened().database.prepare(statement).run([]));
  }

  #patient(inner: DatabaseConnection): DatabaseConnection {
    const alone = async (wait: () => Promise<void>) => {
      await this.releaseConnection();
      try {
        await wait();
      } finally {
        await super.acquireConnection();
      }
    };
    /** Inside a transaction the lock is had already. */
    const whenFree = <Result>(attempt: () => Promise<Result>): Promise<Result> =>
      this.#opened().raw.inTransaction
        ? this.#watched(attempt)
        : patiently(beforeAPage, () => this.#watched(attempt), alone);
    return {
      executeQuery: <Row>(query: CompiledQuery): Promise<QueryResult<Row>> =>
        whenFree(async () => inner.executeQuery<Row>(query)),
      async *streamQuery<Row>(query: CompiledQuery, size: number) {
        // Rows that were given cannot be taken back: only the first one is waited for.
        const { rows, first } = await whenFree(async () => {
          const rows = inner.streamQuery<Row>(query, size);
          return { rows, first: await rows.next() };
        });
        if (first.done) return;
        yield first.value;
        yield* rows;
      },
    };
  }

  #watched<Result>(work: () => Result): Result {
    const tell = (error: unknown): never => {
      const fault = storageFaultOf(error);
      if (fault) this.#onFault(fault, error);
      throw error;
    };
    try {
      const result = work();
      return result instanceof Promise ? (result.catch(tell) as Result) : result;
    } catch (error) {
      return tell(error);
    }
  }
}
