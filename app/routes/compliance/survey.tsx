import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactElement } from 'react';
import { countAnswersIn } from '#app/commands/surveys/answers.server.ts';
import { languageOf } from '#app/http/language.server.ts';
import { pageTitle } from '#app/http/page-title.ts';
import { registerReaders, requirePerson } from '#app/http/session.server.ts';
import { siteOf } from '#app/http/site.server.ts';
import { useWords } from '#app/http/words.ts';
import { formatFinding } from '#app/i18n/findings.ts';
import { paths } from '#app/paths.ts';
import { readStaffSurvey } from '#app/queries/compliance/surveys.server.ts';
import { SurveyPage } from '#app/ui/pages/compliance/survey-page.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const person = await requirePerson(args, registerReaders);
  const { kept, now } = args.context;
  const language = languageOf(args.params);
  const asked = { now, count: countAnswersIn(kept) };
  const survey = await readStaffSurvey(kept, args.params.survey ?? '', asked);
  if (!survey) throw new Response(null, { status: 404 });
  const { draft, changeable, ...page } = survey;
  const officer = person.role === 'compliance';
  const publishable = officer && changeable && draft !== null && draft.terms !== null;
  const faults = (draft?.findings ?? []).map((found) => formatFinding(found, language));
  const done = new URL(args.request.url).searchParams.get('done');
  const isForAnybody = page.terms?.codes === 'open' && (page.state === 'to-come' || page.state === 'open');
  const address = isForAnybody ? siteOf(kept).origin + paths.anySurvey(page.slug) : null;
  const title = page.terms?.title[language] ?? page.slug;
  return { title, ...page, address, officer, publishable, faults, done };
}

export default function Survey(): ReactElement {
  const { title: _, ...page } = useLoaderData<typeof loader>();
  return <SurveyPage words={useWords()} {...page} />;
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, data?.title);
