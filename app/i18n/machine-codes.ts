import type { Messages } from './translation.ts';

/** What a machine refuses, as the catalogues say it under `machine`. */
type MachineFault = keyof Messages['machine'];

/** By what the codes of the system and of SQLite begin with: what comes after says where in SQLite it happened. */
const faults: readonly (readonly [begins: string, fault: MachineFault])[] = [
  ['EISDIR', 'a-folder'],
  ['ENOTDIR', 'no-folder'],
  ['ENOENT', 'nothing-there'],
  ['EACCES', 'not-allowed'],
  ['EPERM', 'not-allowed'],
  ['EROFS', 'read-only'],
  ['SQLITE_READONLY', 'read-only'],
  ['ENOSPC', 'full'],
  ['EDQUOT', 'full'],
  ['SQLITE_FULL', 'full'],
  ['EIO', 'failing'],
  ['SQLITE_IOERR', 'failing'],
  ['ENAMETOOLONG', 'name-too-long'],
  ['ELOOP', 'endless-links'],
  ['SQLITE_NOTADB', 'no-database'],
  ['SQLITE_CORRUPT', 'damaged'],
  ['SQLITE_CANTOPEN', 'not-opened'],
  ['SQLITE_ERROR', 'other-tables'],
  ['not-a-file', 'no-file'],
];

/** What a code means; `null` for one that has no words here, and for any other text. */
export function machineFaultOf(code: string): MachineFault | null {
  const known = faults.find(([begins]) => code === begins || code.startsWith(`${begins}_`));
  return known?.[1] ?? null;
}

/** What a machine calls an error: its code, or its kind where it has none. Never its sentence, which is in English. */
export function machineCodeOf(error: unknown): string {
  const { code, name } = (error ?? {}) as { code?: unknown; name?: string };
  return typeof code === 'string' ? code : (name ?? 'Error');
}
