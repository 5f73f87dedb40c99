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
import { localTimeOf, timeText } from '#app/http/local-time.ts';
import { pageTitle } from '#app/http/page-title.ts';
import { requirePerson } from '#app/http/session.server.ts';
import { useWords } from '#app/http/words.ts';
import { noteText, shortText } from '#app/http/written-text.ts';
import { translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { type DutyChoice, readDutyChoices, readRecentDuties } from '#app/queries/staff/duties.server.ts';
import { readUnitOffer } from '#app/queries/staff/unit-offer.server.ts';
import { NewDischargePage } from '#app/ui/pages/staff/new-discharge-page.tsx';
import { dutyField, onItsWall } from './chosen-promise.server.ts';
import { recordedBefore } from './recorded.server.ts';

const schemaOf = (duties: readonly DutyChoice[]) =>
  z
    .object({ promise: dutyField(duties), at: timeText, unit: shortText, note: noteText })
    .transform(onItsWall);
type Answers = z.input<ReturnType<typeof schemaOf>>;

export async function loader(args: LoaderFunctionArgs) {
  const person = await requirePerson(args);
  const { now, kept } = args.context;
  const duties = await readDutyChoices(kept.db, now);
  const slugs = [...new Set(duties.map(({ charter }) => charter))];
  const [recent, units] = await Promise.all([readRecentDuties(kept), readUnitOffer(kept, now, slugs)]);
  return {
    title: translator(languageOf(args.params)).t('duty.title'),
    ...{ duties, units, recent, secrets: formKey(args, person) },
    wall: localTimeOf(now, duties[0]?.zone ?? 'UTC'),
    recorded: await recordedBefore(args, person),
  };
}

export async function action(args: ActionFunctionArgs) {
  const person = await requirePerson(args);
  const { now, kept } = args.context;
  const form = await readForm(args, person, schemaOf(await readDutyChoices(kept.db, now)));
  if ('reply' in form) return form.reply;
  const { promise, at, unit = null, note } = form.value;
  const { charter, commitment, from } = promise;
  const event = { event: 'discharge' as const, charter, commitment, from, at, unit, note };
  const result = await recordEvent(kept, person.who, event, form.key).catch(hindered);
  if (isProblem(result))
    return form.refuse(result.field === 'from' ? { ...result, field: 'promise' } : result);
  return redirect(`${paths.newDischarge(languageOf(args.params))}?recorded=${result.seq}`);
}

export default function NewDischarge(): ReactElement {
  const { secrets, ...page } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>() ?? null;
  const [form, fields] = useForm<Answers>({ id: 'new-discharge', lastResult });
  const said = { form: { id: form.id, errors: errorsIn(form) }, fields };
  return <NewDischargePage words={useWords()} {...page} {...said} secrets={<FormKey {...secrets} />} />;
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, data?.title);
