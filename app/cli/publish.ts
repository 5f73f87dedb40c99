import { publishContent } from '#app/commands/publish-content.server.ts';
import type { Context } from '#app/context.server.ts';
import { formatFinding } from '#app/domain/charter/findings.ts';
import type { Language } from '#app/domain/language.ts';
import type { Who } from '#app/domain/ledger/entry.ts';
import { isProblem } from '#app/domain/problem.ts';
import { translator } from '#app/i18n/translator.ts';
import type { ExitStatus, Output } from './cases.ts';
import { UsageError } from './usage-error.ts';

/** Publishes one charter, or with no slug everything that the content folder holds, and says what came of it. */
export async function publish(
  context: Context,
  who: Who,
  slug: string | undefined,
  language: Language,
  output: Output,
): Promise<ExitStatus> {
  const published = await publishContent(context, who, slug);
  if ('findings' in published) {
    for (const found of published.findings) output.fault(formatFinding(found, language));
    return 2;
  }
  if (slug !== undefined && published.charters.length === 0) throw new UsageError(`${slug}: no such charter`);
  const { t } = translator(language);
  let refused = false;
  for (const { slug: charter, result } of published.charters) {
    if (isProblem(result)) {
      refused = true;
      output.fault(`${charter}: ${t(`problems.${result.problem}`, result.values)}`);
      continue;
    }
    const calendars =
      result.calendars.length > 0 ? `, calendars published: ${result.calendars.join(', ')}` : '';
    const redated = result.redated > 0 ? `, ${result.redated} open cases re-dated` : '';
    output.answer(`${charter}: edition ${result.number} ${result.status}${calendars}${redated}`);
  }
  if (published.method)
    output.answer(`method: edition ${published.method.number} ${published.method.status}`);
  return refused ? 1 : 0;
}
