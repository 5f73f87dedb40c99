import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { ReactElement } from 'react';
import { z } from 'zod';
import { retryMail } from '#app/commands/mails/take-mail.server.ts';
import { isProblem } from '#app/domain/problem.ts';
import { FormKey } from '#app/http/form-key.tsx';
import { formKey, readForm } from '#app/http/forms.server.ts';
import { hindered } from '#app/http/hindered.server.ts';
import { languageOf } from '#app/http/language.server.ts';
import { pageTitle } from '#app/http/page-title.ts';
import { requirePerson } from '#app/http/session.server.ts';
import { useWords } from '#app/http/words.ts';
import { translator } from '#app/i18n/translator.ts';
import { postServer } from '#app/mail/send-mails.server.ts';
import { paths } from '#app/paths.ts';
import { readOutbox } from '#app/queries/administration/outbox.server.ts';
import { readZone } from '#app/queries/zone.server.ts';
import { OutboxPage } from '#app/ui/pages/administration/outbox-page.tsx';

const schema = z.object({ mail: z.string().max(100) });

/** What is to be told by mail, what was, and what failed, for an administrator to have it tried again. */
export async function loader(args: LoaderFunctionArgs) {
  const person = await requirePerson(args, 'administrator');
  const { kept } = args.context;
  const { t } = translator(languageOf(args.params));
  return {
    title: t('outbox.title'),
    by: postServer(kept),
    lists: await readOutbox(kept),
    zone: await readZone(kept.db),
    retried: new URL(args.request.url).searchParams.get('done') === 'retried',
    secrets: formKey(args, person),
  };
}

export async function action(args: ActionFunctionArgs) {
  const person = await requirePerson(args, 'administrator');
  const language = languageOf(args.params);
  const form = await readForm(args, person, schema);
  if ('reply' in form) return form.reply;
  const result = await retryMail(args.context.kept, form.value.mail).catch(hindered);
  if (isProblem(result)) return form.refuse(result);
  if ('refused' in result) return form.refuseWith({ '': [translator(language).t('outbox.refused')] });
  return redirect(`${paths.outbox(language)}?done=retried`);
}

export default function Outbox(): ReactElement {
  const { secrets, ...page } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const errors = Object.values(sent?.error ?? {})
    .flat()
    .map((message) => ({ message }));
  return <OutboxPage words={useWords()} {...page} errors={errors} secrets={<FormKey {...secrets} />} />;
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, data?.title);
