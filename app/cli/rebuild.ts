import { rebuild } from '#app/commands/ledger/rebuild.server.ts';
import type { Context } from '#app/context.server.ts';
import { translator } from '#app/i18n/translator.ts';
import type { Language } from '#app/languages/language.ts';
import type { ExitStatus, Output } from './cases.ts';
import { startProgress } from './progress.ts';

/** `kept rebuild`: makes the read tables again. Status 1: one of them was not what the ledger says. */
export async function rebuildCommand(
  context: Context,
  { json, language }: { json?: boolean; language: Language },
  output: Output,
): Promise<ExitStatus> {
  const words = translator(language);
  const { t } = words;
  const progress = startProgress(words, t('progress.rebuild'));
  const tables = await rebuild(context, progress.report);
  progress.stop();
  const differing = tables.filter(({ identical }) => !identical);
  const identical = differing.length === 0;
  if (json) output.answer(JSON.stringify({ identical, tables }));
  else {
    for (const { table, before, after } of differing)
      output.answer(t('rebuilding.differed', { table, before, after }));
    output.answer(t(identical ? 'rebuilding.identical' : 'rebuilding.notIdentical'));
  }
  return identical ? 0 : 1;
}
