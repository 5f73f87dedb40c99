import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { ReactElement } from 'react';
import { z } from 'zod';
import { mostPrinted, printInvitations } from '#app/commands/surveys/invite.server.ts';
import { isProblem } from '#app/domain/problem.ts';
import { errorsIn, FormKey } from '#app/http/form-key.tsx';
import { formKey, readForm } from '#app/http/forms.server.ts';
import { hindered } from '#app/http/hindered.server.ts';
import { languageOf } from '#app/http/language.server.ts';
import { pageTitle } from '#app/http/page-title.ts';
import { requirePerson } from '#app/http/session.server.ts';
import { siteOf } from '#app/http/site.server.ts';
import { useWords } from '#app/http/words.ts';
import { translator } from '#app/i18n/translator.ts';
import { languages } from '#app/languages/language.ts';
import { paths } from '#app/paths.ts';
import { SurveyLettersPage } from '#app/ui/pages/compliance/survey-forms.tsx';
import { publishedSurveyOf } from './published-survey.server.ts';

const schema = z.object({
  /** How many there may be is the command's to say. */
  count: z
    .string({ error: 'forms.missing' })
    .trim()
    .transform((text) => (/^\d{1,9}$/.test(text) ? Number(text) : Number.NaN)),
  language: z.enum(languages, { error: 'forms.missing' }),
});
type Answers = { count?: string; language?: string };

export async function loader(args: LoaderFunctionArgs) {
  const person = await requirePerson(args, 'compliance');
  const survey = await publishedSurveyOf(args);
  const language = languageOf(args.params);
  const title = translator(language).t('surveys.letters.title');
  return { title, survey, most: mostPrinted, spoken: language, secrets: formKey(args, person) };
}

/** Makes invitations and shows their addresses. */
export async function action(args: ActionFunctionArgs) {
  const person = await requirePerson(args, 'compliance');
  const { kept } = args.context;
  const { slug } = await publishedSurveyOf(args);
  const form = await readForm(args, person, schema);
  if ('reply' in form) return form.reply;
  const { value, key } = form;
  const ids = await printInvitations(kept, person.who, slug, { ...value, key }).catch(hindered);
  if (isProblem(ids)) return form.refuse(ids);
  const { origin } = siteOf(kept);
  return { addresses: ids.map((id) => origin + paths.invitation(value.language, slug, id)) };
}

export default function SurveyLetters(): ReactElement {
  const { title: _, secrets, ...page } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const addresses = sent && 'addresses' in sent ? sent.addresses : [];
  const lastResult = sent && 'error' in sent ? sent : null;
  const [form, fields] = useForm<Answers>({ id: 'letters', lastResult });
  const said = { addresses, form: { id: form.id, errors: errorsIn(form) }, fields };
  return <SurveyLettersPage words={useWords()} {...page} {...said} secrets={<FormKey {...secrets} />} />;
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, data?.title);
