import { countInvitations, moveFirstMails } from '#db/stores/invitations.server.ts';
import { keepDocument } from '#db/stores/publications.server.ts';
import { findSurvey } from '#db/stores/surveys.server.ts';
import { holdsAnswers } from '#db/stores/voice.server.ts';
import type { Context } from '../../context.server.ts';
import { documentOfSources } from '../../domain/charter/edition.ts';
import type { Source } from '../../domain/charter/files.ts';
import type { Who } from '../../domain/ledger/entry.ts';
import { isProblem, type Problem, problem } from '../../domain/problem.ts';
import { publishSurvey as decideSurvey } from '../../domain/survey/decide.ts';
import type { SurveyTerms } from '../../domain/survey/terms.ts';
import { transact } from '../transact.server.ts';
import { surveyKeys } from './survey-keys.server.ts';

/** A survey's folder, read and checked. */
export type SurveySources = { terms: SurveyTerms; sources: Source[] };
export type PublishedSurveyResult = { status: 'published' | 'unchanged'; number: number };

/** Publishes what a survey asks, of whom and when; the same sources again change nothing. */
export async function publishSurvey(
  context: Context,
  who: Who,
  { terms, sources }: SurveySources,
): Promise<PublishedSurveyResult | Problem> {
  const key = await surveyKeys(context, terms);
  const isAnswered = await holdsAnswers(await context.voice(), terms.slug);
  return transact(context, async ({ trx, now, commit }) => {
    const document = documentOfSources(sources);
    const before = await findSurvey(trx, terms.slug);
    if (before?.sources === document.hash) return { status: 'unchanged', number: before.number };
    // Answered by a clock that was ahead: what was said is stored in the order of what was asked.
    if (before && isAnswered)
      return problem('survey-begun', undefined, { survey: terms.slug, opened: before.terms.opens });
    const draft = decideSurvey({ terms, sources: document.hash, key }, before, now, who);
    if (isProblem(draft)) return draft;
    const { invited: asked } = await countInvitations(trx, terms.slug);
    const { size } = terms.frame;
    if (asked > 0 && terms.codes === 'open')
      return problem('survey-has-invited', undefined, { survey: terms.slug, asked });
    if (asked > size) return problem('survey-beyond-frame', undefined, { size, asked });
    await keepDocument(trx, document);
    await commit([draft]);
    // Whoever was invited already is told on its first day, which may be another one now.
    await moveFirstMails(trx, terms.slug, terms.opens);
    return { status: 'published', number: draft.public.number };
  });
}
