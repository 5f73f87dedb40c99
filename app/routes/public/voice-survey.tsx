import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactElement } from 'react';
import { countAnswersIn } from '#app/commands/surveys/answers.server.ts';
import { languageOf } from '#app/http/language.server.ts';
import { headersOfLoader, keptFor, publicMeta } from '#app/http/public-page.ts';
import { readablePublications } from '#app/http/readable.server.ts';
import { useWords } from '#app/http/words.ts';
import { translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { readSurveyPage } from '#app/queries/public/survey.server.ts';
import { SurveyPage } from '#app/ui/pages/public/survey/survey-page.tsx';

/** One survey: what was asked, of whom, and what came of it. */
export async function loader(args: LoaderFunctionArgs) {
  const language = languageOf(args.params);
  const { kept, now } = args.context;
  const publications = await readablePublications(args);
  const asked = { now, language, count: countAnswersIn(kept) };
  const survey = await readSurveyPage(kept.db, publications, args.params.survey ?? '', asked);
  if (!survey) throw new Response(null, { status: 404 });
  return data({ survey, language }, keptFor(survey.isPublic));
}

export default function Survey(): ReactElement {
  const { survey } = useLoaderData<typeof loader>();
  return <SurveyPage words={useWords()} survey={survey} />;
}

export const meta: MetaFunction<typeof loader> = ({ data: read, matches }) => {
  if (!read) return [];
  const { language, survey } = read;
  const title = survey.title.text;
  return publicMeta(matches, {
    ...{ language, title, charter: null, listed: survey.isPublic },
    description: translator(language).t('results.survey.description', { title }),
    at: (other) => paths.voiceSurvey(other, survey.slug),
  });
};

export const headers = headersOfLoader;
