import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { countAnswersIn } from '#app/commands/surveys/answers.server.ts';
import { isOver } from '#app/domain/survey/decide.ts';
import type { SurveyTerms } from '#app/domain/survey/terms.ts';
import { languageOf } from '#app/http/language.server.ts';
import { paths } from '#app/paths.ts';
import { readPublishedSurvey, readStaffSurvey } from '#app/queries/compliance/surveys.server.ts';

/** The survey of an address, to which people may be invited. @throws Response 404 where none is, or none any more */
export async function publishedSurveyOf({
  params,
  context: { kept, now },
}: LoaderFunctionArgs): Promise<{ slug: string; terms: SurveyTerms }> {
  const survey = await readStaffSurvey(kept, params.survey ?? '', { now, count: countAnswersIn(kept) });
  const isInviting = survey?.state === 'to-come' || survey?.state === 'open';
  if (!isInviting || !survey.terms || survey.terms.codes === 'open')
    throw new Response(null, { status: 404 });
  return { slug: survey.slug, terms: survey.terms };
}

/** The survey of an address, whose last day is over. @throws Response 404 where none is; a redirect to the survey that is closed */
export async function surveyOver({ params, context: { kept, now } }: LoaderFunctionArgs) {
  const survey = await readPublishedSurvey(kept, params.survey ?? '');
  if (!survey || !isOver(survey, now)) throw new Response(null, { status: 404 });
  if (survey.closing) throw redirect(`${paths.staffSurvey(languageOf(params), survey.slug)}?done=closed`);
  return survey;
}
