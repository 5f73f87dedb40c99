import { countInvitations, forgetInvited } from '#db/stores/invitations.server.ts';
import { keepDocument } from '#db/stores/publications.server.ts';
import { findSurvey, type PublishedSurvey } from '#db/stores/surveys.server.ts';
import type { Context } from '../../context.server.ts';
import type { Who } from '../../domain/ledger/entry.ts';
import { isProblem, type Problem, problem } from '../../domain/problem.ts';
import { proposeNature } from '../../domain/survey/conclude.ts';
import { closeSurvey as decideClosing, refuseClosing } from '../../domain/survey/decide.ts';
import type { PackedGiven } from '../../domain/survey/given.ts';
import { inTransaction } from '../durably.server.ts';
import { requireSteady } from '../ledger/examine.server.ts';
import { transact } from '../transact.server.ts';
import { keysOf } from './survey-keys.server.ts';
import { type SurveyProgress, workOut } from './work-out.server.ts';

/** Where the answers are: apart from the ledger's database, and not for long. */
export type AnswersSource = {
  /** Ends what was begun and never sent: it counts as partial from then on. */
  end(): Promise<void>;
  /** What was given, some at a time. */
  given(): AsyncIterable<PackedGiven[]>;
  /** The hashes of the codes that were used, hexadecimal. */
  spent(): Promise<string[]>;
};

export type ClosedSurveyResult = { seq: number; complete: number; partial: number };

/**
 * Closes a survey whose last day is over: what the answers come to is worked out, kept by its hash and written, with what each candidate is read
 * as; by then nothing is known any more of where those lived who were asked. Nothing is written before all is known: after a stop the same call does it all.
 */
export async function closeSurvey(
  context: Context,
  who: Who,
  slug: string,
  source: AnswersSource,
  onProgress: SurveyProgress = () => undefined,
): Promise<ClosedSurveyResult | Problem> {
  const asked = await findSurvey(context.db, slug);
  if (!asked) return problem('unknown-survey', undefined, { survey: slug });
  // What was begun is ended for good, so not by a clock that nobody believes; read in this order, so that one that jumps in between is found out.
  const now = context.now();
  await requireSteady(context);
  const refused = refuseClosing(asked, now, who);
  if (refused) return refused;
  if (await areAnswersMissing(context, asked))
    return problem('survey-answers-missing', undefined, { survey: slug });
  await source.end();
  await context.othersTurn();
  const { terms } = asked;
  const codes = await source.spent();
  await context.othersTurn();
  const count = async ({ complete, partial }: { complete: number; partial: number }) => {
    if (codes.length !== complete + partial) return problem('survey-miscounted');
    // Of open surveys nobody says how many took a code: no more than used theirs.
    const people =
      terms.codes === 'open'
        ? { invited: null, ineligible: 0, taken: codes.length }
        : await countInvitations(context.db, slug);
    return { ...people, complete, partial };
  };
  const found = await workOut(context, { terms, codes, given: source.given() }, count, onProgress);
  if (isProblem(found)) return found;
  const { counted, spent, answers, results } = found;
  const figures = { ...counted, spent, answers, results: results.hash };
  const decided = decideClosing(asked, figures, context.now(), who);
  if (isProblem(decided)) return decided;
  await forgetAll(context, slug);
  return transact(context, async ({ trx, now, commit }) => {
    const survey = await findSurvey(trx, slug);
    if (survey?.seq !== asked.seq) return problem('unknown-survey', undefined, { survey: slug });
    const closing = decideClosing(survey, figures, now, who);
    if (isProblem(closing)) return closing;
    await keepDocument(trx, results);
    await keepDocument(trx, found.codes);
    const natures = found.natures.map(
      (nature, place) => (seq: number) => proposeNature(survey, seq - place - 1, nature, now, who),
    );
    const [closed] = await commit([closing, ...natures]);
    const { complete, partial } = counted;
    return { seq: closed?.entry.seq ?? 0, complete, partial };
  });
}

/**
 * Some at a time, others in between: to write to so many rows at once holds up everybody. It comes before the closing, so that no closed survey knows where
 * anybody lives; a survey that is over writes to nobody, and what is forgotten twice stays forgotten.
 */
async function forgetAll(context: Context, slug: string): Promise<void> {
  for (let after: string | null = ''; after !== null; ) {
    const from: string = after;
    after = await inTransaction(context, (trx) => forgetInvited(trx, slug, from));
    await context.othersTurn();
  }
}

/** Whether the file of answers is another one than that in which the survey's codes were made: it would say that nobody answered. */
async function areAnswersMissing(context: Context, survey: PublishedSurvey): Promise<boolean> {
  if (await keysOf(context, survey)) return false;
  const { taken } = await countInvitations(context.db, survey.slug);
  return survey.terms.codes === 'open' || taken > 0;
}
