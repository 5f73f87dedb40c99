import { useForm } from '@conform-to/react';
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { ReactElement } from 'react';
import type { z } from 'zod';
import { recordEvent } from '#app/commands/events/record-events.server.ts';
import { isProblem } from '#app/domain/problem.ts';
import { errorsIn, FormKey } from '#app/http/form-key.tsx';
import { formKey, readForm } from '#app/http/forms.server.ts';
import { hindered } from '#app/http/hindered.server.ts';
import { languageOf } from '#app/http/language.server.ts';
import { localTimeOf } from '#app/http/local-time.ts';
import { pageTitle } from '#app/http/page-title.ts';
import { requirePerson } from '#app/http/session.server.ts';
import { useWords } from '#app/http/words.ts';
import { translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { readCharterChoices, readCommitmentChoices } from '#app/queries/staff/commitment-choices.server.ts';
import { readRecentOccurrences } from '#app/queries/staff/occurrence.server.ts';
import { NewOccurrencePage } from '#app/ui/pages/staff/occurrence-form.tsx';
import { occurrenceSchema, promiseIn } from './chosen-promise.server.ts';

type Answers = z.input<ReturnType<typeof occurrenceSchema>>;

export async function loader(args: LoaderFunctionArgs) {
  const person = await requirePerson(args);
  const { now, kept } = args.context;
  const choices = await readCommitmentChoices(kept, now, 'each-time');
  return {
    title: translator(languageOf(args.params)).t('occurrence.newTitle'),
    choices,
    promise: promiseIn(args.request.url, choices.charters),
    recent: await readRecentOccurrences(kept),
    wall: localTimeOf(now, choices.charters[0]?.zone ?? 'UTC'),
    secrets: formKey(args, person),
  };
}

export async function action(args: ActionFunctionArgs) {
  const person = await requirePerson(args);
  const { now, kept } = args.context;
  const charters = await readCharterChoices(kept, now, 'each-time');
  const form = await readForm(args, person, occurrenceSchema(charters));
  if ('reply' in form) return form.reply;
  const { promise, reference = null, unit = null, at, note } = form.value;
  const { charter, commitment } = promise;
  const what = { charter, commitment, reference, unit, at, note, kept: form.value.kept === 'yes' };
  const event = { event: 'log' as const, ...what };
  const result = await recordEvent(kept, person.who, event, form.key).catch(hindered);
  if (isProblem(result)) return form.refuse(result);
  if (result.seq === null) throw new Response(null, { status: 400 });
  return redirect(`${paths.occurrence(languageOf(args.params), result.seq)}?recorded=${result.seq}`);
}

export default function NewOccurrence(): ReactElement {
  const { secrets, promise, ...page } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>() ?? null;
  const [form, fields] = useForm<Answers>({ id: 'new-occurrence', lastResult, defaultValue: { promise } });
  const said = { form: { id: form.id, errors: errorsIn(form) }, fields };
  return <NewOccurrencePage words={useWords()} {...page} {...said} secrets={<FormKey {...secrets} />} />;
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, data?.title);
