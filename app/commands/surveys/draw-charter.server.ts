import { readHead } from '#db/stores/ledger.server.ts';
import { readDrawings, readResults } from '#db/stores/results.server.ts';
import { findSurvey, type PublishedSurvey } from '#db/stores/surveys.server.ts';
import { readRoots } from '#db/stores/tree.server.ts';
import type { Context } from '../../context.server.ts';
import type { Who } from '../../domain/ledger/entry.ts';
import { isProblem, type Problem, problem } from '../../domain/problem.ts';
import { AnswerRows } from '../../domain/survey/answer-rows.ts';
import { type DrawingRule, drawnFrom, drawSurvey, type Redrawn } from '../../domain/survey/conclude.ts';
import type { Drawing } from '../../domain/survey/draw.ts';
import type { CandidateFigures } from '../../domain/survey/results/figures.ts';
import { rootInSteps } from '../../domain/survey/results/roots.ts';
import { respondentsOf } from '../../domain/survey/results/table.ts';
import { weigh } from '../../domain/survey/results/weighing.ts';
import { redrawing } from '../../domain/survey/stability.ts';
import { transact } from '../transact.server.ts';
import type { AnswersSource } from './close-survey.server.ts';
import type { SurveyProgress } from './work-out.server.ts';

/** How many redrawings say how stable a seat is. */
const replicates = 500;

/** The charter that a survey gives by a rule. */
export type FoundCharter = {
  survey: PublishedSurvey;
  rule: DrawingRule;
  drawing: Drawing;
  redrawn: Redrawn;
  candidates: CandidateFigures[];
};
/** A charter drawn from a survey: `seq` is the entry that says so, `null` where it was only looked at. */
export type DrawnCharter = FoundCharter & { seq: number | null };

/**
 * Draws a charter from a closed survey, and writes it: see findCharter and recordDrawing.
 * @param dryRun writes nothing
 */
export async function drawCharterFrom(
  context: Context,
  who: Who,
  slug: string,
  rule: DrawingRule,
  { given, dryRun = false }: Pick<AnswersSource, 'given'> & { dryRun?: boolean },
): Promise<DrawnCharter | Problem> {
  const found = await findCharter(context, slug, rule, { given });
  if (isProblem(found)) return found;
  return { ...found, seq: dryRun ? null : await recordDrawing(context, who, found) };
}

/**
 * The charter that a closed survey gives: seats by the published table, and how stable they are by the answers, which must be those that it was
 * closed with. The redrawings are seeded by the ledger as it was when the survey was published: nobody could choose it by the answers. Others have
 * their turn between them.
 */
export async function findCharter(
  context: Context,
  slug: string,
  rule: DrawingRule,
  { given }: Pick<AnswersSource, 'given'>,
  onProgress: SurveyProgress = () => undefined,
): Promise<FoundCharter | Problem> {
  const survey = await findSurvey(context.db, slug);
  if (!survey) return problem('unknown-survey', undefined, { survey: slug });
  const { terms, closing } = survey;
  if (!closing) return problem('survey-not-closed', undefined, { survey: slug });
  const rows = new AnswerRows(terms);
  for await (const some of given()) {
    rows.add(some);
    await context.othersTurn();
  }
  if ((await inTurns(context, rootInSteps(rows))) !== closing.answers)
    return problem('survey-answers-changed');
  const { table, figures } = await readResults(context.db, closing.results);
  const { size } = await readHead(context.db);
  const [root] = await readRoots(context.db, [{ start: 0, end: survey.seq + 1 }], size);
  const seed = (root ?? Buffer.alloc(0)).toString('base64');
  const { weights } = weigh(terms, rows);
  await context.othersTurn();
  const respondents = respondentsOf(terms, rows, weights);
  await context.othersTurn();
  const ids = terms.candidates.map(({ id }) => id);
  const redraw = redrawing(respondents, ids, rule, seed);
  const seated = new Map(ids.map((id) => [id, 0]));
  for (let replicate = 0; replicate < replicates; replicate += 1) {
    for (const id of redraw(replicate)) seated.set(id, (seated.get(id) ?? 0) + 1);
    onProgress(replicate + 1, replicates);
    await context.othersTurn();
  }
  const redrawn = { seed, replicates, seated };
  return { survey, rule, drawing: drawnFrom(table, rule), redrawn, candidates: figures.candidates };
}

/** What work in steps comes to; others have their turn between two of them. */
async function inTurns<Result>(
  { othersTurn }: Pick<Context, 'othersTurn'>,
  steps: Generator<undefined, Result>,
): Promise<Result> {
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    await othersTurn();
  }
}

/** Writes a drawing, unless it is what was drawn last of this closing. @returns the number of the entry that says it */
export async function recordDrawing(context: Context, who: Who, found: FoundCharter): Promise<number | null> {
  const { survey, rule, drawing, redrawn } = found;
  const closing = survey.closing?.seq ?? -1;
  return transact(context, async ({ trx, now, commit }) => {
    const last = (await readDrawings(trx, [closing])).get(closing);
    if (last?.seats === rule.seats && last.reserve === rule.reserve) return last.seq;
    const [recorded] = await commit([drawSurvey(survey, drawing, rule, redrawn, now, who)]);
    return recorded?.entry.seq ?? null;
  });
}
