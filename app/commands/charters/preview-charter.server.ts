import type { Edition } from '#db/stores/publications.server.ts';
import type { Context } from '../../context.server.ts';
import type { CharterPreview } from '../../domain/charter/change.ts';
import type { Who } from '../../domain/ledger/entry.ts';
import { isProblem, type Problem } from '../../domain/problem.ts';
import type { Method } from '../../domain/trust/method.ts';
import { transact } from '../transact.server.ts';
import { type CharterToPublish, planCharter, surveyCharter } from './publish-charter.server.ts';

/**
 * What publishing would do at this moment; nothing is written.
 * @param method that is to be published just before, where one is
 */
export async function previewCharter(
  context: Context,
  who: Who,
  charter: CharterToPublish,
  method: Method | null = null,
): Promise<CharterPreview<Edition> | Problem> {
  const survey = await surveyCharter(context, who, charter);
  if (isProblem(survey)) return survey;
  return transact(context, async (work) => {
    const plan = await planCharter(work, who, charter, { survey, method });
    const { published, refusal, earlier, moved } = plan;
    return { published, refusal, earlier, moved };
  });
}
