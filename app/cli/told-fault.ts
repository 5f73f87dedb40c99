import { machineCodeOf } from '#app/i18n/machine-codes.ts';
import type { Translator } from '#app/i18n/translator.ts';
import type { DatabaseFault } from '#app/verify/hash-database.server.ts';
import { SourceFault } from '#app/verify/source.ts';
import { isOfDatabase } from '#db/dialects/errors.server.ts';
import { UsageError } from './usage-error.ts';

/**
 * Why a ledger cannot be read, as the operator is told it; any other error as it is.
 * @param target the address, folder or database that was given
 */
export function toldFault(error: unknown, target: string): unknown {
  if (error instanceof SourceFault)
    return new UsageError(`sources.${error.code}`, { what: error.what, detail: error.detail });
  if (isOfDatabase(error))
    return new UsageError('usage.notOurs', { database: target, detail: machineCodeOf(error) });
  return error;
}

/** What is wrong with a copy of a database. */
export function faultyInWords({ code, message }: DatabaseFault, file: string, { t }: Translator): string {
  return t('copies.faulty', { file, why: t(`copies.faults.${code}`), detail: message });
}
