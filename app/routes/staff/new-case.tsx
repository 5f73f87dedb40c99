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
import { postServer } from '#app/mail/send-mails.server.ts';
import { paths } from '#app/paths.ts';
import { type CaseAlike, readCasesAlike } from '#app/queries/staff/case-alike.server.ts';
import { readCharterChoices, readCommitmentChoices } from '#app/queries/staff/commitment-choices.server.ts';
import { NewCasePage } from '#app/ui/pages/staff/new-case-page.tsx';
import { seenAs } from '#app/ui/pages/staff/taken-notice.tsx';
import { atAttribute } from './attribute-fields.server.ts';
import { caseSchema, openingIn, openingOf, promisesOf } from './opening-schema.server.ts';

type Answers = z.input<ReturnType<typeof caseSchema>>;

export async function loader(args: LoaderFunctionArgs) {
  const person = await requirePerson(args);
  const { now, kept } = args.context;
  const choices = await readCommitmentChoices(kept, now, 'deadline');
  return {
    title: translator(languageOf(args.params)).t('newCase.title'),
    choices,
    promise: openingIn(args.request.url, choices.charters),
    isSent: postServer(kept) !== null,
    wall: localTimeOf(now, choices.charters[0]?.zone ?? 'UTC'),
    secrets: formKey(args, person),
  };
}

export async function action(args: ActionFunctionArgs) {
  const person = await requirePerson(args);
  const { now, kept } = args.context;
  const charters = await readCharterChoices(kept, now, 'deadline');
  const form = await readForm(args, person, caseSchema({ charters, language: languageOf(args.params) }));
  if ('reply' in form) return form.reply;
  const { promise, reference = null, unit = null, at, note, mailTo, attributes } = form.value;
  const named = { charter: promise.charter, reference };
  const there = () => readCasesAlike(kept.db, named, promisesOf(promise));
  // Whoever says that it is another has seen those there are.
  const another = form.value.another !== undefined && form.value.another === seenAs(await there());
  const said = { ...named, unit, at, another, mailTo, attributes, ...(note ? { note } : {}) };
  const event = openingOf(promise, said);
  const result = await recordEvent(kept, person.who, event, form.key).catch(hindered);
  if (isProblem(result)) {
    const { data: refused, init } = form.refuse(atAttribute(result, charters));
    const isTaken = result.problem === 'reference-taken' || result.problem === 'intake-taken';
    return data({ ...refused, taken: isTaken ? await there() : [] }, init ?? undefined);
  }
  if (!result.case) throw new Response(null, { status: 400 });
  return redirect(`${paths.case(languageOf(args.params), result.case)}?recorded=${result.seq ?? 'nothing'}`);
}

export default function NewCase(): ReactElement {
  const lastResult = useActionData<typeof action>() ?? null;
  const { taken = [] } = (lastResult ?? {}) as { taken?: CaseAlike[] };
  const { secrets, promise, ...page } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<Answers>({ id: 'new-case', lastResult, defaultValue: { promise } });
  const said = { form: { id: form.id, errors: errorsIn(form) }, fields, taken };
  return <NewCasePage words={useWords()} {...page} {...said} secrets={<FormKey {...secrets} />} />;
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, data?.title);
