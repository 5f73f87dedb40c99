import type { StorageFault } from './dialect.ts';
import { sqliteErrors } from './sqlite/errors.server.ts';

/** Which fault of the storage an error tells of; `null` for any other error. */
export function storageFaultOf(error: unknown): StorageFault | null {
  const { code } = (error ?? {}) as { code?: unknown };
  if (typeof code !== 'string') return null;
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'disk-full';
  return sqliteErrors.faultOf(code);
}
