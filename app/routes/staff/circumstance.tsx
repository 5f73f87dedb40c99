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
import { type Args, payers, requirePerson } from '#app/http/session.server.ts';
import { useWords } from '#app/http/words.ts';
import { translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { readCircumstance } from '#app/queries/staff/circumstances.server.ts';
import { CircumstancePage, circumstanceDone } from '#app/ui/pages/staff/circumstance-page.tsx';

/** One circumstance, and the button by which a second person agrees to it. */
export async function loader(args: LoaderFunctionArgs) {
  const { person, ...read } = await circumstanceOf(args);
  const words = translator(languageOf(args.params));
  const done = new URL(args.request.url).searchParams.get('done');
  return {
    title: words.t('circumstances.one', { number: words.n(read.circumstance.seq) }),
    ...read,
    sees: { register: person.role === 'compliance' },
    done: circumstanceDone.find((each) => each === done) ?? null,
    secrets: formKey(args, person),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { person, circumstance } = await circumstanceOf(args);
  const form = await readForm(args, person, z.object({}));
  if ('reply' in form) return form.reply;
  const event = { event: 'agree-to-circumstance', circumstance: circumstance.seq } as const;
  const result = await recordEvent(args.context.kept, person.who, event, form.key).catch(hindered);
  if (isProblem(result)) return form.refuse(result);
  return redirect(`${paths.circumstance(languageOf(args.params), circumstance.seq)}?done=agree`);
}

async function circumstanceOf(args: Args) {
  const person = await requirePerson(args, payers);
  const seq = /^\d{1,15}$/.test(args.params.circumstance ?? '') ? Number(args.params.circumstance) : -1;
  const read = await readCircumstance(args.context.kept, seq, person.who, args.context.now);
  if (!read) throw new Response(null, { status: 404 });
  return { person, ...read };
}

export default function Circumstance(): ReactElement {
  const { secrets, ...page } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>() ?? null;
  const [form] = useForm({ id: 'agree', lastResult });
  const said = { form: { id: form.id, errors: errorsIn(form) } };
  return <CircumstancePage words={useWords()} {...page} {...said} secrets={<FormKey {...secrets} />} />;
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, data?.title);
