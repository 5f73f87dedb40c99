import { answersOf } from '#app/commands/surveys/answers.server.ts';
import { type DrawnCharter, drawCharterFrom } from '#app/commands/surveys/draw-charter.server.ts';
import { whyUnreadable } from '#app/content/content-file.server.ts';
import type { Context } from '#app/context.server.ts';
import type { Who } from '#app/domain/ledger/entry.ts';
import { isProblem } from '#app/domain/problem.ts';
import { mostCandidates } from '#app/domain/survey/kinds.ts';
import { type Translator, translator } from '#app/i18n/translator.ts';
import type { Language } from '#app/languages/language.ts';
import { setLocalised } from '#app/languages/typography.ts';
import { type ReadDraft, readCharterDraft } from '#app/queries/compliance/charter-draft.server.ts';
import { findSurvey } from '#db/stores/surveys.server.ts';
import type { ExitStatus, Output } from './cases.ts';
import { charterIn, writeDraft } from './draft-folder.ts';
import { UsageError } from './usage-error.ts';

export type DrawOptions = {
  seats: string;
  reserve: string;
  dryRun?: boolean;
  /** A folder for the files of the charter that was drawn. */
  write?: string;
  language: Language;
};

/**
 * `kept draw <slug> --seats 8 --reserve 2`: prints which candidates find a seat and how sure that is, and writes it; with a folder, also the files of the
 * charter as it was drawn. Status 1: refused, and why; 2: the folder has a charter, or cannot be written.
 * @throws UsageError where no such survey is published, and for what is no number of seats
 */
export async function drawCommand(
  context: Context,
  who: Who,
  slug: string,
  { dryRun = false, write, language, ...given }: DrawOptions,
  output: Output,
): Promise<ExitStatus> {
  const words = translator(language);
  const survey = await findSurvey(context.db, slug);
  if (!survey) throw new UsageError('surveys.cli.notPublished', { slug });
  const seats = countIn('--seats', given.seats, 1, mostCandidates);
  const rule = { seats, reserve: countIn('--reserve', given.reserve, 0, seats) };
  if (write !== undefined) {
    const refused = refuseFolder(words, write);
    if (refused !== null) {
      output.fault(refused);
      return 2;
    }
  }
  const source = { given: answersOf(context, survey).given, dryRun };
  const drawn = await drawCharterFrom(context, who, slug, rule, source);
  if (isProblem(drawn)) {
    output.fault(words.problem(drawn));
    return 1;
  }
  for (const line of linesOf(words, drawn)) output.answer(line);
  const { seq } = drawn;
  output.answer(
    seq === null ? words.t('results.draw.notDrawn') : words.t('results.draw.drawn', { seq: words.n(seq) }),
  );
  if (write === undefined) return 0;
  const draft = await readCharterDraft(context.db, drawn.survey, rule, { now: context.now(), language });
  return draft ? sayDraft(words, draft, { folder: write, dryRun }, output) : 0;
}

/** Why nothing can be written into a folder; `null` where it can be tried. */
function refuseFolder({ t }: Translator, folder: string): string | null {
  try {
    const file = charterIn(folder);
    return file === null ? null : t('results.draw.hasCharter', { folder, file });
  } catch (error) {
    return t('results.draw.notWritten', { folder, detail: whyUnreadable(error) });
  }
}

function sayDraft(
  { t, list }: Translator,
  draft: ReadDraft,
  { folder, dryRun }: { folder: string; dryRun: boolean },
  output: Output,
): ExitStatus {
  const count = draft.files.length;
  const mark = '[[…]]';
  try {
    if (!dryRun) writeDraft(folder, draft.files);
  } catch (error) {
    output.fault(t('results.draw.notWritten', { folder, detail: whyUnreadable(error) }));
    return 2;
  }
  output.answer(t(dryRun ? 'results.draw.wouldWrite' : 'results.draw.written', { count, folder }));
  for (const kind of ['asTheyStand', 'withGaps', 'retired'] as const) {
    if (draft[kind].length === 0) continue;
    const promises = list(draft[kind].map(({ title }) => title.text));
    const name = kind === 'withGaps' ? t('results.draft.withGaps', { mark }) : t(`results.draft.${kind}`);
    output.answer(t('results.draft.line', { name, promises }));
  }
  if (draft.withGaps.length > 0) output.answer(t('results.draw.gapsNamed', { mark, check: '`kept check`' }));
  return 0;
}

function countIn(option: string, given: string, least: number, most: number): number {
  const count = /^\d{1,3}$/.test(given) ? Number(given) : -1;
  if (count >= least && count <= most) return count;
  throw new UsageError('results.draw.notACount', { option, given, least, most });
}

function linesOf(words: Translator, { survey, drawing, redrawn, candidates }: DrawnCharter): string[] {
  const { t, percent, language } = words;
  const { terms } = survey;
  const promiseOf = (id: string) => {
    const candidate = terms.candidates.find((each) => each.id === id);
    return candidate ? (setLocalised(candidate.words, language, terms.languages)?.text ?? id) : id;
  };
  const natureOf = (id: string) =>
    t(`perceived.${candidates.find((each) => each.id === id)?.nature ?? 'too-few'}`);
  const share = (value: number | null | undefined) => (value == null ? '–' : percent(Math.abs(value), 0));
  return [
    ...drawing.seated.map((id, at) => {
      const reading = candidates.find((each) => each.id === id)?.reading;
      return t('results.draw.row', {
        ...{ seat: at + 1, promise: promiseOf(id), nature: natureOf(id) },
        ...{ worse: share(reading?.worse), better: share(reading?.better) },
        ...{ times: redrawn.seated.get(id) ?? 0, replicates: redrawn.replicates },
      });
    }),
    ...[...drawing.normsLeftOut, ...drawing.othersLeftOut].map((id) =>
      t('results.draw.left', { promise: promiseOf(id), nature: natureOf(id) }),
    ),
    ...drawing.setAside.map(({ id }) =>
      t('results.draw.aside', { promise: promiseOf(id), nature: natureOf(id) }),
    ),
  ];
}
