import type { Translator } from '#app/i18n/translator.ts';
import { fileOf } from '#db/dialects/sqlite/file.server.ts';
import { keepDatabasePrivate } from '#db/private-files.server.ts';
import { terminal } from './output.ts';

/**
 * Lets nobody but ourselves read the database at an address, and says so where others could until now.
 * @throws UnsafePlace where it cannot be ours alone
 */
export function keepPrivate(database: string, { t }: Translator): void {
  const file = fileOf(database);
  const until = file === null ? [] : keepDatabasePrivate(file);
  for (const each of until) terminal.fault(t('unsafe.madePrivate', { file: each }));
}
