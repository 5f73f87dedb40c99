import {
  previewRestatement,
  type RestatementPreview,
} from '#app/commands/restatements/preview-restatement.server.ts';
import {
  carryOutRestatement,
  decideOnRestatement,
  orderRestatement,
} from '#app/commands/restatements/restate.server.ts';
import type { AskedRestatement } from '#app/commands/restatements/restatement-turn.server.ts';
import type { Context } from '#app/context.server.ts';
import { isPlainDate, type PlainDate } from '#app/domain/instant.ts';
import type { Who } from '#app/domain/ledger/entry.ts';
import { isProblem, problem } from '#app/domain/problem.ts';
import type { RestatementReason } from '#app/domain/restatement/kinds.ts';
import { isUnderWay, type Restatement } from '#app/domain/restatement/restatement.ts';
import { countsInWords, standingInWords } from '#app/i18n/said-restated.ts';
import { type Translator, translator } from '#app/i18n/translator.ts';
import type { Language } from '#app/languages/language.ts';
import { readPromise } from '#app/queries/compliance/replay-promise.server.ts';
import { isLeft, newestRestatement, readRestated } from '#db/stores/restatements.server.ts';
import type { ExitStatus, Output } from './cases.ts';
import { colleagueNamed } from './colleague-named.ts';
import { exampleDay } from './past-instant.ts';
import { startProgress } from './progress.ts';
import { UsageError } from './usage-error.ts';

export type RestateOptions = {
  /** The address of whoever orders it, or carries it out. */
  as: string;
  from?: string | undefined;
  to?: string | undefined;
  because: RestatementReason;
  /** Why they decline an order, in private: it is not carried out. */
  decline?: string | undefined;
  dryRun?: boolean | undefined;
  json?: boolean | undefined;
  language: Language;
};

/**
 * `kept restate <commitment> --from <day> --to <day> --as <email>`: orders that the cases opened in a period are judged anew by the
 * published calendar; called again by another person, an officer, it does so, or with `--decline` does not. Status 1: refused, and why.
 * @throws UsageError for a promise that nobody published, nobody of that address, and days that are none or missing
 */
export async function restate(
  context: Context,
  commitment: string,
  options: RestateOptions,
  output: Output,
): Promise<ExitStatus> {
  const words = translator(options.language);
  const who = await colleagueNamed(context, options.as);
  const promise = await readPromise(context, commitment);
  if (!promise) throw new UsageError('restatements.cli.noSuchCommitment', { commitment });
  const place = { charter: promise.charter, commitment };
  const newest = await newestRestatement(context.db, place);
  const order = newest && isUnderWay(newest) ? newest : null;
  if (options.decline !== undefined)
    return decline(context, { who, order, note: options.decline }, words, output);
  const [from, to] = [dayOf('from', options), dayOf('to', options)];
  const progress = startProgress(words, words.t('restatements.cli.progress', { promise: commitment }));
  try {
    if (order && !options.dryRun)
      return await goOn(context, who, order, { words, output, ...options }, progress);
    if (!from || !to) throw new UsageError('restatements.cli.needsPeriod', { example: exampleDay });
    const asked: AskedRestatement = { ...place, from, to, because: options.because };
    const preview = await previewRestatement(context, asked, progress.report);
    if (isProblem(preview)) return refused(words.problem(preview), output);
    const ordered =
      options.dryRun || preview.changed === 0 ? null : await orderRestatement(context, who, asked);
    if (ordered && isProblem(ordered)) return refused(words.problem(ordered), output);
    progress.stop();
    const request = ordered?.request ?? null;
    if (options.json)
      output.answer(JSON.stringify({ ...place, from, to, request, state: 'preview', ...preview }));
    else for (const line of previewLines(words, preview, promise.edition.terms.zone)) output.answer(line);
    if (request !== null && !options.json)
      output.answer(words.t('restatements.cli.ordered', { request: String(request) }));
    return 0;
  } finally {
    progress.stop();
  }
}

type Telling = { words: Translator; output: Output; json?: boolean | undefined };

/** Carries an order out that somebody else gave, or goes on with it. */
async function goOn(
  context: Context,
  who: Who,
  order: Restatement,
  { words, output, json }: Telling,
  progress: { report: (done: number, of: number) => void; stop: () => void },
): Promise<ExitStatus> {
  if (order.state === 'open' || (await isLeft(context.db, order))) {
    const decided = await decideOnRestatement(context, who, order.seq, { approved: true });
    if (isProblem(decided)) return refused(words.problem(decided), output);
  }
  await carryOutRestatement(context, order.seq, progress.report);
  progress.stop();
  const told = (await readRestated(context.db, order.charter)).get(order.commitment)?.at(-1);
  if (!told) return 1;
  if (json) output.answer(JSON.stringify({ ...told, state: 'restated' }));
  else {
    const { corrections, before, after } = told;
    output.answer(words.t('restatements.cli.restated', { corrections }));
    output.answer(figuresLine(words, { before, after }));
  }
  return 0;
}

async function decline(
  context: Context,
  { who, order, note }: { who: Who; order: Restatement | null; note: string },
  words: Translator,
  output: Output,
): Promise<ExitStatus> {
  if (!order) return refused(words.problem(problem('unknown-request')), output);
  const decided = await decideOnRestatement(context, who, order.seq, { approved: false, note });
  if (isProblem(decided)) return refused(words.problem(decided), output);
  output.answer(words.t('restatements.cli.declined', { request: String(order.seq) }));
  return 0;
}

function refused(text: string, output: Output): ExitStatus {
  output.fault(text);
  return 1;
}

function dayOf(option: 'from' | 'to', options: RestateOptions): PlainDate | undefined {
  const given = options[option];
  if (given !== undefined && !isPlainDate(given))
    throw new UsageError('replay.notADay', { option: `--${option}`, given, example: exampleDay });
  return given;
}

/** What would change, as people read it. */
function previewLines(words: Translator, preview: RestatementPreview, zone: string): string[] {
  const { t } = words;
  const { cases, changed, unjudged, named, before, after } = preview;
  if (changed === 0) return [t('restatements.nothing')];
  return [
    t('restatements.cli.summary', { cases, changed, unjudged }),
    ...named.map((each) => {
      const [was, is] = [each.before, each.after].map((standing) => standingInWords(words, standing, zone));
      const values = { reference: each.reference ?? each.id, before: was ?? '', after: is ?? '' };
      return `  ${t('restatements.cli.change', values)}`;
    }),
    ...(changed > named.length ? [`  ${t('restatements.more', { count: changed - named.length })}`] : []),
    figuresLine(words, { before, after }),
  ];
}

function figuresLine(
  words: Translator,
  { before, after }: Pick<RestatementPreview, 'before' | 'after'>,
): string {
  const said = { before: countsInWords(words, before), after: countsInWords(words, after) };
  return words.t('restatements.cli.figures', said);
}
