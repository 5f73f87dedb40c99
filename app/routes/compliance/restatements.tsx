import { useForm } from '@conform-to/react';
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
import { orderRestatement } from '#app/commands/restatements/restate.server.ts';
import { followPreview } from '#app/commands/restatements/restatement-work.server.ts';
import { isProblem } from '#app/domain/problem.ts';
import { restatementReasons } from '#app/domain/restatement/kinds.ts';
import { errorsIn, FormKey } from '#app/http/form-key.tsx';
import { formKey, readForm } from '#app/http/forms.server.ts';
import { hindered } from '#app/http/hindered.server.ts';
import { languageOf } from '#app/http/language.server.ts';
import { pageTitle } from '#app/http/page-title.ts';
import { registerReaders, requirePerson } from '#app/http/session.server.ts';
import { useWords } from '#app/http/words.ts';
import { noteText } from '#app/http/written-text.ts';
import { translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { readRestatementChoices, readRestatements } from '#app/queries/compliance/restatements.server.ts';
import { RestatementsPage } from '#app/ui/pages/compliance/restatements-page.tsx';
import { periodAsked } from './restatement-asked.server.ts';

const schema = z.object({
  because: z.enum(restatementReasons, { error: 'forms.missing' }),
  note: noteText,
});
type Answers = { because?: string; note?: string };

/** What is asked for, what that would change, and the orders that were given. While it is counted the browser asks again by itself. */
export async function loader(args: LoaderFunctionArgs) {
  const person = await requirePerson(args, registerReaders);
  const { kept, log } = args.context;
  const { answers, asked, faults, zone } = await periodAsked(args);
  const state = asked && (await followPreview(kept, { ...asked, because: 'other' }, log));
  const page = {
    title: translator(languageOf(args.params)).t('restatements.title'),
    ...{ answers, faults, asked, state, zone },
    choices: await readRestatementChoices(kept.db),
    orders: await readRestatements(kept.db),
    secrets: formKey(args, person),
  };
  return data(page, state?.phase === 'counting' ? { headers: { Refresh: '1' } } : undefined);
}

export async function action(args: ActionFunctionArgs) {
  const person = await requirePerson(args, registerReaders);
  const { asked } = await periodAsked(args);
  if (!asked) throw new Response(null, { status: 404 });
  const form = await readForm(args, person, schema);
  if ('reply' in form) return form.reply;
  const order = { ...asked, ...form.value };
  const ordered = await orderRestatement(args.context.kept, person.who, order).catch(hindered);
  if (isProblem(ordered)) return form.refuse(ordered);
  return redirect(paths.restatement(languageOf(args.params), ordered.request));
}

export default function Restatements(): ReactElement {
  const { secrets, ...page } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>() ?? null;
  const [form, fields] = useForm<Answers>({ id: 'restatement', lastResult });
  const said = { form: { id: form.id, errors: errorsIn(form) }, fields };
  return <RestatementsPage words={useWords()} {...page} {...said} secrets={<FormKey {...secrets} />} />;
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, data?.title);

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;
