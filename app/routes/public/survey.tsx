import type {
  ActionFunctionArgs,
  HeadersFunction,
  LinksFunction,
  LoaderFunctionArgs,
  MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { ReactElement } from 'react';
import { languageOf } from '#app/http/language.server.ts';
import { pageTitle } from '#app/http/page-title.ts';
import { siteOf } from '#app/http/site.server.ts';
import { surveyOf } from '#app/http/survey-code.server.ts';
import { useWords } from '#app/http/words.ts';
import { paths } from '#app/paths.ts';
import { headOfSurvey } from '#app/queries/public/answering.server.ts';
import { SurveyEntryPage } from '#app/ui/pages/public/survey-entry-page.tsx';
import stylesheet from '#app/ui/styles/voice-pages.css?url';
import { enterSurvey, newDraw } from './enter-survey.server.ts';

/** Where the code of a survey is typed, and taken where anybody may: looking at it records nothing. */
export async function loader(args: LoaderFunctionArgs) {
  const { kept, now } = args.context;
  const survey = headOfSurvey(await surveyOf(args), languageOf(args.params), now);
  const { name, origin } = siteOf(kept);
  const address = origin + paths.anySurvey(survey.slug);
  return { title: survey.title.text, survey, company: name, address, draw: newDraw(kept) };
}

export function action(args: ActionFunctionArgs) {
  return enterSurvey(args);
}

export default function Survey(): ReactElement {
  const answer = useActionData<typeof action>() ?? null;
  return <SurveyEntryPage words={useWords()} {...useLoaderData<typeof loader>()} answer={answer} />;
}

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: stylesheet }];

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, data?.title);

export const headers: HeadersFunction = () => ({ 'Cache-Control': 'private, no-store' });
