import { writeLost } from './sqlite/disk.server.ts';

/** What is wrong with the place where the database is kept. */
export type StorageFault = 'disk-full' | 'disk-failing' | 'read-only' | 'database-damaged' | 'write-lost';

/** By the beginning of SQLite's code: what comes after it says where in SQLite it happened. */
const byCode: [code: string, fault: StorageFault][] = [
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_IOERR', 'disk-failing'],
  ['SQLITE_CANTOPEN', 'disk-failing'],
  ['SQLITE_READONLY', 'read-only'],
  ['SQLITE_CORRUPT', 'database-damaged'],
  ['SQLITE_NOTADB', 'database-damaged'],
];

/** Which fault of the storage an error tells of; `null` for any other error. */
export function storageFaultOf(error: unknown): StorageFault | null {
  const { code } = (error ?? {}) as { code?: unknown };
  if (code === writeLost) return 'write-lost';
  if (typeof code !== 'string') return null;
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'disk-full';
  return byCode.find(([begins]) => code.startsWith(begins))?.[1] ?? null;
}
