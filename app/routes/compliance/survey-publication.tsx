import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { ReactElement } from 'react';
import { z } from 'zod';
import { publishSurvey } from '#app/commands/surveys/publish-survey.server.ts';
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
import { surveyToPublish } from '#app/queries/compliance/surveys.server.ts';
import { SurveyPublicationPage } from '#app/ui/pages/compliance/survey-forms.tsx';

/** What was on the page: what changed meanwhile is not published unread. */
const schema = z.object({ shown: z.string().max(64) });

export async function loader(args: LoaderFunctionArgs) {
  const person = await requirePerson(args, 'compliance');
  const { terms, hash } = await draftOf(args);
  const title = translator(languageOf(args.params)).t('surveys.publication.title');
  return { title, survey: { slug: terms.slug, terms }, shown: hash, secrets: formKey(args, person) };
}

export async function action(args: ActionFunctionArgs) {
  const person = await requirePerson(args, 'compliance');
  const language = languageOf(args.params);
  const draft = await draftOf(args);
  const form = await readForm(args, person, schema);
  if ('reply' in form) return form.reply;
  if (form.value.shown !== draft.hash)
    return form.refuseWith({ '': [translator(language).t('publication.changedMeanwhile')] });
  const result = await publishSurvey(args.context.kept, person.who, draft).catch(hindered);
  if (isProblem(result)) return form.refuse(result);
  return redirect(`${paths.staffSurvey(language, draft.terms.slug)}?done=published`);
}

export default function SurveyPublication(): ReactElement {
  const { title: _, secrets, ...page } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const errors = Object.values(sent?.error ?? {})
    .flat()
    .map((message) => ({ message }));
  const form = { id: 'publication', errors };
  return (
    <SurveyPublicationPage words={useWords()} {...page} form={form} secrets={<FormKey {...secrets} />} />
  );
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, data?.title);

/** @throws Response 404 where no files say a survey of that name without a mistake */
async function draftOf({ params, context: { kept } }: LoaderFunctionArgs) {
  const draft = await surveyToPublish(kept, params.survey ?? '');
  if (!draft) throw new Response(null, { status: 404 });
  return draft;
}
