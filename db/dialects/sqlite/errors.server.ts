/** The codes of SQLite's errors, and of ours about its files. */
import type { Errors, StorageFault } from '../dialect.ts';
import { writeLost } from './disk.server.ts';

/** By the beginning of SQLite's code: what comes after it says where in SQLite it happened. */
const byCode: [code: string, fault: StorageFault][] = [
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_IOERR', 'disk-failing'],
  ['SQLITE_CANTOPEN', 'disk-failing'],
  ['SQLITE_READONLY', 'read-only'],
  ['SQLITE_CORRUPT', 'database-damaged'],
  ['SQLITE_NOTADB', 'database-damaged'],
  [writeLost, 'write-lost'],
];

export const sqliteErrors: Errors = {
  /** Locked by somebody, who recovers it after a crash too, or changes its log. */
  isBusy: (code) => /^SQLITE_(BUSY|LOCKED|PROTOCOL)/.test(code),
  faultOf: (code) => byCode.find(([begins]) => code.startsWith(begins))?.[1] ?? null,
  isOwn: (code) => code.startsWith('SQLITE_'),
  isNoDatabase: (code) => /^SQLITE_(NOTADB|CANTOPEN)/.test(code),
};
