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
import { mostUnits } from '#app/domain/circumstance/kinds.ts';
import { isPlainDate } from '#app/domain/instant.ts';
import { isProblem } from '#app/domain/problem.ts';
import { errorsIn, FormKey } from '#app/http/form-key.tsx';
import { formKey, readForm } from '#app/http/forms.server.ts';
import { hindered } from '#app/http/hindered.server.ts';
import { languageOf } from '#app/http/language.server.ts';
import { pageTitle } from '#app/http/page-title.ts';
import { payers, requirePerson } from '#app/http/session.server.ts';
import { useWords } from '#app/http/words.ts';
import { translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { readCircumstanceChoices } from '#app/queries/staff/circumstances.server.ts';
import { NewCircumstancePage } from '#app/ui/pages/staff/new-circumstance-page.tsx';

const day = z.string({ error: 'forms.missing' }).refine(isPlainDate, { error: 'forms.badDate' });
/** `ground`: with its charter before it, `charter/ground`; `units`: one a line. */
const schema = z.object({
  ground: z
    .string({ error: 'forms.missing' })
    .max(200)
    .regex(/^[\w-]+\/[\w-]+$/, { error: 'forms.invalid' }),
  from: day,
  to: day,
  units: z
    .string()
    .max(mostUnits * 202)
    .optional(),
  source: z.string({ error: 'forms.missing' }).trim().max(500),
});
type Answers = Partial<Record<keyof z.input<typeof schema>, string>>;

export async function loader(args: LoaderFunctionArgs) {
  const person = await requirePerson(args, payers);
  const title = translator(languageOf(args.params)).t('circumstances.declare.title');
  const choices = await readCircumstanceChoices(args.context.kept);
  return { title, choices, secrets: formKey(args, person) };
}

export async function action(args: ActionFunctionArgs) {
  const person = await requirePerson(args, payers);
  const form = await readForm(args, person, schema);
  if ('reply' in form) return form.reply;
  const { ground: chosen, units: written = '', ...said } = form.value;
  const [charter = '', ground = ''] = chosen.split('/');
  const named = written.split(/\r?\n/).flatMap((line) => line.trim() || []);
  const units = named.length === 0 ? null : named;
  const event = { event: 'declare-circumstance', charter, ground, units, ...said } as const;
  const result = await recordEvent(args.context.kept, person.who, event, form.key).catch(hindered);
  if (isProblem(result)) return form.refuse(result);
  const address = paths.circumstance(languageOf(args.params), result.seq ?? -1);
  return redirect(`${address}?done=declare`);
}

export default function NewCircumstance(): ReactElement {
  const { secrets, ...page } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>() ?? null;
  const [form, fields] = useForm<Answers>({ id: 'circumstance', lastResult });
  const said = { form: { id: form.id, errors: errorsIn(form) }, fields };
  return <NewCircumstancePage words={useWords()} {...page} {...said} secrets={<FormKey {...secrets} />} />;
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, data?.title);
