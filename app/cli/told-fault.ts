import { SourceFault } from '#app/verify/source.ts';
import { UsageError } from './usage-error.ts';

/**
 * Why a ledger cannot be read, as the operator is told it; any other error as it is.
 * @param target the address, folder or database that was given
 */
export function toldFault(error: unknown, target: string): unknown {
  if (error instanceof SourceFault)
    return new UsageError(`sources.${error.code}`, { what: error.what, detail: error.detail });
  const { code, message } = error as { code?: unknown; message: string };
  if (typeof code === 'string' && code.startsWith('SQLITE_'))
    return new UsageError('usage.notOurs', { database: target, detail: message });
  return error;
}
