import { publishContent } from '#app/commands/charters/publish-content.server.ts';
import type { Context } from '#app/context.server.ts';
import type { Who } from '#app/domain/ledger/entry.ts';
import { isProblem } from '#app/domain/problem.ts';
import { formatFinding } from '#app/i18n/findings.ts';
import { translator } from '#app/i18n/translator.ts';
import type { Language } from '#app/languages/language.ts';
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
  if (slug !== undefined && published.charters.length === 0)
    throw new UsageError('usage.noCharter', { slug });
  const { t, problem, typed } = translator(language);
  let refused = false;
  for (const { slug: charter, result } of published.charters) {
    if (isProblem(result)) {
      refused = true;
      output.fault(t('publishing.refused', { slug: charter, why: problem(result) }));
      continue;
    }
    const { status, number, calendars, redated } = result;
    const said = [t(`publishing.charter.${status}`, { slug: charter, number })];
    if (calendars.length > 0)
      said.push(t('publishing.calendars', { names: calendars.map(typed).join(', ') }));
    if (redated > 0) said.push(t('publishing.redated', { count: redated }));
    output.answer(said.join(', '));
    if (!result.public) output.answer(t('publishing.staffOnly', { slug: charter }));
  }
  if (published.method)
    output.answer(t(`publishing.method.${published.method.status}`, { number: published.method.number }));
  return refused ? 1 : 0;
}
