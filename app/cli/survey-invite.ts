import { readFile, stat } from 'node:fs/promises';
import { invite, printInvitations } from '#app/commands/surveys/invite.server.ts';
import { readSite } from '#app/content/site.server.ts';
import type { Context } from '#app/context.server.ts';
import type { Who } from '#app/domain/ledger/entry.ts';
import { isProblem } from '#app/domain/problem.ts';
import { faultInWords, unreadableListInWords } from '#app/i18n/said-invitees.ts';
import { type Translator, translator } from '#app/i18n/translator.ts';
import { mostInviteeFile, readInvitees } from '#app/import/invitees.ts';
import { textOfBytes } from '#app/import/text-of-bytes.ts';
import { isLanguage, type Language } from '#app/languages/language.ts';
import { paths } from '#app/paths.ts';
import { findSurvey } from '#db/stores/surveys.server.ts';
import type { ExitStatus, Output } from './cases.ts';
import { startProgress } from './progress.ts';
import { UsageError } from './usage-error.ts';

/**
 * `kept survey invite <slug> <file>`: asks those of a list, tells every line that was left out, and can be said again with the mended list. Status 1:
 * refused; 2: the file cannot be read.
 */
export async function inviteCommand(
  context: Context,
  who: Who,
  slug: string,
  file: string,
  options: { dryRun?: boolean; language: Language },
  output: Output,
): Promise<ExitStatus> {
  const words = translator(options.language);
  const { t } = words;
  const survey = await findSurvey(context.db, slug);
  if (!survey) throw new UsageError('surveys.cli.notPublished', { slug });
  const found = await stat(file).catch(() => null);
  if (!found?.isFile() || found.size > mostInviteeFile) {
    output.fault(`${file}: ${t('surveys.list.unreadable', { most: mostInviteeFile / 1_000_000 })}`);
    return 2;
  }
  const read = await readInvitees(textOfBytes(await readFile(file)), survey.terms, context.othersTurn);
  if ('refused' in read) {
    output.fault(`${file}: ${unreadableListInWords(words, read)}`);
    return 2;
  }
  for (const fault of read.faults) output.fault(`${file}:${fault.line}: ${faultInWords(words, fault)}`);
  if (read.ignored.length > 0)
    output.answer(t('surveys.list.ignored', { columns: words.list(read.ignored) }));
  const counts = { count: read.invitees.length, faults: read.faults.length };
  if (options.dryRun) {
    output.answer(t('surveys.list.would', counts));
    return 0;
  }
  const progress = startProgress(words, t('surveys.list.progress', { slug }));
  const result = await invite(context, who, slug, read.invitees, progress.report).finally(progress.stop);
  if (isProblem(result)) return refused(words, result, output);
  output.answer(t('surveys.list.done', { ...result, faults: read.faults.length }));
  return 0;
}

/** `kept survey print <slug> --count <n>`: addresses for letters, one a line, each for one person. Status 1: refused. */
export async function printCommand(
  context: Context,
  who: Who,
  slug: string,
  options: { count: string; language?: string; reader: Language },
  output: Output,
): Promise<ExitStatus> {
  const words = translator(options.reader);
  const { language, count } = options;
  if (language !== undefined && !isLanguage(language))
    throw new UsageError('surveys.cli.noSuchLanguage', { language });
  const site = readSite(context.content);
  const spoken = language ?? site.languages[0] ?? options.reader;
  const asked = /^\d{1,9}$/.test(count) ? Number(count) : Number.NaN;
  const ids = await printInvitations(context, who, slug, { count: asked, language: spoken });
  if (isProblem(ids)) return refused(words, ids, output);
  for (const id of ids) output.answer(site.origin + paths.invitation(spoken, slug, id));
  return 0;
}

function refused(
  words: Translator,
  problem: Parameters<Translator['problem']>[0],
  output: Output,
): ExitStatus {
  output.fault(words.problem(problem));
  return 1;
}
