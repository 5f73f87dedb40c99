import type { PublishedSurvey } from '#db/stores/surveys.server.ts';
import type { Context } from '../../context.server.ts';
import { isProblem, type Problem } from '../../domain/problem.ts';
import type { DrawingRule } from '../../domain/survey/conclude.ts';
import { begun, forgetWork, type Log, type WorkState } from '../followed-work.server.ts';
import { answersOf } from './answers.server.ts';
import { type FoundCharter, findCharter } from './draw-charter.server.ts';

/** How far drawing a charter has come: counted, with the charter, or with why there is none. */
export type DrawingState = WorkState<FoundCharter | Problem>;

const told = 'drawing a charter stopped';

/** Which charter a closed survey gives by a rule, as far as it was worked out; what was refused is tried again by whoever looks again. */
export async function followDrawing(
  context: Context,
  survey: PublishedSurvey,
  rule: DrawingRule,
  log: Log,
): Promise<DrawingState> {
  const key = `drawing ${survey.closing?.seq} ${rule.seats} ${rule.reserve}`;
  const work = async (set: (state: DrawingState) => void) => {
    const report = await findCharter(
      context,
      survey.terms.slug,
      rule,
      answersOf(context, survey),
      (done, of) => set({ phase: 'counting', done, of }),
    );
    set({ phase: 'counted', report });
  };
  const state = await begun(context, key, 'counting', work, { log, told });
  if (state.phase === 'counted' && isProblem(state.report)) forgetWork(context, key);
  return state;
}
