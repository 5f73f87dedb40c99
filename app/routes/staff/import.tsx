import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { ReactElement } from 'react';
import { z } from 'zod';
import { FormKey } from '#app/http/form-key.tsx';
import { formKey, readForm } from '#app/http/forms.server.ts';
import { languageOf } from '#app/http/language.server.ts';
import { pageTitle } from '#app/http/page-title.ts';
import { requirePerson } from '#app/http/session.server.ts';
import { useWords } from '#app/http/words.ts';
import { discardUpload } from '#app/import/import-upload.server.ts';
import { keepUpload } from '#app/import/upload-files.server.ts';
import { paths } from '#app/paths.ts';
import { readZone } from '#app/queries/zone.server.ts';
import { ImportPage } from '#app/ui/pages/staff/import-page.tsx';
import { followedImport } from './followed-upload.server.ts';

const schema = z.object({ what: z.enum(['confirm', 'take-over', 'discard']) });

/** While the file is worked on, the browser asks again by itself, unless `?follow=no` says not to. */
export async function loader(args: LoaderFunctionArgs) {
  const person = await requirePerson(args);
  const { name, token, state, rejected } = await followedImport(args);
  const follows = new URL(args.request.url).searchParams.get('follow') !== 'no';
  const page = {
    ...{ title: name, name, token, state, follows, correctable: rejected !== null },
    zone: await readZone(args.context.kept.db),
    secrets: formKey(args, person),
  };
  const waits = state.phase === 'reading' || state.phase === 'importing';
  return data(page, waits && follows ? { headers: { Refresh: '1' } } : undefined);
}

export async function action(args: ActionFunctionArgs) {
  const person = await requirePerson(args);
  const { upload, state } = await followedImport(args);
  if (!upload) throw new Response(null, { status: 405 });
  const form = await readForm(args, person, schema);
  if ('reply' in form) return form.reply;
  const language = languageOf(args.params);
  if (form.value.what === 'discard') {
    await discardUpload(args.context.kept, upload.token);
    return redirect(paths.imports(language));
  }
  if (state.phase === 'previewed')
    await keepUpload(args.context.kept, {
      ...{ ...upload, who: person.who, confirmed: true },
      takeOver: form.value.what === 'take-over',
    });
  return redirect(paths.import(language, upload.token));
}

export default function Import(): ReactElement {
  const { secrets, ...page } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const errors = Object.values(refused?.error ?? {}).flatMap((messages) =>
    messages.map((message) => ({ message })),
  );
  const form = { id: 'import', errors };
  return <ImportPage words={useWords()} {...page} form={form} secrets={<FormKey {...secrets} />} />;
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, data?.title);

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;
