import type { LoaderFunctionArgs } from '@remix-run/node';
import type { SurveyTerms } from '#app/domain/survey/terms.ts';
import { readStaffSurvey } from '#app/queries/compliance/surveys.server.ts';

/** The survey of an address, to which people may be invited. @throws Response 404 where none is, or none any more */
export async function publishedSurveyOf({
  params,
  context: { kept, now },
}: LoaderFunctionArgs): Promise<{ slug: string; terms: SurveyTerms }> {
  const survey = await readStaffSurvey(kept, params.survey ?? '', now);
  const isInviting = survey?.state === 'to-come' || survey?.state === 'open';
  if (!isInviting || !survey.terms || survey.terms.codes === 'open')
    throw new Response(null, { status: 404 });
  return { slug: survey.slug, terms: survey.terms };
}
