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
import { dayOf } from '#app/domain/calendar/zone.ts';
import { isProblem } from '#app/domain/problem.ts';
import { paidOn } from '#app/domain/remedy/paid-day.ts';
import { errorsIn, FormKey } from '#app/http/form-key.tsx';
import { formKey, readForm } from '#app/http/forms.server.ts';
import { hindered } from '#app/http/hindered.server.ts';
import { languageOf } from '#app/http/language.server.ts';
import { pageTitle } from '#app/http/page-title.ts';
import { type Args, payers, requirePerson } from '#app/http/session.server.ts';
import { useWords } from '#app/http/words.ts';
import { translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { readStatement } from '#app/queries/public/remedy-statement.server.ts';
import { readOneToPay } from '#app/queries/staff/to-pay.server.ts';
import { PaymentPage } from '#app/ui/pages/staff/payment-page.tsx';
import { paymentSchema } from './payment-schema.server.ts';

type Answers = z.input<ReturnType<typeof paymentSchema>>;

export async function loader(args: LoaderFunctionArgs) {
  const person = await requirePerson(args, payers);
  const row = await rowOf(args);
  const { kept, now } = args.context;
  const statement = await readStatement(kept.db, row.breach);
  const title = translator(languageOf(args.params)).t('remedies.payment.title');
  return { title, row, statement, today: dayOf(now, row.zone), secrets: formKey(args, person) };
}

export async function action(args: ActionFunctionArgs) {
  const person = await requirePerson(args, payers);
  const { breach, zone, currency } = await rowOf(args);
  const language = languageOf(args.params);
  const form = await readForm(args, person, paymentSchema(language));
  if ('reply' in form) return form.reply;
  const { amount, day, over, ...words } = form.value;
  const { kept } = args.context;
  const payment = { breach, at: paidOn(day, zone, kept.now()), paid: { amount, unit: currency }, ...words };
  const event = { event: 'pay', ...payment, over: over !== undefined } as const;
  const result = await recordEvent(kept, person.who, event, form.key).catch(hindered);
  // To pay more is a matter of the box that says so.
  const fields: Record<string, string> = { at: 'day', note: 'means', reference: 'bankReference' };
  if (isProblem(result) && result.problem === 'more-than-owed')
    return form.refuse({ ...result, field: 'over' });
  if (isProblem(result))
    return form.refuse({ ...result, field: fields[result.field ?? ''] ?? result.field ?? '' });
  return redirect(`${paths.toPay(language)}?recorded=${result.seq}`);
}

export default function Payment(): ReactElement {
  const { secrets, title: _, ...page } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>() ?? null;
  const [form, fields] = useForm<Answers>({ id: 'payment', lastResult });
  const said = { form: { id: form.id, errors: errorsIn(form) }, fields };
  return <PaymentPage words={useWords()} {...page} {...said} secrets={<FormKey {...secrets} />} />;
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, data?.title);

/** What is owed for the breach in the address. @throws Response 404 where nothing ever was */
async function rowOf({ params, context }: Args) {
  const id = /^\d{1,15}$/.test(params.id ?? '') ? Number(params.id) : Number.NaN;
  const row = Number.isNaN(id) ? null : await readOneToPay(context.kept, id, context.now);
  if (row) return row;
  throw new Response(null, { status: 404 });
}
