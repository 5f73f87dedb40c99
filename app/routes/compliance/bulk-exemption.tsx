import { useForm } from '@conform-to/react';
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { ReactElement } from 'react';
import { recordEvent } from '#app/commands/events/record-events.server.ts';
import { isProblem } from '#app/domain/problem.ts';
import { errorsIn, FormKey } from '#app/http/form-key.tsx';
import { formKey, readForm } from '#app/http/forms.server.ts';
import { hindered } from '#app/http/hindered.server.ts';
import { languageOf } from '#app/http/language.server.ts';
import { pageTitle } from '#app/http/page-title.ts';
import { requirePerson } from '#app/http/session.server.ts';
import { siteOf } from '#app/http/site.server.ts';
import { useWords } from '#app/http/words.ts';
import { translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { readAskedOn, readBulkExemptable } from '#app/queries/compliance/bulk-exemptable.server.ts';
import { readRegisterChoices } from '#app/queries/compliance/register-choices.server.ts';
import { BulkExemptionPage } from '#app/ui/pages/compliance/bulk-exemption-page.tsx';
import { bulkSchema } from './bulk-exemption.server.ts';
import { readFilter, searchOf } from './register-filter.ts';

type Answers = Partial<Record<'breaches' | 'dated' | 'note', string>>;

/** What would be asked about the breaches of a filter, and the form that asks for all of them. */
export async function loader(args: LoaderFunctionArgs) {
  const person = await requirePerson(args, 'compliance');
  const { kept, now } = args.context;
  const search = new URL(args.request.url).searchParams;
  const { filter } = readFilter(search);
  const on = await readAskedOn(kept, search.get('on'));
  const [preview, choices] = await Promise.all([
    readBulkExemptable(kept, filter, on, person.who, now),
    readRegisterChoices(kept),
  ]);
  return {
    title: translator(languageOf(args.params)).t('exemptions.bulk.title'),
    ...{ filter, choices, preview, on },
    carried: [...searchOf(filter)],
    terms: siteOf(kept).exemptions,
    secrets: formKey(args, person),
  };
}

export async function action(args: ActionFunctionArgs) {
  const person = await requirePerson(args, 'compliance');
  const { kept } = args.context;
  const form = await readForm(args, person, bulkSchema);
  if ('reply' in form) return form.reply;
  const on = await readAskedOn(kept, new URL(args.request.url).searchParams.get('on'));
  const { ground = '', circumstance } = on ?? {};
  const cited = circumstance === null ? undefined : circumstance;
  const said = { ...form.value, ground, circumstance: cited, terms: siteOf(kept).exemptions };
  const event = { event: 'request-exemptions', ...said } as const;
  const result = await recordEvent(kept, person.who, event, form.key).catch(hindered);
  if (isProblem(result)) return form.refuse(result);
  return redirect(`${paths.exemptions(languageOf(args.params))}?done=asked`);
}

export default function BulkExemption(): ReactElement {
  const { secrets, ...page } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>() ?? null;
  const [form, fields] = useForm<Answers>({ id: 'exemption', lastResult });
  const said = { form: { id: form.id, errors: errorsIn(form) }, fields };
  return <BulkExemptionPage words={useWords()} {...page} {...said} secrets={<FormKey {...secrets} />} />;
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, data?.title);
