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
import { schemaAbout } from '#app/http/form-schemas.server.ts';
import { formKey, readForm } from '#app/http/forms.server.ts';
import { hindered } from '#app/http/hindered.server.ts';
import { languageOf } from '#app/http/language.server.ts';
import { pageTitle } from '#app/http/page-title.ts';
import { type Args, payers, requirePerson } from '#app/http/session.server.ts';
import { useWords } from '#app/http/words.ts';
import { writtenDecimal } from '#app/http/written-number.ts';
import { translator } from '#app/i18n/translator.ts';
import type { Language } from '#app/languages/language.ts';
import { paths } from '#app/paths.ts';
import { type DescribingView, readDescribing } from '#app/queries/staff/describing.server.ts';
import { DescribeCasePage } from '#app/ui/pages/staff/describe-case-page.tsx';

/** The number as the language of the page writes it; the currency only of what is an amount. */
const schemaIn = schemaAbout(
  (language: Language) => language,
  (language) =>
    z.object({
      value: writtenDecimal(language),
      currency: z.string().trim().max(10).toUpperCase().optional(),
    }),
);

export async function loader(args: LoaderFunctionArgs) {
  const person = await requirePerson(args, payers);
  const describing = await describingOf(args);
  const title = translator(languageOf(args.params)).t('remedies.describing.title');
  return { title, describing, secrets: formKey(args, person) };
}

export async function action(args: ActionFunctionArgs) {
  const person = await requirePerson(args, payers);
  const { id, needed } = await describingOf(args);
  const language = languageOf(args.params);
  const form = await readForm(args, person, schemaIn(language));
  if ('reply' in form) return form.reply;
  const { value, currency = '' } = form.value;
  const attributes = { [needed.name]: needed.is === 'amount' ? `${value} ${currency}`.trim() : value };
  const event = { event: 'describe', case: id, attributes } as const;
  const result = await recordEvent(args.context.kept, person.who, event, form.key).catch(hindered);
  if (isProblem(result)) return form.refuse({ ...result, field: 'value' });
  return redirect(`${paths.case(language, id)}?recorded=${result.seq}`);
}

export default function DescribeCase(): ReactElement {
  const { secrets, title: _, ...page } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>() ?? null;
  const [form, fields] = useForm<{ value: string; currency: string }>({ id: 'describing', lastResult });
  const said = { form: { id: form.id, errors: errorsIn(form) }, fields };
  return <DescribeCasePage words={useWords()} {...page} {...said} secrets={<FormKey {...secrets} />} />;
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, data?.title);

/** What the case in the address lacks or says. @throws Response 404 where nothing is to be said */
async function describingOf({ params, context }: Args): Promise<DescribingView> {
  const describing = await readDescribing(context.kept, params.id ?? '', context.now);
  if (describing) return describing;
  throw new Response(null, { status: 404 });
}
