import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { ReactElement } from 'react';
import type { z } from 'zod';
import { readBody } from '#app/http/answers.server.ts';
import { errorsIn, FormKey } from '#app/http/form-key.tsx';
import { formKey } from '#app/http/forms.server.ts';
import { languageOf } from '#app/http/language.server.ts';
import { localTimeOf } from '#app/http/local-time.ts';
import { pageTitle } from '#app/http/page-title.ts';
import { requirePerson } from '#app/http/session.server.ts';
import { useWords } from '#app/http/words.ts';
import { translator } from '#app/i18n/translator.ts';
import type { CaseAlike } from '#app/queries/staff/case-alike.server.ts';
import { CorrectionPage } from '#app/ui/pages/staff/correction-page.tsx';
import type { correctionSchema } from './correction-form.server.ts';
import { entryOf, recordCorrection } from './recorded-correction.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  const person = await requirePerson(args);
  const shown = await entryOf(args, person, args.context.kept);
  return {
    title: translator(languageOf(args.params)).t('correction.title'),
    shown,
    wall: localTimeOf(shown.line.occurred, shown.zone),
    secrets: formKey(args, person),
  };
}

export async function action(args: ActionFunctionArgs) {
  const person = await requirePerson(args);
  return recordCorrection(args, person, await readBody(args.request));
}

export default function Correction(): ReactElement {
  const { secrets, ...page } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>() ?? null;
  const { taken = null } = (lastResult ?? {}) as { taken?: CaseAlike | null };
  const [form, fields] = useForm<z.input<ReturnType<typeof correctionSchema>>>({
    id: 'correction',
    lastResult,
  });
  const said = { form: { id: form.id, errors: errorsIn(form) }, fields, taken };
  return <CorrectionPage words={useWords()} {...page} {...said} secrets={<FormKey {...secrets} />} />;
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, data?.title);
