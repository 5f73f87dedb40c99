import type { Context } from '#app/context.server.ts';
import type { CorrectionReason } from '#app/domain/correction/kinds.ts';
import type { Who } from '#app/domain/ledger/entry.ts';
import { isProblem, problem } from '#app/domain/problem.ts';
import type { ReversalReport } from '#app/domain/reversal/report.ts';
import type { Reversal } from '#app/domain/reversal/reversal.ts';
import { type Translator, translator } from '#app/i18n/translator.ts';
import {
  carryOut,
  decideOnReversal,
  orderReversal,
  previewReversal,
} from '#app/import/reverse-import.server.ts';
import type { Language } from '#app/languages/language.ts';
import { importNamed } from '#db/stores/imports.server.ts';
import { isOrphaned, newestReversal, reversalNumbered } from '#db/stores/reversals.server.ts';
import type { ExitStatus, Output } from './cases.ts';
import { colleagueNamed } from './colleague-named.ts';
import { startProgress } from './progress.ts';
import { UsageError } from './usage-error.ts';

export type TakeBackOptions = {
  /** The address of whoever orders it, or carries it out. */
  as: string;
  because: CorrectionReason;
  /** Why they decline an order, in private: it is not carried out. */
  decline?: string | undefined;
  dryRun?: boolean;
  json?: boolean;
  language: Language;
};

/**
 * `kept take-back <import> --as <email>`: orders that an import, by its id or the name of its file, is taken back; called
 * again by another person, an officer, it does so, or with `--decline` does not. Status 1: refused, and why.
 */
export async function takeBack(
  context: Context,
  name: string,
  options: TakeBackOptions,
  output: Output,
): Promise<ExitStatus> {
  const words = translator(options.language);
  const { t } = words;
  const who = await colleagueNamed(context, options.as);
  const run = await importNamed(context.db, name);
  if (!run) throw new UsageError('takingBack.noSuchImport', { name });
  const newest = await newestReversal(context.db, run.id);
  const reversal = newest && (await reversalNumbered(context.db, newest.request));
  if (options.decline !== undefined)
    return decline(context, { who, reversal, note: options.decline }, words, output);
  const progress = startProgress(words, t('progress.reversal', { file: run.file }));
  const answer = (report: ReversalReport, state: 'preview' | 'done', request: number | null) => {
    progress.stop();
    if (options.json) output.answer(JSON.stringify({ import: run.id, request, state, ...report }));
    else for (const line of reversalLines(words, report, state)) output.answer(line);
  };
  if (options.dryRun || reversal === null || reversal.state === 'declined') {
    const preview = await previewReversal(context, who, run.id, progress.report);
    if (options.dryRun) {
      answer(preview, 'preview', null);
      return 0;
    }
    const order = await orderReversal(context, who, run.id, { because: options.because });
    if (isProblem(order)) progress.stop();
    if (isProblem(order)) return refused(words.problem(order), output);
    answer(preview, 'preview', order.request);
    if (!options.json) output.answer(t('takingBack.ordered', { request: String(order.request) }));
    return 0;
  }
  if (reversal.state === 'open' || (newest && (await isOrphaned(context.db, reversal, newest)))) {
    const decided = await decideOnReversal(context, who, reversal.seq, { approved: true });
    if (isProblem(decided)) progress.stop();
    if (isProblem(decided)) return refused(words.problem(decided), output);
  }
  answer(await carryOut(context, reversal.seq, progress.report), 'done', reversal.seq);
  return 0;
}

async function decline(
  context: Context,
  { who, reversal, note }: { who: Who; reversal: Reversal | null; note: string },
  words: Translator,
  output: Output,
): Promise<ExitStatus> {
  if (reversal === null) return refused(words.problem(problem('unknown-request')), output);
  const decided = await decideOnReversal(context, who, reversal.seq, { approved: false, note });
  if (isProblem(decided)) return refused(words.problem(decided), output);
  output.answer(words.t('takingBack.declined', { request: String(reversal.seq) }));
  return 0;
}

function refused(text: string, output: Output): ExitStatus {
  output.fault(text);
  return 1;
}

/** What became, or would become, of an import, as people read it. */
function reversalLines(
  { t, problem }: Translator,
  { cases, events, occurrences, left }: ReversalReport,
  state: 'preview' | 'done',
): string[] {
  const kept = Object.entries(left).map(
    ([code, count]) => `  ${t('importing.counted', { count, reason: problem({ problem: code as never }) })}`,
  );
  const count = Object.values(left).reduce((sum, each) => sum + each, 0);
  return [
    t(`takingBack.${state}`),
    `  ${t('takingBack.cases', { count: cases })}`,
    `  ${t('takingBack.events', { count: events })}`,
    `  ${t('takingBack.occurrences', { count: occurrences })}`,
    ...(count > 0 ? [t('takingBack.left', { count }), ...kept] : []),
  ];
}
