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
import { mostUnits, themes } from '#app/domain/initiative/kinds.ts';
import { isPlainDate } from '#app/domain/instant.ts';
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
import { readInitiativesDesk } from '#app/queries/compliance/initiatives.server.ts';
import { InitiativesPage } from '#app/ui/pages/compliance/initiatives-page.tsx';
import { RecordedNotice } from '#app/ui/pages/staff/recorded-notice.tsx';
import { recordedBefore } from '../staff/recorded.server.ts';

/** `units`: one a line. */
const schema = z.object({
  charter: z.string({ error: 'forms.missing' }).max(100),
  what: z.enum(themes, { error: 'forms.missing' }),
  from: z.string({ error: 'forms.missing' }).refine(isPlainDate, { error: 'forms.badDate' }),
  units: z.string({ error: 'forms.missing' }).max(mostUnits * 202),
});
type Answers = Partial<Record<keyof z.input<typeof schema>, string>>;

/** What was begun in some units, and the form that says so. */
export async function loader(args: LoaderFunctionArgs) {
  const person = await requirePerson(args, 'compliance');
  const title = translator(languageOf(args.params)).t('initiatives.staff.title');
  const isDone = new URL(args.request.url).searchParams.get('done') === 'begin';
  const desk = await readInitiativesDesk(args.context.kept);
  const recorded = await recordedBefore(args, person);
  return { title, isDone, recorded, ...desk, secrets: formKey(args, person) };
}

export async function action(args: ActionFunctionArgs) {
  const person = await requirePerson(args, 'compliance');
  const form = await readForm(args, person, schema);
  if ('reply' in form) return form.reply;
  const { units: written, ...said } = form.value;
  const units = written.split(/\r?\n/).flatMap((line) => line.trim() || []);
  const event = { event: 'begin-initiative', ...said, units } as const;
  const result = await recordEvent(args.context.kept, person.who, event, form.key).catch(hindered);
  if (isProblem(result)) return form.refuse(result);
  return redirect(`${paths.initiatives(languageOf(args.params))}?done=begin`);
}

export default function Initiatives(): ReactElement {
  const words = useWords();
  const { secrets, recorded, ...page } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>() ?? null;
  const [form, fields] = useForm<Answers>({ id: 'initiative', lastResult });
  const said = { form: { id: form.id, errors: errorsIn(form) }, fields };
  return (
    <InitiativesPage words={words} {...page} {...said} secrets={<FormKey {...secrets} />}>
      <RecordedNotice words={words} recorded={recorded} />
    </InitiativesPage>
  );
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, data?.title);
