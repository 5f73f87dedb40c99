import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { ReactElement } from 'react';
import { z } from 'zod';
import { recordDrawing } from '#app/commands/surveys/draw-charter.server.ts';
import { followDrawing } from '#app/commands/surveys/drawing-work.server.ts';
import { isProblem } from '#app/domain/problem.ts';
import { FormKey } from '#app/http/form-key.tsx';
import { formKey, readForm } from '#app/http/forms.server.ts';
import { hindered } from '#app/http/hindered.server.ts';
import { languageOf } from '#app/http/language.server.ts';
import { pageTitle } from '#app/http/page-title.ts';
import { requirePerson } from '#app/http/session.server.ts';
import { useWords } from '#app/http/words.ts';
import { translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { SurveyDrawingPage } from '#app/ui/pages/compliance/survey-drawing-page.tsx';
import { ruleAsked, shownOf, surveyToDraw } from './drawing-asked.server.ts';

/** How a charter is to be drawn, and who would find a seat. While that is worked out the browser asks again by itself. */
export async function loader(args: LoaderFunctionArgs) {
  const person = await requirePerson(args, 'compliance');
  const { kept, log } = args.context;
  const survey = await surveyToDraw(args);
  const { rule, ...asked } = ruleAsked(args, survey);
  const state = rule && (await shownOf(await followDrawing(kept, survey, rule, log), args));
  const title = translator(languageOf(args.params)).t('results.drawing.title');
  const { slug, terms } = survey;
  const page = { title, survey: { slug, terms }, ...asked, state, secrets: formKey(args, person) };
  return data(page, state?.phase === 'counting' ? { headers: { Refresh: '1' } } : undefined);
}

/** Writes what was shown. What is not worked out any more is shown first, by the same address. */
export async function action(args: ActionFunctionArgs) {
  const person = await requirePerson(args, 'compliance');
  const { kept, log } = args.context;
  const survey = await surveyToDraw(args);
  const { rule } = ruleAsked(args, survey);
  if (!rule) throw new Response(null, { status: 404 });
  const form = await readForm(args, person, z.object({}));
  if ('reply' in form) return form.reply;
  const state = await followDrawing(kept, survey, rule, log);
  const { pathname, search } = new URL(args.request.url);
  if (state.phase !== 'counted') return redirect(pathname + search);
  if (isProblem(state.report)) return form.refuse(state.report);
  const drawn = await recordDrawing(kept, person.who, state.report).catch(hindered);
  if (isProblem(drawn)) return form.refuse(drawn);
  return redirect(`${paths.staffSurvey(languageOf(args.params), survey.slug)}?done=drawn`);
}

export default function SurveyDrawing(): ReactElement {
  const { title: _, secrets, ...page } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const errors = Object.values(sent?.error ?? {})
    .flat()
    .map((message) => ({ message }));
  const form = { id: 'drawing', errors };
  return <SurveyDrawingPage words={useWords()} {...page} form={form} secrets={<FormKey {...secrets} />} />;
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, data?.title);

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;
