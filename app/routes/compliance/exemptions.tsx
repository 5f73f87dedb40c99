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
import { requirePerson } from '#app/http/session.server.ts';
import { useWords } from '#app/http/words.ts';
import { translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { readOpenExemptions } from '#app/queries/compliance/exemptions.server.ts';
import { ExemptionsPage, exemptionsDone } from '#app/ui/pages/compliance/exemptions-page.tsx';

const one = z.coerce.number().int().nonnegative();
const schema = z.object({
  requests: z.preprocess((said) => (said === undefined ? [] : [said].flat()), z.array(one).max(200)),
  decision: z.enum(['grant', 'refuse'], { error: 'forms.missing' }),
  note: z.string().trim().max(5_000).optional(),
});
type Answers = { requests?: string[]; decision?: string; note?: string };

/** The requests for exemptions that wait, the oldest first; several are decided on in one act. */
export async function loader(args: LoaderFunctionArgs) {
  const person = await requirePerson(args, 'compliance');
  const { kept, now } = args.context;
  const { searchParams } = new URL(args.request.url);
  const after = searchParams.get('after') ?? '';
  const from = /^\d{1,15}$/.test(after) ? Number(after) : null;
  const done = searchParams.get('done');
  return {
    title: translator(languageOf(args.params)).t('exemptions.title'),
    ...(await readOpenExemptions(kept, from ?? -1, now)),
    isFirst: from === null,
    done: exemptionsDone.find((each) => each === done) ?? null,
    secrets: formKey(args, person),
  };
}

export async function action(args: ActionFunctionArgs) {
  const person = await requirePerson(args, 'compliance');
  const form = await readForm(args, person, schema);
  if ('reply' in form) return form.reply;
  const { requests, decision, note } = form.value;
  const event = { event: 'decide-exemptions', requests, approved: decision === 'grant', note } as const;
  const result = await recordEvent(args.context.kept, person.who, event, form.key).catch(hindered);
  if (isProblem(result)) return form.refuse(result);
  return redirect(`${paths.exemptions(languageOf(args.params))}?done=${decision}`);
}

export default function Exemptions(): ReactElement {
  const { secrets, ...page } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>() ?? null;
  const [form, fields] = useForm<Answers>({ id: 'decide', lastResult });
  const said = { form: { id: form.id, errors: errorsIn(form) }, fields };
  return <ExemptionsPage words={useWords()} {...page} {...said} secrets={<FormKey {...secrets} />} />;
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, data?.title);
