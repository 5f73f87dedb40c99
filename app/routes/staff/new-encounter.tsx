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
import { objectives } from '#app/domain/encounter/names.ts';
import { isPlainDate } from '#app/domain/instant.ts';
import { isProblem } from '#app/domain/problem.ts';
import { errorsIn, FormKey } from '#app/http/form-key.tsx';
import { formKey, readForm } from '#app/http/forms.server.ts';
import { hindered } from '#app/http/hindered.server.ts';
import { languageOf } from '#app/http/language.server.ts';
import { pageTitle } from '#app/http/page-title.ts';
import { payers, requirePerson } from '#app/http/session.server.ts';
import { useWords } from '#app/http/words.ts';
import { noteText } from '#app/http/written-text.ts';
import { translator } from '#app/i18n/translator.ts';
import { readEncounterChoices } from '#app/queries/staff/encounters.server.ts';
import { NewEncounterPage } from '#app/ui/pages/staff/new-encounter-page.tsx';
import { doneAt } from './asked-encounter.server.ts';

const schema = z.object({
  charter: z.string({ error: 'forms.missing' }).max(200),
  objective: z.enum(objectives, { error: 'forms.missing' }),
  on: z.string({ error: 'forms.missing' }).refine(isPlainDate, { error: 'forms.badDate' }),
  reference: z.string({ error: 'forms.missing' }).trim().max(200),
  aim: z.string({ error: 'forms.missing' }).trim().max(5_000),
  note: noteText,
});
type Answers = Partial<Record<keyof z.input<typeof schema>, string>>;

export async function loader(args: LoaderFunctionArgs) {
  const person = await requirePerson(args, payers);
  const title = translator(languageOf(args.params)).t('encounters.plan.title');
  const choices = await readEncounterChoices(args.context.kept, args.context.now);
  return { title, choices, secrets: formKey(args, person) };
}

export async function action(args: ActionFunctionArgs) {
  const person = await requirePerson(args, payers);
  const form = await readForm(args, person, schema);
  if ('reply' in form) return form.reply;
  const event = { event: 'plan-encounter', ...form.value } as const;
  const result = await recordEvent(args.context.kept, person.who, event, form.key).catch(hindered);
  return isProblem(result) ? form.refuse(result) : redirect(doneAt(args, result.seq, 'plan'));
}

export default function NewEncounter(): ReactElement {
  const { secrets, ...page } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>() ?? null;
  const [form, fields] = useForm<Answers>({ id: 'new-encounter', lastResult });
  const said = { form: { id: form.id, errors: errorsIn(form) }, fields };
  return <NewEncounterPage words={useWords()} {...page} {...said} secrets={<FormKey {...secrets} />} />;
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, data?.title);
