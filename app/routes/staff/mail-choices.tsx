import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { ReactElement } from 'react';
import { z } from 'zod';
import { chooseMails } from '#app/commands/mails/choose-mails.server.ts';
import { hearsOfBreaches, usualChoices, ways } from '#app/domain/mail/choices.ts';
import { isProblem } from '#app/domain/problem.ts';
import { FormKey } from '#app/http/form-key.tsx';
import { formKey, readForm } from '#app/http/forms.server.ts';
import { hindered } from '#app/http/hindered.server.ts';
import { languageOf } from '#app/http/language.server.ts';
import { pageTitle } from '#app/http/page-title.ts';
import { requirePerson } from '#app/http/session.server.ts';
import { siteOf } from '#app/http/site.server.ts';
import { useWords } from '#app/http/words.ts';
import { translator } from '#app/i18n/translator.ts';
import { languages } from '#app/languages/language.ts';
import { postServer } from '#app/mail/send-mails.server.ts';
import { paths } from '#app/paths.ts';
import { readMailChoices } from '#app/queries/staff/mail-choices.server.ts';
import { MailChoicesPage } from '#app/ui/pages/staff/mail-choices-page.tsx';

const way = z.enum(ways);
const schema = z.object({ warnings: way, breaches: way.optional(), language: z.enum(languages) });

/** What whoever is signed in gets by mail. */
export async function loader(args: LoaderFunctionArgs) {
  const person = await requirePerson(args);
  const { kept } = args.context;
  const language = languageOf(args.params);
  const { warn, digest, languages } = siteOf(kept);
  const choices = await readMailChoices(kept, person.id);
  return {
    title: translator(language).t('mailChoices.title'),
    email: choices?.email ?? '',
    choices: { ...(choices ?? usualChoices), language: choices?.language ?? languages[0] ?? language },
    ...{ warn, digest, languages, isOfficer: hearsOfBreaches(person.role) },
    isSent: postServer(kept) !== null,
    saved: new URL(args.request.url).searchParams.get('done') === 'saved',
    secrets: formKey(args, person),
  };
}

export async function action(args: ActionFunctionArgs) {
  const person = await requirePerson(args);
  const form = await readForm(args, person, schema);
  if ('reply' in form) return form.reply;
  const { breaches = usualChoices.breaches, ...rest } = form.value;
  const result = await chooseMails(args.context.kept, person.id, { ...rest, breaches }).catch(hindered);
  if (isProblem(result)) return form.refuse(result);
  return redirect(`${paths.mailChoices(languageOf(args.params))}?done=saved`);
}

export default function MailChoices(): ReactElement {
  const { secrets, ...page } = useLoaderData<typeof loader>();
  const faults = Object.entries(useActionData<typeof action>()?.error ?? {});
  const errors = faults.flatMap(([field, all]) =>
    all.map((message) => (field === '' ? { message } : { name: field, id: field, message })),
  );
  return <MailChoicesPage words={useWords()} {...page} errors={errors} secrets={<FormKey {...secrets} />} />;
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, data?.title);
