import { type Edge, emptyEdge, grow, leafHash, rootOf } from '#app/domain/ledger/merkle.ts';
import { openCheckpoint } from '#app/domain/note/checkpoint.ts';
import { parseVerifierKey } from '#app/domain/note/key.ts';
import { MalformedNote } from '#app/domain/note/note.ts';
import { machineCodeOf } from '#app/i18n/machine-codes.ts';
import { damageIn, openReadOnly, type SqliteFile } from '#db/dialects/sqlite/file.server.ts';

/** The ledger of a database file, hashed from the bytes of its entries. */
export type HashedDatabase = {
  size: number;
  root: Buffer;
  /** Its newest checkpoint, whose signature and root hold; `null` before anything was signed. */
  checkpoint: { size: number; key: string } | null;
  /** The root of the first so many entries, for each number asked for that is not beyond the end. */
  rootAt: (size: number) => Buffer | null;
};

/** Why a database file is not whole: no database of Kept, damaged, or not the ledger that its head or checkpoint says. */
export type DatabaseFaultCode =
  | 'unreadable'
  | 'damaged'
  | 'entries-missing'
  | 'head-differs'
  | 'checkpoint-differs';

export class DatabaseFault extends Error {
  readonly code: DatabaseFaultCode;
  constructor(code: DatabaseFaultCode, detail: string) {
    super(detail);
    this.code = code;
  }
}

/**
 * Reads a database file from end to end: SQLite's own check, then every entry hashed up to the head and to the newest
 * checkpoint. Memory does not grow with the ledger.
 * @param sizes for which the root is wanted as well
 * @throws DatabaseFault with the first thing that is wrong
 */
export function hashDatabase(file: string, sizes: readonly number[] = []): HashedDatabase {
  const database = open(file);
  try {
    if (damageIn(database) !== null) throw new DatabaseFault('damaged', 'integrity_check');
    const signed = signedIn(database);
    const wanted = new Set([...sizes, ...(signed ? [signed.size] : [])]);
    const roots = new Map<number, Buffer>([[0, rootOf(emptyEdge)]]);
    let edge: Edge = emptyEdge;
    const rows = database.prepare('select seq, body from entries order by seq').iterate();
    for (const { seq, body } of rows as Iterable<{ seq: number; body: string }>) {
      if (seq !== edge.size) throw new DatabaseFault('entries-missing', String(edge.size));
      edge = grow(edge, leafHash(body));
      if (wanted.has(edge.size)) roots.set(edge.size, rootOf(edge));
    }
    const { size } = edge;
    const root = rootOf(edge);
    const head = database.prepare('select size, root from ledger_head').get() as
      | { size: number; root: string }
      | undefined;
    if ((head?.size ?? 0) !== size || (head && head.root !== root.toString('base64')))
      throw new DatabaseFault('head-differs', `${head?.size ?? 0} ≠ ${size}`);
    if (signed && !roots.get(signed.size)?.equals(signed.root))
      throw new DatabaseFault('checkpoint-differs', String(signed.size));
    const checkpoint = signed && { size: signed.size, key: signed.key };
    return { size, root, checkpoint, rootAt: (at) => (at === size ? root : (roots.get(at) ?? null)) };
  } finally {
    database.close();
  }
}

function open(file: string) {
  try {
    const database = openReadOnly(file);
    database.prepare('select count(*) from ledger_head').get();
    return database;
  } catch (error) {
    throw new DatabaseFault('unreadable', machineCodeOf(error));
  }
}

function signedIn(database: SqliteFile) {
  const row = database.prepare('select note, key from checkpoints order by size desc limit 1').get() as
    | { note: string; key: string }
    | undefined;
  if (!row) return null;
  try {
    const { size, root } = openCheckpoint(row.note, parseVerifierKey(row.key));
    return { size, root, key: row.key };
  } catch (error) {
    if (error instanceof MalformedNote) throw new DatabaseFault('checkpoint-differs', error.name);
    throw error;
  }
}
