import { useForm } from '@conform-to/react';
import {
  type ActionFunctionArgs,
  data,
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
import { localTimeOf } from '#app/http/local-time.ts';
import { pageTitle } from '#app/http/page-title.ts';
import { requirePerson } from '#app/http/session.server.ts';
import { useWords } from '#app/http/words.ts';
import { translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { type CaseAlike, readCaseAlike } from '#app/queries/staff/case-alike.server.ts';
import { readCharterChoices, readCommitmentChoices } from '#app/queries/staff/commitment-choices.server.ts';
import { NewCasePage } from '#app/ui/pages/staff/new-case-page.tsx';
import { caseSchema } from './chosen-promise.server.ts';

type Answers = z.input<ReturnType<typeof caseSchema>>;

export async function loader(args: LoaderFunctionArgs) {
  const person = await requirePerson(args);
  const { now, kept } = args.context;
  const choices = await readCommitmentChoices(kept, now, 'deadline');
  return {
    title: translator(languageOf(args.params)).t('newCase.title'),
    choices,
    wall: localTimeOf(now, choices.charters[0]?.zone ?? 'UTC'),
    secrets: formKey(args, person),
  };
}

export async function action(args: ActionFunctionArgs) {
  const person = await requirePerson(args);
  const { now, kept } = args.context;
  const charters = await readCharterChoices(kept.db, now, 'deadline');
  const form = await readForm(args, person, caseSchema(charters));
  if ('reply' in form) return form.reply;
  const { promise, reference = null, unit = null, at, note } = form.value;
  const { charter, commitment } = promise;
  const named = { charter, commitment, reference };
  // Whoever says that it is another has seen the one there is.
  const seen = form.value.another ? await readCaseAlike(kept.db, named) : null;
  const another = seen !== null && seen.id === form.value.another;
  const event = { event: 'open' as const, ...named, unit, at, note, another };
  const result = await recordEvent(kept, person.who, event, form.key).catch(hindered);
  if (isProblem(result)) {
    const { data: refused, init } = form.refuse(result);
    const taken = result.problem === 'reference-taken' ? await readCaseAlike(kept.db, named) : null;
    return data({ ...refused, taken }, init ?? undefined);
  }
  if (!result.case) throw new Response(null, { status: 400 });
  return redirect(`${paths.case(languageOf(args.params), result.case)}?recorded=${result.seq ?? 'nothing'}`);
}

export default function NewCase(): ReactElement {
  const lastResult = useActionData<typeof action>() ?? null;
  const { taken = null } = (lastResult ?? {}) as { taken?: CaseAlike | null };
  const [form, fields] = useForm<Answers>({ id: 'new-case', lastResult });
  const { secrets, ...page } = useLoaderData<typeof loader>();
  const said = { form: { id: form.id, errors: errorsIn(form) }, fields, taken };
  return <NewCasePage words={useWords()} {...page} {...said} secrets={<FormKey {...secrets} />} />;
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, data?.title);
