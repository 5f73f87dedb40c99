import { readFileSync, statSync } from 'node:fs';
import type { Context } from '#app/context.server.ts';
import { isPlainDate, type PlainDate } from '#app/domain/instant.ts';
import { longestTerms, readOtherTerms } from '#app/domain/replay/other-terms.ts';
import { monthsBefore } from '#app/domain/trust/period.ts';
import { formatFinding } from '#app/i18n/findings.ts';
import { type Translator, translator } from '#app/i18n/translator.ts';
import type { Language } from '#app/languages/language.ts';
import { readReplay } from '#app/queries/compliance/replay.server.ts';
import {
  readOwnTerms,
  readPromise,
  readReplayCalendars,
} from '#app/queries/compliance/replay-promise.server.ts';
import { insteadInWords, replayLines } from '#app/ui/pages/compliance/replay-words.ts';
import { readPublications } from '#db/stores/publications.server.ts';
import type { ExitStatus, Output } from './cases.ts';
import { otherThanFile } from './ordinary-file.ts';
import { exampleDay } from './past-instant.ts';
import { startProgress } from './progress.ts';
import { UsageError } from './usage-error.ts';

export type ReplayOptions = {
  /** A file of other terms; without it those that the promise has are printed. */
  with?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  json?: boolean | undefined;
  language: Language;
};

/**
 * `kept replay <commitment> --with <terms.yml>`: the record of a promise under other terms, beside what it is. Status 2: the
 * terms are at fault, and each fault is told with its line.
 * @throws UsageError for a promise that nobody published, a file that is none, and days that are none of the record
 */
export async function replayCommand(
  context: Context,
  commitment: string,
  options: ReplayOptions,
  output: Output,
): Promise<ExitStatus> {
  const words = translator(options.language);
  const promise = await readPromise(context, commitment);
  if (!promise)
    throw new UsageError('replay.noSuchCommitment', { commitment, known: await knownTo(context) });
  const { charter, terms, asOf, first } = promise;
  if (options.with === undefined) {
    for (const line of (await readOwnTerms(context, promise)).trimEnd().split('\n')) output.answer(line);
    return 0;
  }
  const period = periodOf(options, asOf, words);
  const calendars = await readReplayCalendars(context);
  const { other, findings } = readOtherTerms(options.with, textOf(options.with), terms, { first, calendars });
  for (const finding of findings) output.fault(formatFinding(finding, options.language));
  if (!other) return 2;
  const progress = startProgress(words, words.t('replay.progress'));
  try {
    const report = await readReplay(context, { charter, terms, other, period, calendars }, progress.report);
    progress.stop();
    if (options.json) output.answer(JSON.stringify(report));
    else {
      const { t, date } = words;
      const days = { from: date(report.from), to: date(report.to) };
      output.answer(`${t('replay.headline', { commitment, ...days })} (${insteadInWords(words, report)})`);
      for (const line of replayLines(words, report)) output.answer(`  ${line}`);
    }
    return 0;
  } finally {
    progress.stop();
  }
}

async function knownTo({ db }: Context): Promise<string> {
  const { editions } = await readPublications(db);
  const ids = new Set(editions.flatMap(({ terms }) => terms.commitments.map(({ id }) => id)));
  return [...ids].join(', ');
}

/** A year up to the last day of the record, unless other days are asked for. */
function periodOf(
  options: ReplayOptions,
  asOf: PlainDate,
  { date }: Translator,
): { from: PlainDate; to: PlainDate } {
  const day = (option: 'from' | 'to'): PlainDate | undefined => {
    const given = options[option];
    if (given !== undefined && !isPlainDate(given))
      throw new UsageError('replay.notADay', { option: `--${option}`, given, example: exampleDay });
    return given;
  };
  const to = day('to') ?? asOf;
  if (to > asOf) throw new UsageError('replay.tooLate', { day: date(to), last: date(asOf) });
  const from = day('from') ?? monthsBefore(to, 12);
  if (from > to) throw new UsageError('replay.backwards', { from: date(from), to: date(to) });
  return { from, to };
}

function textOf(file: string): string {
  const refused = new UsageError('replay.noSuchFile', { file, most: longestTerms });
  try {
    // What is no file could be read for ever.
    if (otherThanFile(file) !== null || statSync(file).size > 4 * longestTerms) throw refused;
    const text = readFileSync(file, 'utf8');
    if (text.length > longestTerms) throw refused;
    return text;
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) throw refused;
    throw error;
  }
}
