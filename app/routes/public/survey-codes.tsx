import { data, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactElement } from 'react';
import { countAnswersIn } from '#app/commands/surveys/answers.server.ts';
import { choicesOf } from '#app/http/choices.ts';
import { languageOf } from '#app/http/language.server.ts';
import { headersOfLoader, keptFor, publicMeta } from '#app/http/public-page.ts';
import { readablePublications } from '#app/http/readable.server.ts';
import { useWords } from '#app/http/words.ts';
import { translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { readCodesPage } from '#app/queries/public/survey.server.ts';
import { SurveyCodesPage } from '#app/ui/pages/public/survey/survey-codes-page.tsx';
import stylesheet from '#app/ui/styles/voice-pages.css?url';

/** Where everybody who answered a survey finds that their answer was counted. */
export async function loader(args: LoaderFunctionArgs) {
  const language = languageOf(args.params);
  const { kept, now } = args.context;
  const { code } = choicesOf(args.request, 'surveyCodes');
  const publications = await readablePublications(args);
  const asked = { now, language, count: countAnswersIn(kept), beginning: code?.toLowerCase() ?? null };
  const read = await readCodesPage(kept.db, publications, args.params.survey ?? '', asked);
  if (!read) throw new Response(null, { status: 404 });
  const { codes: _, ...page } = read;
  // Anyone can make up a code to look for: such a page is for whoever asked.
  return data({ page, language }, keptFor(page.isPublic && code === null));
}

export default function SurveyCodes(): ReactElement {
  const { page } = useLoaderData<typeof loader>();
  return <SurveyCodesPage words={useWords()} page={page} />;
}

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: stylesheet }];

export const meta: MetaFunction<typeof loader> = ({ data: read, matches }) => {
  if (!read) return [];
  const { language, page } = read;
  const { t } = translator(language);
  return publicMeta(matches, {
    ...{ language, title: t('results.codes.title'), charter: null, listed: page.isPublic },
    description: t('results.codes.description', { title: page.title.text }),
    at: (other) => paths.surveyCodes(other, page.slug),
  });
};

export const headers = headersOfLoader;
