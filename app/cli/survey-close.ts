import { answersOf } from '#app/commands/surveys/answers.server.ts';
import { closeSurvey } from '#app/commands/surveys/close-survey.server.ts';
import type { Context } from '#app/context.server.ts';
import type { Who } from '#app/domain/ledger/entry.ts';
import { isProblem } from '#app/domain/problem.ts';
import { translator } from '#app/i18n/translator.ts';
import type { Language } from '#app/languages/language.ts';
import { findSurvey } from '#db/stores/surveys.server.ts';
import type { ExitStatus, Output } from './cases.ts';
import { startProgress } from './progress.ts';
import { UsageError } from './usage-error.ts';

/** `kept survey close <slug>`: works out and publishes what a survey came to. Status 1: refused, and why. @throws UsageError where none is published */
export async function closeCommand(
  context: Context,
  who: Who,
  slug: string,
  { language }: { language: Language },
  output: Output,
): Promise<ExitStatus> {
  const words = translator(language);
  const survey = await findSurvey(context.db, slug);
  if (!survey) throw new UsageError('surveys.cli.notPublished', { slug });
  const progress = startProgress(words, words.t('results.close.cli.progress', { survey: slug }));
  const source = answersOf(context, survey);
  const closed = await closeSurvey(context, who, slug, source, progress.report).finally(progress.stop);
  if (isProblem(closed)) {
    output.fault(words.problem(closed));
    return 1;
  }
  output.answer(words.t('results.close.cli.closed', { ...closed, survey: slug, seq: words.n(closed.seq) }));
  return 0;
}
