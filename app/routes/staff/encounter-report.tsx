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
import { advisers, means, natures } from '#app/domain/encounter/names.ts';
import { isProblem } from '#app/domain/problem.ts';
import { errorsIn, FormKey } from '#app/http/form-key.tsx';
import { readForm } from '#app/http/forms.server.ts';
import { hindered } from '#app/http/hindered.server.ts';
import { localTime, localTimeOf } from '#app/http/local-time.ts';
import { pageTitle } from '#app/http/page-title.ts';
import { useWords } from '#app/http/words.ts';
import { noteText, shortText } from '#app/http/written-text.ts';
import { readUnitOffer } from '#app/queries/staff/unit-offer.server.ts';
import { EncounterReportPage } from '#app/ui/pages/staff/encounter-report-page.tsx';
import { doneAt, encounterOf, loadEncounterForm } from './asked-encounter.server.ts';
import { followUpTexts, headCount } from './encounter-schema.server.ts';

const schemaOf = (zone: string) =>
  z.object({
    at: localTime(zone),
    means: z.enum(means, { error: 'forms.missing' }),
    ...{ ours: headCount, theirs: headCount, unit: shortText },
    adviser: z.enum(advisers).optional(),
    contact: z.enum(natures, { error: 'forms.missing' }),
    ...{ followUps: followUpTexts, note: noteText },
  });
type Answers = Partial<Record<keyof z.input<ReturnType<typeof schemaOf>>, string>>;

export async function loader(args: LoaderFunctionArgs) {
  const read = await loadEncounterForm(args, 'report', ({ state }) => state === 'planned');
  const { kept, now } = args.context;
  const units = await readUnitOffer(kept, now, [read.encounter.charter]);
  return { ...read, units, wall: localTimeOf(now, read.encounter.zone) };
}

export async function action(args: ActionFunctionArgs) {
  const { person, encounter } = await encounterOf(args);
  const form = await readForm(args, person, schemaOf(encounter.zone));
  if ('reply' in form) return form.reply;
  const { ours, theirs, unit = null, adviser = null, ...said } = form.value;
  const report = { ...said, unit, adviser, people: { ours, theirs } };
  const event = { event: 'hold-encounter', encounter: encounter.seq, ...report } as const;
  const result = await recordEvent(args.context.kept, person.who, event, form.key).catch(hindered);
  return isProblem(result) ? form.refuse(result) : redirect(doneAt(args, encounter.seq, 'report'));
}

export default function EncounterReport(): ReactElement {
  const { secrets, ...page } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>() ?? null;
  const [form, fields] = useForm<Answers>({ id: 'report', lastResult });
  const said = { form: { id: form.id, errors: errorsIn(form) }, fields };
  return <EncounterReportPage words={useWords()} {...page} {...said} secrets={<FormKey {...secrets} />} />;
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, data?.title);
