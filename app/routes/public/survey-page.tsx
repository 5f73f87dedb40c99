import type {
  ActionFunctionArgs,
  HeadersFunction,
  LinksFunction,
  LoaderFunctionArgs,
  MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { ReactElement } from 'react';
import { writtenCode } from '#app/domain/survey/code.ts';
import { languageOf } from '#app/http/language.server.ts';
import { pageTitle } from '#app/http/page-title.ts';
import { codeOf, surveyOf } from '#app/http/survey-code.server.ts';
import { useWords } from '#app/http/words.ts';
import { translator } from '#app/i18n/translator.ts';
import { headOfSurvey, readFormPage } from '#app/queries/public/answering.server.ts';
import { SurveyFormPage } from '#app/ui/pages/public/survey-form-page.tsx';
import stylesheet from '#app/ui/styles/voice-pages.css?url';
import { numberIn, saveSent } from './save-page.server.ts';

/** One page of the form of a survey, with what was answered on it under the browser's code. */
export async function loader(args: LoaderFunctionArgs) {
  const { kept, now } = args.context;
  const language = languageOf(args.params);
  const number = numberIn(args.params.page);
  const found = await surveyOf(args);
  const survey = headOfSurvey(found, language, now);
  if (number < 1 || number > survey.pages) throw new Response(null, { status: 404 });
  const { t } = translator(language);
  const code = await codeOf(args, found);
  if (code === null) return { title: t('surveyForm.code.needed'), survey, page: null };
  const view = await readFormPage(kept, found, { code, number }, language);
  const once = kept.random(16).toString('base64url');
  const title = t('surveyForm.progress', { number, pages: survey.pages });
  return { title, survey, page: view && { ...view, once, code: writtenCode(code) } };
}

export function action(args: ActionFunctionArgs) {
  return saveSent(args);
}

export default function SurveyPage(): ReactElement {
  const refused = useActionData<typeof action>() ?? null;
  return <SurveyFormPage words={useWords()} {...useLoaderData<typeof loader>()} refused={refused} />;
}

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: stylesheet }];

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, data?.title);

export const headers: HeadersFunction = () => ({ 'Cache-Control': 'private, no-store' });
