import { data, type LinksFunction, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactElement } from 'react';
import { countAnswersIn } from '#app/commands/surveys/answers.server.ts';
import { languageOf } from '#app/http/language.server.ts';
import { headersOfLoader, keptFor, siteMeta } from '#app/http/public-page.ts';
import { readablePublications } from '#app/http/readable.server.ts';
import { siteOf } from '#app/http/site.server.ts';
import { useWords } from '#app/http/words.ts';
import { paths } from '#app/paths.ts';
import { readSurveysPage } from '#app/queries/public/surveys.server.ts';
import { SurveysPage } from '#app/ui/pages/public/survey/surveys-page.tsx';
import stylesheet from '#app/ui/styles/voice-pages.css?url';

/** Every survey: those that are answered now, and those that are closed. */
export async function loader(args: LoaderFunctionArgs) {
  const language = languageOf(args.params);
  const { kept, now } = args.context;
  const publications = await readablePublications(args);
  const asked = { now, language, count: countAnswersIn(kept) };
  const { surveys, isPublic } = await readSurveysPage(kept.db, publications, asked);
  return data({ language, company: siteOf(kept).name, surveys }, keptFor(isPublic));
}

export default function Surveys(): ReactElement {
  const { surveys } = useLoaderData<typeof loader>();
  return <SurveysPage words={useWords()} surveys={surveys} />;
}

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: stylesheet }];

export const meta = siteMeta(paths.voice, ({ t }) => ({
  title: t('results.title'),
  description: t('results.description'),
}));

export const headers = headersOfLoader;
