import type { HeadersFunction, LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactElement } from 'react';
import { languageOf } from '#app/http/language.server.ts';
import { pageTitle } from '#app/http/page-title.ts';
import { surveyOf } from '#app/http/survey-code.server.ts';
import { useWords } from '#app/http/words.ts';
import { translator } from '#app/i18n/translator.ts';
import { headOfSurvey, isCounted } from '#app/queries/public/answering.server.ts';
import { SurveyThanksPage } from '#app/ui/pages/public/survey-thanks-page.tsx';
import stylesheet from '#app/ui/styles/voice-pages.css?url';

const receiptFormat = /^[0-9a-f]{64}$/;

/** That the code with a hash was used: the hash is the receipt. */
export async function loader(args: LoaderFunctionArgs) {
  const { kept, now } = args.context;
  const language = languageOf(args.params);
  const survey = await surveyOf(args);
  const { searchParams } = new URL(args.request.url);
  const receipt = searchParams.get('receipt') ?? '';
  if (!receiptFormat.test(receipt) || !(await isCounted(kept, survey.slug, receipt)))
    throw new Response(null, { status: 404 });
  return {
    title: translator(language).t('surveyForm.thanks.title'),
    survey: headOfSurvey(survey, language, now),
    receipt,
    again: searchParams.get('again') === 'yes',
  };
}

export default function SurveyThanks(): ReactElement {
  return <SurveyThanksPage words={useWords()} {...useLoaderData<typeof loader>()} />;
}

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: stylesheet }];

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, data?.title);

export const headers: HeadersFunction = () => ({ 'Cache-Control': 'private, no-store' });
