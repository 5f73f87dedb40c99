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
import { readExemption } from '#app/queries/compliance/exemptions.server.ts';
import { ExemptionPage } from '#app/ui/pages/compliance/exemption-page.tsx';

const schema = z.object({
  decision: z.enum(['grant', 'refuse'], { error: 'forms.missing' }),
  note: z.string().trim().max(5_000).optional(),
});
type Answers = { decision?: string; note?: string };

/** One request for an exemption, with its evidence, and the form that decides. */
export async function loader(args: LoaderFunctionArgs) {
  const { person, exemption, cited, standing } = await exemptionOf(args);
  const words = translator(languageOf(args.params));
  const title = words.t('exemptions.one', { number: words.n(exemption.seq) });
  return { title, exemption, cited, standing, secrets: formKey(args, person) };
}

export async function action(args: ActionFunctionArgs) {
  const { person, exemption } = await exemptionOf(args);
  const form = await readForm(args, person, schema);
  if ('reply' in form) return form.reply;
  const { decision, note } = form.value;
  const { seq: request, breach } = exemption;
  const said = { breach: breach.id, request, approved: decision === 'grant', note };
  const event = { event: 'decide-exemption', ...said } as const;
  const result = await recordEvent(args.context.kept, person.who, event, form.key).catch(hindered);
  if (isProblem(result)) return form.refuse(result);
  return redirect(`${paths.exemptions(languageOf(args.params))}?done=${decision}`);
}

async function exemptionOf(args: Args) {
  const person = await requirePerson(args, 'compliance');
  const seq = /^\d{1,15}$/.test(args.params.request ?? '') ? Number(args.params.request) : -1;
  const read = await readExemption(args.context.kept, seq, person.who, args.context.now);
  if (!read) throw new Response(null, { status: 404 });
  return { person, ...read };
}

export default function ExemptionRoute(): ReactElement {
  const { secrets, ...page } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>() ?? null;
  const [form, fields] = useForm<Answers>({ id: 'decide', lastResult });
  const said = { form: { id: form.id, errors: errorsIn(form) }, fields };
  return <ExemptionPage words={useWords()} {...page} {...said} secrets={<FormKey {...secrets} />} />;
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, data?.title);
