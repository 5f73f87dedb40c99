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
import { closingUnderway, followClosing } from '#app/commands/surveys/closing-work.server.ts';
import { isProblem } from '#app/domain/problem.ts';
import { FormKey } from '#app/http/form-key.tsx';
import { formKey, readForm } from '#app/http/forms.server.ts';
import { languageOf } from '#app/http/language.server.ts';
import { pageTitle } from '#app/http/page-title.ts';
import { requirePerson } from '#app/http/session.server.ts';
import { useWords } from '#app/http/words.ts';
import { translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { SurveyClosingPage } from '#app/ui/pages/compliance/survey-closing-page.tsx';
import { surveyOver } from './published-survey.server.ts';

/** The press that closes it, and how far that has come: meanwhile the browser asks again by itself. */
export async function loader(args: LoaderFunctionArgs) {
  const person = await requirePerson(args, 'compliance');
  const survey = await surveyOver(args);
  const work = closingUnderway(args.context.kept, survey);
  const title = translator(languageOf(args.params)).t('results.close.title');
  const { slug, terms } = survey;
  const page = { title, survey: { slug, terms }, work, secrets: formKey(args, person) };
  return data(page, work?.phase === 'working' ? { headers: { Refresh: '1' } } : undefined);
}

export async function action(args: ActionFunctionArgs) {
  const person = await requirePerson(args, 'compliance');
  const survey = await surveyOver(args);
  const form = await readForm(args, person, z.object({}));
  if ('reply' in form) return form.reply;
  const { kept, log } = args.context;
  const state = await followClosing(kept, person.who, survey, log);
  if (state.phase === 'done' && isProblem(state.report)) return form.refuse(state.report);
  return redirect(paths.staffSurveyEvent(languageOf(args.params), survey.slug, 'closing'));
}

export default function SurveyClosing(): ReactElement {
  const { title: _, secrets, ...page } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const errors = Object.values(sent?.error ?? {})
    .flat()
    .map((message) => ({ message }));
  const form = { id: 'closing', errors };
  return <SurveyClosingPage words={useWords()} {...page} form={form} secrets={<FormKey {...secrets} />} />;
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, data?.title);

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;
