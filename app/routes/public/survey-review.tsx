import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { ReactElement } from 'react';
import { sendAnswers } from '#app/commands/surveys/answer-survey.server.ts';
import { isProblem } from '#app/domain/problem.ts';
import { readBody } from '#app/http/answers.server.ts';
import { hindered, isHindrance } from '#app/http/hindered.server.ts';
import { languageOf } from '#app/http/language.server.ts';
import { pageTitle } from '#app/http/page-title.ts';
import { codeCookies, codeOf, surveyOf } from '#app/http/survey-code.server.ts';
import { useWords } from '#app/http/words.ts';
import { translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { headOfSurvey, readReview } from '#app/queries/public/answering.server.ts';
import { SurveyReviewPage } from '#app/ui/pages/public/survey-review-page.tsx';
import stylesheet from '#app/ui/styles/voice-pages.css?url';

/** What was answered, page by page, before it is sent. */
export async function loader(args: LoaderFunctionArgs) {
  const { kept, now } = args.context;
  const language = languageOf(args.params);
  const found = await surveyOf(args);
  const survey = headOfSurvey(found, language, now);
  const code = await codeOf(args, found);
  const title = translator(language).t(code ? 'surveyForm.review.title' : 'surveyForm.code.needed');
  const pages = code && (await readReview(kept, found, code, language));
  return { title, survey, pages: pages || null };
}

/** Sends the answers: the browser then has the code no more, and is shown the receipt. */
export async function action(args: ActionFunctionArgs) {
  const { kept } = args.context;
  const language = languageOf(args.params);
  const survey = await surveyOf(args);
  await readBody(args.request);
  const code = await codeOf(args, survey);
  if (code === null) return redirect(paths.surveyReview(language, survey.slug));
  const sent = await sendAnswers(kept, survey, code).catch(hindered);
  if (isProblem(sent)) {
    const problem = translator(language).problem(sent);
    return data({ problem }, isHindrance(sent) ? 503 : 400);
  }
  const to = paths.surveyThanks(language, survey.slug, sent.receipt, sent.again);
  return redirect(to, { headers: codeCookies(args, survey.slug, null) });
}

export default function SurveyReview(): ReactElement {
  const problem = useActionData<typeof action>()?.problem ?? null;
  return <SurveyReviewPage words={useWords()} {...useLoaderData<typeof loader>()} problem={problem} />;
}

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: stylesheet }];

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, data?.title);

export const headers: HeadersFunction = () => ({ 'Cache-Control': 'private, no-store' });
