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
import { natures } from '#app/domain/encounter/names.ts';
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
import { readContactSample } from '#app/queries/staff/contact-sample.server.ts';
import { ContactSamplePage } from '#app/ui/pages/staff/contact-sample-page.tsx';

const schema = z.object({
  /** The number of the entry that planned it. */
  encounter: z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number),
  contact: z.enum(natures, { error: 'forms.missing' }),
});
type Answers = Partial<Record<keyof z.input<typeof schema>, string>>;

export async function loader(args: LoaderFunctionArgs) {
  const person = await requirePerson(args, payers);
  return {
    title: translator(languageOf(args.params)).t('encounters.sample.title'),
    sample: await readContactSample(args.context.kept, person.who, args.context.now),
    done: new URL(args.request.url).searchParams.get('done') === 'code',
    secrets: formKey(args, person),
  };
}

export async function action(args: ActionFunctionArgs) {
  const person = await requirePerson(args, payers);
  const form = await readForm(args, person, schema);
  if ('reply' in form) return form.reply;
  const event = { event: 'code-contact', ...form.value } as const;
  const result = await recordEvent(args.context.kept, person.who, event, form.key).catch(hindered);
  if (isProblem(result)) return form.refuse(result);
  return redirect(`${paths.contactSample(languageOf(args.params))}?done=code`);
}

export default function ContactSample(): ReactElement {
  const { secrets, ...page } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>() ?? null;
  const [form, fields] = useForm<Answers>({ id: 'sample', lastResult });
  const said = { form: { id: form.id, errors: errorsIn(form) }, fields };
  return <ContactSamplePage words={useWords()} {...page} {...said} secrets={<FormKey {...secrets} />} />;
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, data?.title);
