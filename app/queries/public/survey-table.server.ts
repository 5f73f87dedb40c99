import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { Publications } from '#db/stores/publications.server.ts';
import { findSurvey } from '#db/stores/surveys.server.ts';
import { openTo } from '../../domain/charter/published.ts';
import type { Instant } from '../../domain/instant.ts';
import type { ResultsDocument } from '../../domain/survey/results/figures.ts';
import type { SurveyTerms } from '../../domain/survey/terms.ts';
import { charterNow } from './charter-now.server.ts';
import { resultsOf } from './survey.server.ts';

/** What a closed survey came to with its terms; `null` where there is none that whoever asks may see. */
export async function readSurveyTable(
  db: Kysely<Database>,
  publications: Publications,
  slug: string,
  now: Instant,
): Promise<(ResultsDocument & { terms: SurveyTerms; isPublic: boolean }) | null> {
  const survey = await findSurvey(db, slug);
  if (!survey?.closing || !charterNow(publications, survey.charter, now)) return null;
  const isPublic = charterNow(openTo(publications), survey.charter, now) !== null;
  return { ...(await resultsOf(db, survey.closing.results)), terms: survey.terms, isPublic };
}
