import { previewCharter } from '#app/commands/charters/preview-charter.server.ts';
import {
  chooseContent,
  type PublishedContent,
  publishChosen,
} from '#app/commands/charters/publish-content.server.ts';
import type { Context } from '#app/context.server.ts';
import { dayOf } from '#app/domain/calendar/zone.ts';
import type { Finding } from '#app/domain/charter/findings.ts';
import type { Who } from '#app/domain/ledger/entry.ts';
import { isProblem } from '#app/domain/problem.ts';
import { formatFinding } from '#app/i18n/findings.ts';
import { translator } from '#app/i18n/translator.ts';
import type { Language } from '#app/languages/language.ts';
import { readChange } from '#app/queries/administration/publish-change.server.ts';
import { changeInWords, refusalsInWords } from '#app/ui/pages/administration/publish-words.ts';
import { readMethod } from '#db/stores/publications.server.ts';
import type { ExitStatus, Output } from './cases.ts';
import { startProgress } from './progress.ts';
import { UsageError } from './usage-error.ts';

export type PublishOptions = {
  /** Nobody is asked. */
  yes?: boolean;
  /** Says what would change, and publishes nothing. */
  dryRun?: boolean;
  language: Language;
  /** Asks the operator; absent where there is no terminal. */
  ask?: ((question: string) => Promise<string>) | undefined;
};

/**
 * `kept publish`: shows what one charter, or with no slug everything that the content folder holds, would change, asks,
 * and publishes it. The method goes with a charter where none is published yet. Status 1: refused, or the operator said no.
 * @throws UsageError where nobody can be asked and nobody said yes
 */
export async function publish(
  context: Context,
  who: Who,
  slug: string | undefined,
  options: PublishOptions,
  output: Output,
): Promise<ExitStatus> {
  const { language } = options;
  // Without it nobody could work out a score.
  const withMethod = (await readMethod(context.db)) === null;
  const chosen = chooseContent(context.content, slug, {
    withMethod,
    today: dayOf(context.now(), 'UTC'),
  });
  if ('findings' in chosen) return sayFindings(chosen.findings, language, output);
  if (slug !== undefined && chosen.charters.length === 0) throw new UsageError('usage.noCharter', { slug });
  const words = translator(language);
  const { t } = words;
  for (const found of chosen.told) output.fault(formatFinding(found, language));
  if (withMethod && chosen.method === null)
    output.fault(t('publishing.methodLeft', { publish: '`kept publish`' }));
  const progress = startProgress(words, t('replay.progress'));
  const change = await readChange(
    context,
    chosen,
    (charter, method) => previewCharter(context, who, charter, method),
    { replays: true, onProgress: progress.report },
  ).finally(progress.stop);
  for (const line of changeInWords(words, change)) output.answer(line);
  if (change.refused) {
    for (const line of refusalsInWords(words, change)) output.fault(line);
    return 1;
  }
  if (options.dryRun) output.answer(t('publishing.dryRun'));
  if (options.dryRun) return 0;
  if (change.changes && !options.yes) {
    if (!options.ask) throw new UsageError('publishing.notAsked', { yes: '--yes', dryRun: '--dry-run' });
    const answer = await options.ask(`${t('publishing.ask')} `);
    if (!t('publishing.yes').split(' ').includes(answer.trim().toLowerCase())) {
      output.answer(t('publishing.notPublished'));
      return 1;
    }
  }
  return sayPublished(await publishChosen(context, who, chosen), language, output);
}

/** Publishes all that the content folder holds where nothing is published yet, and says what is to be known of it and what came of it. */
export async function publishUnasked(
  context: Context,
  who: Who,
  language: Language,
  output: Output,
): Promise<ExitStatus> {
  const chosen = chooseContent(context.content, undefined, { today: dayOf(context.now(), 'UTC') });
  if ('findings' in chosen) return sayFindings(chosen.findings, language, output);
  for (const found of chosen.told) output.fault(formatFinding(found, language));
  return sayPublished(await publishChosen(context, who, chosen), language, output);
}

export function sayFindings(findings: readonly Finding[], language: Language, output: Output): ExitStatus {
  for (const found of findings) output.fault(formatFinding(found, language));
  return 2;
}

/** Says what came of publishing. */
export function sayPublished(published: PublishedContent, language: Language, output: Output): ExitStatus {
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
