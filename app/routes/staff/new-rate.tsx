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
import { reportRateOf } from '#app/commands/report-rate.server.ts';
import { isPlainDate } from '#app/domain/instant.ts';
import { isProblem } from '#app/domain/problem.ts';
import { errorsIn, FormKey } from '#app/http/form-key.tsx';
import { formKey, readForm } from '#app/http/forms.server.ts';
import { languageOf } from '#app/http/language.server.ts';
import { pageTitle } from '#app/http/page-title.ts';
import { paths } from '#app/http/paths.ts';
import { requirePerson } from '#app/http/session.server.ts';
import { useWords } from '#app/http/words.ts';
import { translator } from '#app/i18n/translator.ts';
import { type CommitmentChoices, readCommitmentChoices } from '#app/queries/commitment-choices.server.ts';
import { readRecentRates } from '#app/queries/occurrence.server.ts';
import { Notice } from '#app/ui/notices/notice.tsx';
import { NewRatePage } from '#app/ui/pages/staff/new-rate-page.tsx';
import { noteText, promiseField, shortText } from './chosen-promise.server.ts';

const day = z.string().refine(isPlainDate, { error: 'forms.badDate' });
const count = z.int().nonnegative({ error: 'forms.badNumber' });
const schemaOf = (choices: CommitmentChoices) =>
  z.object({
    promise: promiseField(choices),
    ...{ from: day, to: day, numerator: count, denominator: count, unit: shortText, note: noteText },
  });
type Answers = z.input<ReturnType<typeof schemaOf>>;

export async function loader(args: LoaderFunctionArgs) {
  const person = await requirePerson(args);
  const { now, kept } = args.context;
  const choices = await readCommitmentChoices(kept.db, now, 'rate');
  const recent = await readRecentRates(kept.db);
  const recorded = Number(new URL(args.request.url).searchParams.get('recorded') ?? Number.NaN);
  return {
    title: translator(languageOf(args.params)).t('rate.title'),
    ...{ choices, recent, secrets: formKey(args, person) },
    recorded: recent.find(({ seq, struck }) => seq === recorded && !struck)?.seq ?? null,
  };
}

export async function action(args: ActionFunctionArgs) {
  const person = await requirePerson(args);
  const { now, kept } = args.context;
  const form = await readForm(args, person, schemaOf(await readCommitmentChoices(kept.db, now, 'rate')));
  if ('reply' in form) return form.reply;
  const { promise, unit = null, ...counts } = form.value;
  const result = await reportRateOf(kept, person.who, { ...promise, ...counts, unit });
  if (isProblem(result)) return form.refuse(result);
  return redirect(`${paths.newRate(languageOf(args.params))}?recorded=${result.seq}`);
}

export default function NewRate(): ReactElement {
  const words = useWords();
  const { secrets, recorded, choices, recent } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>() ?? null;
  const [form, fields] = useForm<Answers>({ id: 'new-rate', lastResult });
  const page = { choices, recent, form: { id: form.id, errors: errorsIn(form) }, fields };
  return (
    <NewRatePage words={words} {...page} secrets={<FormKey {...secrets} />}>
      {recorded !== null && (
        <Notice words={words} kind="done" live>
          <p>{words.t('rate.recorded', { number: words.n(recorded) })}</p>
          <a href={paths.correction(words.language, recorded)}>{words.t('events.mistake')}</a>
        </Notice>
      )}
    </NewRatePage>
  );
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, data?.title);
