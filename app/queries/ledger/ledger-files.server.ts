import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import { cosignaturesOf, newestCheckpoint } from '#db/stores/checkpoints.server.ts';
import { readBundle, readTile } from '#db/stores/tree.server.ts';
import { parseTilePath } from '../../domain/ledger/tile.ts';

/** The newest checkpoint with the signatures of log and witnesses, as C2SP tlog-checkpoint writes it. */
export async function readCheckpointFile(db: Kysely<Database>): Promise<string | null> {
  const newest = await newestCheckpoint(db);
  return newest && withCosignatures(db, newest);
}

/** A checkpoint with the cosignatures on it that have come so far. */
export async function withCosignatures(
  db: Kysely<Database>,
  { note, size }: { note: string; size: number },
): Promise<string> {
  const cosignatures = await cosignaturesOf(db, size);
  return note + cosignatures.map(({ line }) => line).join('');
}

/** The bytes at a path of C2SP tlog-tiles (`tile/0/000.p/7`); `null` for what no checkpoint has covered. */
export async function readTileFile(db: Kysely<Database>, path: string): Promise<Buffer | null> {
  const tile = parseTilePath(path);
  const newest = tile && (await newestCheckpoint(db));
  if (!tile || !newest) return null;
  return tile.level === 'entries' ? readBundle(db, tile, newest.size) : readTile(db, tile, newest.size);
}

/** The figures that go with the newest checkpoint, as JSON; `null` before anything was signed. */
export async function readFiguresFile(db: Kysely<Database>): Promise<string | null> {
  return (await newestCheckpoint(db))?.figures ?? null;
}
