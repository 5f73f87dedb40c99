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
import { isPlainDate } from '#app/domain/instant.ts';
import { isProblem } from '#app/domain/problem.ts';
import { errorsIn, FormKey } from '#app/http/form-key.tsx';
import { formKey, readForm } from '#app/http/forms.server.ts';
import { hindered } from '#app/http/hindered.server.ts';
import { languageOf } from '#app/http/language.server.ts';
import { pageTitle } from '#app/http/page-title.ts';
import { type Args, payers, requirePerson } from '#app/http/session.server.ts';
import { siteOf } from '#app/http/site.server.ts';
import { useWords } from '#app/http/words.ts';
import { translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { readExemptable } from '#app/queries/staff/exemptable.server.ts';
import { ExemptionRequestPage } from '#app/ui/pages/staff/exemption-request-page.tsx';

const schema = z.object({
  ground: z.string({ error: 'forms.missing' }).max(100),
  circumstance: z.coerce.number().int().nonnegative().optional(),
  dated: z.string({ error: 'forms.missing' }).refine(isPlainDate, { error: 'forms.badDate' }),
  note: z.string({ error: 'forms.missing' }).trim().max(5_000),
});
type Answers = Partial<Record<'ground' | 'circumstance' | 'dated' | 'note', string>>;

/** Where an agent or an officer asks that a breach does not count. */
export async function loader(args: LoaderFunctionArgs) {
  const { person, asked } = await askedOf(args);
  const words = translator(languageOf(args.params));
  const title = words.t('exemptions.request.title', { number: words.n(asked.breach.id) });
  const sees = { register: person.role === 'compliance' };
  return { title, asked, sees, terms: siteOf(args.context.kept).exemptions, secrets: formKey(args, person) };
}

export async function action(args: ActionFunctionArgs) {
  const { person, asked } = await askedOf(args);
  const { kept } = args.context;
  const form = await readForm(args, person, schema);
  if ('reply' in form) return form.reply;
  const said = { breach: asked.breach.id, ...form.value, terms: siteOf(kept).exemptions };
  const event = { event: 'request-exemption', ...said } as const;
  const result = await recordEvent(kept, person.who, event, form.key).catch(hindered);
  if (isProblem(result)) return form.refuse(result);
  const language = languageOf(args.params);
  if (person.role === 'compliance') return redirect(`${paths.breach(language, said.breach)}?done=exemption`);
  const back = asked.case
    ? paths.case(language, asked.case)
    : paths.occurrence(language, asked.occurrence ?? -1);
  return redirect(`${back}?recorded=${result.seq}`);
}

/** @throws Response 404 for a number that is no breach's, 403 where the breach has no page for whoever asks */
async function askedOf(args: Args) {
  const person = await requirePerson(args, payers);
  const id = /^\d{1,15}$/.test(args.params.id ?? '') ? Number(args.params.id) : -1;
  const asked = await readExemptable(args.context.kept, id, person.who, args.context.now);
  if (!asked) throw new Response(null, { status: 404 });
  const shown = asked.case !== null || asked.occurrence !== null || person.role === 'compliance';
  if (!shown) throw new Response(null, { status: 403 });
  return { person, asked };
}

export default function ExemptionRequest(): ReactElement {
  const { secrets, ...page } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>() ?? null;
  const [form, fields] = useForm<Answers>({ id: 'exemption', lastResult });
  const said = { form: { id: form.id, errors: errorsIn(form) }, fields };
  return <ExemptionRequestPage words={useWords()} {...page} {...said} secrets={<FormKey {...secrets} />} />;
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, data?.title);
