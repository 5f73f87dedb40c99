import type { Translator } from '#app/i18n/translator.ts';
import { files } from '#db/dialects/files.server.ts';
import { terminal } from './output.ts';

/**
 * Lets nobody but ourselves read the database at an address, and says so where others could until now.
 * @throws UnsafePlace where it cannot be ours alone
 */
export function keepPrivate(database: string, { t }: Translator): void {
  const file = files.fileOf(database);
  const until = file === null ? [] : files.keepPrivate(file);
  for (const each of until) terminal.fault(t('unsafe.madePrivate', { file: each }));
}
