import { answersOf } from '#app/commands/surveys/answers.server.ts';
import { type DrawnCharter, drawCharterFrom } from '#app/commands/surveys/draw-charter.server.ts';
import type { Context } from '#app/context.server.ts';
import type { Who } from '#app/domain/ledger/entry.ts';
import { isProblem } from '#app/domain/problem.ts';
import { mostCandidates } from '#app/domain/survey/kinds.ts';
import { type Translator, translator } from '#app/i18n/translator.ts';
import type { Language } from '#app/languages/language.ts';
import { setLocalised } from '#app/languages/typography.ts';
import { findSurvey } from '#db/stores/surveys.server.ts';
import type { ExitStatus, Output } from './cases.ts';
import { UsageError } from './usage-error.ts';

export type DrawOptions = { seats: string; reserve: string; dryRun?: boolean; language: Language };

/**
 * `kept draw <slug> --seats 8 --reserve 2`: prints which candidates find a seat and how sure that is, and writes it. Status 1: refused, and why.
 * @throws UsageError where no such survey is published, and for what is no number of seats
 */
export async function drawCommand(
  context: Context,
  who: Who,
  slug: string,
  { dryRun = false, language, ...given }: DrawOptions,
  output: Output,
): Promise<ExitStatus> {
  const words = translator(language);
  const survey = await findSurvey(context.db, slug);
  if (!survey) throw new UsageError('surveys.cli.notPublished', { slug });
  const seats = countIn('--seats', given.seats, 1, mostCandidates);
  const rule = { seats, reserve: countIn('--reserve', given.reserve, 0, seats) };
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
