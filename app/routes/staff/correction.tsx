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
import { localTimeOf } from '#app/http/local-time.ts';
import { pageTitle } from '#app/http/page-title.ts';
import { type Args, type Person, requirePerson } from '#app/http/session.server.ts';
import { useWords } from '#app/http/words.ts';
import { translator } from '#app/i18n/translator.ts';
import type { Language } from '#app/languages/language.ts';
import { paths } from '#app/paths.ts';
import { type CorrectableEntry, readCorrectable } from '#app/queries/staff/entry.server.ts';
import { CorrectionPage } from '#app/ui/pages/staff/correction-page.tsx';
import { askInstead } from './ask-instead.ts';
import { correctionSchema } from './correction-form.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  const person = await requirePerson(args);
  const shown = await entryOf(args, person);
  return {
    title: translator(languageOf(args.params)).t('correction.title'),
    shown,
    wall: localTimeOf(shown.line.occurred, shown.zone),
    secrets: formKey(args, person),
  };
}

export async function action(args: ActionFunctionArgs) {
  const person = await requirePerson(args);
  const shown = await entryOf(args, person);
  const form = await readForm(args, person, correctionSchema(shown));
  if ('reply' in form) return form.reply;
  const event = { corrects: shown.line.seq, ...form.value };
  const result = await recordEvent(args.context.kept, person.who, event, form.key).catch(hindered);
  const language = languageOf(args.params);
  const instead = askInstead(result, shown, event.event, translator(language));
  if (instead) return form.refuseWith({ '': [instead] });
  if (isProblem(result)) return form.refuse(result);
  return redirect(`${pageAbout(shown, language)}?recorded=${result.seq}`);
}

/** Where what was corrected is seen. */
function pageAbout({ case: subject, facts, line }: CorrectableEntry, language: Language): string {
  if (subject) return paths.case(language, subject.id);
  if (facts.strikeOnly === 'rate') return paths.newRate(language);
  if (facts.strikeOnly === 'duty') return paths.newDischarge(language);
  return paths.occurrence(language, line.seq);
}

async function entryOf({ params, context }: Args, { who }: Person) {
  const seq = Number(params.seq);
  const shown = Number.isSafeInteger(seq) ? await readCorrectable(context.kept, seq, who, context.now) : null;
  if (!shown) throw new Response(null, { status: 404 });
  return shown;
}

export default function Correction(): ReactElement {
  const { secrets, ...page } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>() ?? null;
  const [form, fields] = useForm<z.input<ReturnType<typeof correctionSchema>>>({
    id: 'correction',
    lastResult,
  });
  const said = { form: { id: form.id, errors: errorsIn(form) }, fields };
  return <CorrectionPage words={useWords()} {...page} {...said} secrets={<FormKey {...secrets} />} />;
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, data?.title);
