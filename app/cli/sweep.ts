import { sweep } from '#app/commands/ledger/sweep.server.ts';
import type { Context } from '#app/context.server.ts';
import type { Instant } from '#app/domain/instant.ts';
import { translator } from '#app/i18n/translator.ts';
import type { Language } from '#app/languages/language.ts';
import type { ExitStatus, Output } from './cases.ts';

/** `kept sweep`: declares what is overdue, now or as if it were `until`. */
export async function sweepCommand(
  context: Context,
  { until, json, language }: { until?: Instant; json?: boolean; language: Language },
  output: Output,
): Promise<ExitStatus> {
  const { declared } = await sweep(context, null, until);
  const { t } = translator(language);
  output.answer(json ? JSON.stringify({ declared }) : t('sweeping.declared', { count: declared }));
  return 0;
}
