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
import { readCharterChoices, readCommitmentChoices } from '#app/queries/staff/commitment-choices.server.ts';
import { readRecentRates } from '#app/queries/staff/occurrence.server.ts';
import { NewRatePage } from '#app/ui/pages/staff/new-rate-page.tsx';
import { RecordedNotice } from '#app/ui/pages/staff/recorded-notice.tsx';
import { rateSchema } from './rate-schema.server.ts';
import { recordedBefore } from './recorded.server.ts';

type Answers = z.input<ReturnType<typeof rateSchema>>;

export async function loader(args: LoaderFunctionArgs) {
  const person = await requirePerson(args);
  const { now, kept } = args.context;
  const choices = await readCommitmentChoices(kept, now, 'rate');
  const recent = await readRecentRates(kept);
  return {
    title: translator(languageOf(args.params)).t('rate.title'),
    ...{ choices, recent, secrets: formKey(args, person) },
    recorded: await recordedBefore(args, person),
  };
}

export async function action(args: ActionFunctionArgs) {
  const person = await requirePerson(args);
  const { now, kept } = args.context;
  const language = languageOf(args.params);
  const charters = await readCharterChoices(kept, now, 'rate');
  const form = await readForm(args, person, rateSchema({ charters, language }));
  if ('reply' in form) return form.reply;
  const { promise, unit = null, ...counts } = form.value;
  const event = { event: 'report' as const, ...promise, ...counts, unit };
  const result = await recordEvent(kept, person.who, event, form.key).catch(hindered);
  if (isProblem(result)) return form.refuse(result);
  return redirect(`${paths.newRate(language)}?recorded=${result.seq}`);
}

export default function NewRate(): ReactElement {
  const words = useWords();
  const { secrets, recorded, choices, recent } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>() ?? null;
  const [form, fields] = useForm<Answers>({ id: 'new-rate', lastResult });
  const page = { choices, recent, form: { id: form.id, errors: errorsIn(form) }, fields };
  return (
    <NewRatePage words={words} {...page} secrets={<FormKey {...secrets} />}>
      <RecordedNotice words={words} recorded={recorded} />
    </NewRatePage>
  );
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, data?.title);
