/** What an error tells of the database; light, since pages and commands ask it before anything is opened. */
import type { StorageFault } from './dialect.ts';
import { sqliteErrors } from './sqlite/errors.server.ts';

/** Which fault of the storage an error tells of; `null` for any other error. */
export function storageFaultOf(error: unknown): StorageFault | null {
  const code = codeOf(error);
  if (code === null) return null;
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'disk-full';
  return sqliteErrors.faultOf(code);
}

/** Whether it was the database that said so, whatever it is about. */
export function isOfDatabase(error: unknown): boolean {
  const code = codeOf(error);
  return code !== null && sqliteErrors.isOwn(code);
}

/** Whether what was opened is no database, or cannot be opened as one. */
export function isNoDatabase(error: unknown): boolean {
  const code = codeOf(error);
  return code !== null && sqliteErrors.isNoDatabase(code);
}

function codeOf(error: unknown): string | null {
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === 'string' ? code : null;
}
