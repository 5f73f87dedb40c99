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
import { dayOf } from '#app/domain/calendar/zone.ts';
import { isPlainDate } from '#app/domain/instant.ts';
import { isProblem } from '#app/domain/problem.ts';
import { paidOn } from '#app/domain/remedy/paid-day.ts';
import { errorsIn, FormKey } from '#app/http/form-key.tsx';
import { formKey, readForm } from '#app/http/forms.server.ts';
import { hindered } from '#app/http/hindered.server.ts';
import { languageOf } from '#app/http/language.server.ts';
import { pageTitle } from '#app/http/page-title.ts';
import { type Args, payers, requirePerson } from '#app/http/session.server.ts';
import { useWords } from '#app/http/words.ts';
import { noteText } from '#app/http/written-text.ts';
import { translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { type AskingView, readAsking } from '#app/queries/staff/asking.server.ts';
import { AskRemedyPage } from '#app/ui/pages/staff/ask-remedy-page.tsx';

const schema = z.object({
  day: z.string().max(10).refine(isPlainDate, { error: 'forms.badDate' }),
  note: noteText,
});

export async function loader(args: LoaderFunctionArgs) {
  const person = await requirePerson(args, payers);
  const asking = await askingOf(args);
  const { now } = args.context;
  const title = translator(languageOf(args.params)).t('remedies.asking.title');
  return { title, asking, now, today: dayOf(now, asking.zone), secrets: formKey(args, person) };
}

export async function action(args: ActionFunctionArgs) {
  const person = await requirePerson(args, payers);
  const { breach, zone, case: subject } = await askingOf(args);
  const form = await readForm(args, person, schema);
  if ('reply' in form) return form.reply;
  const { day, note } = form.value;
  const { kept } = args.context;
  const event = { event: 'ask-remedy', breach, at: paidOn(day, zone, kept.now()), note } as const;
  const result = await recordEvent(kept, person.who, event, form.key).catch(hindered);
  if (isProblem(result)) return form.refuse({ ...result, field: result.field === 'at' ? 'day' : 'note' });
  const language = languageOf(args.params);
  const page = subject === null ? paths.toPay(language) : paths.case(language, subject);
  return redirect(`${page}?recorded=${result.seq}`);
}

export default function AskRemedy(): ReactElement {
  const { secrets, title: _, ...page } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>() ?? null;
  const [form, fields] = useForm<z.input<typeof schema>>({ id: 'asking', lastResult });
  const said = { form: { id: form.id, errors: errorsIn(form) }, fields };
  return <AskRemedyPage words={useWords()} {...page} {...said} secrets={<FormKey {...secrets} />} />;
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, data?.title);

/** What the breach in the address owes to whoever asks. @throws Response 404 where nobody needs to */
async function askingOf({ params, context }: Args): Promise<AskingView> {
  const id = /^\d{1,15}$/.test(params.id ?? '') ? Number(params.id) : Number.NaN;
  const asking = Number.isNaN(id) ? null : await readAsking(context.kept.db, id);
  if (asking) return asking;
  throw new Response(null, { status: 404 });
}
