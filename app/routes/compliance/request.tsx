import { useForm } from '@conform-to/react';
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { ReactElement } from 'react';
import { z } from 'zod';
import { recordEvent } from '#app/commands/events/record-events.server.ts';
import { isProblem } from '#app/domain/problem.ts';
import { errorsIn, FormKey } from '#app/http/form-key.tsx';
import { formKey, readForm } from '#app/http/forms.server.ts';
import { hindered } from '#app/http/hindered.server.ts';
import { languageOf } from '#app/http/language.server.ts';
import { pageTitle } from '#app/http/page-title.ts';
import { type Args, requirePerson } from '#app/http/session.server.ts';
import { useWords } from '#app/http/words.ts';
import { translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { readRequest } from '#app/queries/compliance/requests.server.ts';
import { RequestPage } from '#app/ui/pages/compliance/request-page.tsx';

const note = z.string().trim().max(5_000);
const schema = z.discriminatedUnion('decision', [
  z.object({ decision: z.literal('grant'), note: note.optional(), another: z.string().max(100).optional() }),
  z.object({ decision: z.literal('decline'), note: note.min(1, { error: 'forms.missing' }) }),
]);
type Answers = { decision?: string; note?: string };

export async function loader(args: LoaderFunctionArgs) {
  const { person, request } = await requestOf(args);
  const words = translator(languageOf(args.params));
  const title = words.t('requests.one', { number: words.n(request.seq) });
  return { title, request, secrets: formKey(args, person) };
}

export async function action(args: ActionFunctionArgs) {
  const { person, request } = await requestOf(args);
  const form = await readForm(args, person, schema);
  if ('reply' in form) return form.reply;
  const { decision, note } = form.value;
  const said = { request: request.seq, note };
  // Whoever grants it has seen the case that the page named.
  const event =
    form.value.decision === 'grant'
      ? { event: 'grant' as const, ...said, another: form.value.another === request.taken?.id }
      : { event: 'decline' as const, ...said };
  const result = await recordEvent(args.context.kept, person.who, event, form.key).catch(hindered);
  if (isProblem(result)) return form.refuse(result);
  return redirect(`${paths.requests(languageOf(args.params))}?done=${decision}`);
}

async function requestOf(args: Args) {
  const person = await requirePerson(args, 'compliance');
  const seq = /^\d{1,15}$/.test(args.params.request ?? '') ? Number(args.params.request) : -1;
  const request = await readRequest(args.context.kept, seq, person.who);
  if (!request) throw new Response(null, { status: 404 });
  return { person, request };
}

export default function RequestRoute(): ReactElement {
  const { secrets, ...page } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>() ?? null;
  const [form, fields] = useForm<Answers>({ id: 'request', lastResult });
  const said = { form: { id: form.id, errors: errorsIn(form) }, fields };
  return <RequestPage words={useWords()} {...page} {...said} secrets={<FormKey {...secrets} />} />;
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, data?.title);
