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
import { readForm } from '#app/http/forms.server.ts';
import { hindered } from '#app/http/hindered.server.ts';
import { pageTitle } from '#app/http/page-title.ts';
import { useWords } from '#app/http/words.ts';
import { CallingOffPage } from '#app/ui/pages/staff/encounter-forms.tsx';
import { doneAt, encounterOf, loadEncounterForm } from './asked-encounter.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  return loadEncounterForm(args, 'callOff', ({ state }) => state === 'planned');
}

export async function action(args: ActionFunctionArgs) {
  const { person, encounter } = await encounterOf(args);
  const form = await readForm(args, person, z.object({}));
  if ('reply' in form) return form.reply;
  const event = { event: 'call-off-encounter', encounter: encounter.seq } as const;
  const result = await recordEvent(args.context.kept, person.who, event, form.key).catch(hindered);
  return isProblem(result) ? form.refuse(result) : redirect(doneAt(args, encounter.seq, 'callOff'));
}

export default function EncounterCallingOff(): ReactElement {
  const { secrets, ...page } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>() ?? null;
  const [form] = useForm({ id: 'calling-off', lastResult });
  const said = { form: { id: form.id, errors: errorsIn(form) } };
  return <CallingOffPage words={useWords()} {...page} {...said} secrets={<FormKey {...secrets} />} />;
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, data?.title);
