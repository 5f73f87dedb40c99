import { readFile, stat } from 'node:fs/promises';
import type { Context } from '#app/context.server.ts';
import { mostPaymentFile } from '#app/http/body.server.ts';
import { translator } from '#app/i18n/translator.ts';
import { mostPaymentLines, type ReadFile, readPaymentFile } from '#app/import/payment-lines.ts';
import { textOfBytes } from '#app/import/text-of-bytes.ts';
import { sentFile } from '#app/import/upload-files.server.ts';
import type { Language } from '#app/languages/language.ts';
import { columnNamed } from './payment-columns.ts';

/**
 * The lines of a file of payments that somebody sent, by its token, or why it is none, in words; `null` where there is no such
 * file, or no longer.
 */
export async function paymentsIn(
  kept: Context,
  token: string,
  language: Language,
): Promise<Extract<ReadFile, { lines: unknown }> | { refused: string } | null> {
  if (!/^[0-9a-f]{32}$/.test(token)) return null;
  const path = sentFile(kept, token);
  const found = await stat(path).catch(() => null);
  if (!found) return null;
  const { t, list } = translator(language);
  if (found.size > mostPaymentFile)
    return { refused: t('remedies.file.tooLarge', { most: mostPaymentFile / 1000 }) };
  const read = readPaymentFile(textOfBytes(await readFile(path)), language, columnNamed);
  if ('lines' in read) return read;
  if (read.refused === 'too-many-lines')
    return { refused: t('remedies.file.tooMany', { most: mostPaymentLines }) };
  const columns = read.missing.map((column) => t(`remedies.columns.${column}`));
  return { refused: t('remedies.file.noColumns', { count: columns.length, columns: list(columns) }) };
}
