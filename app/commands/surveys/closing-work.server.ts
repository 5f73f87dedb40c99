import type { PublishedSurvey } from '#db/stores/surveys.server.ts';
import type { Context } from '../../context.server.ts';
import type { Who } from '../../domain/ledger/entry.ts';
import { isProblem, type Problem } from '../../domain/problem.ts';
import { begun, forgetWork, type Log, underway, type WorkState } from '../followed-work.server.ts';
import { answersOf } from './answers.server.ts';
import { type ClosedSurveyResult, closeSurvey } from './close-survey.server.ts';

/** How far closing a survey has come: done, with its counts, or with why it was refused. */
export type ClosingState = WorkState<ClosedSurveyResult | Problem>;

const told = 'closing a survey stopped';
const keyOf = ({ seq }: PublishedSurvey) => `closing ${seq}`;

/** How far closing has come where somebody asked for it; nothing is begun by looking. */
export function closingUnderway(context: Context, survey: PublishedSurvey): ClosingState | null {
  return underway(context, keyOf(survey));
}

/** Closes a survey with the answers that were given, once however often it is asked for; what was refused, or stopped, is tried again. */
export async function followClosing(
  context: Context,
  who: Who,
  survey: PublishedSurvey,
  log: Log,
): Promise<ClosingState> {
  const before = closingUnderway(context, survey);
  if (before?.phase === 'done' && isProblem(before.report)) forgetWork(context, keyOf(survey));
  const work = async (set: (state: ClosingState) => void) => {
    const { slug } = survey.terms;
    const report = await closeSurvey(context, who, slug, answersOf(context, survey), (done, of) =>
      set({ phase: 'working', done, of }),
    );
    set({ phase: 'done', report });
  };
  return begun(context, keyOf(survey), 'working', work, { log, told });
}
