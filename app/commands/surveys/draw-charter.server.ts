import { readHead } from '#db/stores/ledger.server.ts';
import { readResults } from '#db/stores/results.server.ts';
import { findSurvey, type PublishedSurvey } from '#db/stores/surveys.server.ts';
import { readRoots } from '#db/stores/tree.server.ts';
import type { Context } from '../../context.server.ts';
import type { Who } from '../../domain/ledger/entry.ts';
import { type Problem, problem } from '../../domain/problem.ts';
import { type DrawingRule, drawnFrom, drawSurvey, type Redrawn } from '../../domain/survey/conclude.ts';
import type { Drawing } from '../../domain/survey/draw.ts';
import { unpackGiven } from '../../domain/survey/packed.ts';
import type { CandidateFigures } from '../../domain/survey/results/figures.ts';
import { countedOf } from '../../domain/survey/results/results.ts';
import { rootOfAnswers } from '../../domain/survey/results/roots.ts';
import { respondentsOf } from '../../domain/survey/results/table.ts';
import { weigh } from '../../domain/survey/results/weighing.ts';
import { seatsRedrawn } from '../../domain/survey/stability.ts';
import { transact } from '../transact.server.ts';
import type { AnswersSource } from './close-survey.server.ts';

/** How many redrawings say how stable a seat is. */
const replicates = 500;

/** A charter drawn from a survey: `seq` is the entry that says so, `null` where it was only looked at. */
export type DrawnCharter = {
  seq: number | null;
  survey: PublishedSurvey;
  drawing: Drawing;
  redrawn: Redrawn;
  candidates: CandidateFigures[];
};

/**
 * Draws a charter from a closed survey: seats by the published table, and how stable they are by the answers, which must be those that it was
 * closed with. The redrawings are seeded by the ledger as it was when the survey was published: nobody could choose it by the answers.
 * @param dryRun writes nothing
 */
export async function drawCharterFrom(
  context: Context,
  who: Who,
  slug: string,
  rule: DrawingRule,
  { given, dryRun = false }: Pick<AnswersSource, 'given'> & { dryRun?: boolean },
): Promise<DrawnCharter | Problem> {
  const survey = await findSurvey(context.db, slug);
  if (!survey) return problem('unknown-survey', undefined, { survey: slug });
  const { terms, closing } = survey;
  if (!closing) return problem('survey-not-closed', undefined, { survey: slug });
  const answers = unpackGiven(terms, await given());
  if (rootOfAnswers(answers) !== closing.answers) return problem('survey-answers-changed');
  const { table, figures } = await readResults(context.db, closing.results);
  const drawing = drawnFrom(table, rule);
  const { size } = await readHead(context.db);
  const [root] = await readRoots(context.db, [{ start: 0, end: survey.seq + 1 }], size);
  const seed = (root ?? Buffer.alloc(0)).toString('base64');
  const counted = countedOf(answers);
  const respondents = respondentsOf(terms, counted, weigh(terms, counted).weights);
  const ids = terms.candidates.map(({ id }) => id);
  const redrawn = { seed, replicates, seated: seatsRedrawn(respondents, ids, rule, { seed, replicates }) };
  const found = { survey, drawing, redrawn, candidates: figures.candidates };
  if (dryRun) return { ...found, seq: null };
  return transact(context, async ({ now, commit }) => {
    const [recorded] = await commit([drawSurvey(survey, drawing, rule, redrawn, now, who)]);
    return { ...found, seq: recorded?.entry.seq ?? null };
  });
}
