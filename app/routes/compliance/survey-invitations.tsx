import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { ReactElement } from 'react';
import { z } from 'zod';
import { errorsIn, FormKey } from '#app/http/form-key.tsx';
import { formKey, readForm } from '#app/http/forms.server.ts';
import { languageOf } from '#app/http/language.server.ts';
import { pageTitle } from '#app/http/page-title.ts';
import { requirePerson } from '#app/http/session.server.ts';
import { useWords } from '#app/http/words.ts';
import { translator } from '#app/i18n/translator.ts';
import { discardUpload } from '#app/import/import-upload.server.ts';
import { mostInviteeFile, mostInvitees } from '#app/import/invitees.ts';
import { receiveForm } from '#app/routes/staff/received-file.server.ts';
import { SurveyInvitationsPage } from '#app/ui/pages/compliance/survey-forms.tsx';
import { invitedFrom } from './invited-from.server.ts';
import { publishedSurveyOf } from './published-survey.server.ts';

const schema = z.object({ file: z.string({ error: 'forms.missing' }).max(100) });

export async function loader(args: LoaderFunctionArgs) {
  const person = await requirePerson(args, 'compliance');
  const survey = await publishedSurveyOf(args);
  const title = translator(languageOf(args.params)).t('surveys.invitations.title');
  const most = { lines: mostInvitees, megabytes: mostInviteeFile / 1_000_000 };
  return { title, survey, most, secrets: formKey(args, person) };
}

/** Asks those of a list, and says what became of each line of it: the same list sent twice asks nobody twice. */
export async function action(args: ActionFunctionArgs) {
  const person = await requirePerson(args, 'compliance');
  const survey = await publishedSurveyOf(args);
  const received = await receiveForm(args);
  try {
    const form = await readForm(args, person, schema, received.answers);
    if ('reply' in form) return form.reply;
    const done = await invitedFrom(args, person.who, survey, form.value.file);
    if ('refused' in done) return form.refuseWith({ file: [done.refused] });
    return 'problem' in done ? form.refuse(done) : done;
  } finally {
    if (received.token) await discardUpload(args.context.kept, received.token);
  }
}

export default function SurveyInvitations(): ReactElement {
  const { title: _, secrets, ...page } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const result = sent && 'done' in sent ? sent : null;
  const lastResult = sent && 'error' in sent ? sent : null;
  const [form, fields] = useForm<{ file: string }>({ id: 'invitations', lastResult });
  const said = { result, form: { id: form.id, errors: errorsIn(form) }, fields };
  return <SurveyInvitationsPage words={useWords()} {...page} {...said} secrets={<FormKey {...secrets} />} />;
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, data?.title);
