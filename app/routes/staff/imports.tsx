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
import { errorsIn, FormKey } from '#app/http/form-key.tsx';
import { formKey, readForm } from '#app/http/forms.server.ts';
import { languageOf } from '#app/http/language.server.ts';
import { pageTitle } from '#app/http/page-title.ts';
import { requirePerson } from '#app/http/session.server.ts';
import { useWords } from '#app/http/words.ts';
import { translator } from '#app/i18n/translator.ts';
import { discardUpload } from '#app/import/import-upload.server.ts';
import { offeredMappings } from '#app/import/mappings.server.ts';
import { keepUpload } from '#app/import/upload-files.server.ts';
import { paths } from '#app/paths.ts';
import { readImportRuns } from '#app/queries/staff/import-runs.server.ts';
import { readZone } from '#app/queries/zone.server.ts';
import { ImportsPage } from '#app/ui/pages/staff/imports-page.tsx';
import { receiveForm } from './received-file.server.ts';

type Answers = { mapping: string; file: string };

export async function loader(args: LoaderFunctionArgs) {
  const person = await requirePerson(args);
  const { kept } = args.context;
  const language = languageOf(args.params);
  const mappings = await offeredMappings(kept, language);
  return {
    title: translator(language).t('imports.title'),
    mappings: mappings.map(({ mapping: { name }, charter }) => ({ name, charter })),
    runs: await readImportRuns(kept.db),
    zone: await readZone(kept.db),
    secrets: formKey(args, person),
  };
}

export async function action(args: ActionFunctionArgs) {
  const person = await requirePerson(args);
  const { kept } = args.context;
  const language = languageOf(args.params);
  const names = (await offeredMappings(kept, language)).map(({ mapping: { name } }) => name);
  const received = await receiveForm(args);
  const schema = z.object({ mapping: z.enum(names), file: z.string().max(100) });
  const form = await readForm(args, person, schema, received.answers);
  if ('reply' in form) {
    if (received.token) await discardUpload(kept, received.token);
    return form.reply;
  }
  const { file: token, mapping } = form.value;
  const about = { token, mapping, name: received.name, language, who: person.who };
  await keepUpload(kept, { ...about, confirmed: false, result: null });
  return redirect(paths.import(language, token));
}

export default function Imports(): ReactElement {
  const { secrets, ...page } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>() ?? null;
  const [form, fields] = useForm<Answers>({ id: 'import', lastResult });
  const said = { form: { id: form.id, errors: errorsIn(form) }, fields };
  return <ImportsPage words={useWords()} {...page} {...said} secrets={<FormKey {...secrets} />} />;
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, data?.title);
