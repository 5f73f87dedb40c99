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
import { mostPaymentFile } from '#app/http/body.server.ts';
import { errorsIn, FormKey } from '#app/http/form-key.tsx';
import { formKey, readForm } from '#app/http/forms.server.ts';
import { languageOf } from '#app/http/language.server.ts';
import { pageTitle } from '#app/http/page-title.ts';
import { payers, requirePerson } from '#app/http/session.server.ts';
import { useWords } from '#app/http/words.ts';
import { translator } from '#app/i18n/translator.ts';
import { discardUpload } from '#app/import/import-upload.server.ts';
import { mostPaymentLines } from '#app/import/payment-lines.ts';
import { paths } from '#app/paths.ts';
import { PaymentsFilePage } from '#app/ui/pages/staff/payments-file-page.tsx';
import { paymentsIn } from './payments-in.server.ts';
import { receiveForm } from './received-file.server.ts';

const schema = z.object({ file: z.string().max(100) });

export async function loader(args: LoaderFunctionArgs) {
  const person = await requirePerson(args, payers);
  const title = translator(languageOf(args.params)).t('remedies.file.title');
  const most = { lines: mostPaymentLines, kilobytes: mostPaymentFile / 1000 };
  return { title, most, secrets: formKey(args, person) };
}

/** Takes a file of payments, whose preview is asked for by its token; one that cannot be read is refused at once. */
export async function action(args: ActionFunctionArgs) {
  const person = await requirePerson(args, payers);
  const { kept } = args.context;
  const language = languageOf(args.params);
  const received = await receiveForm(args);
  const form = await readForm(args, person, schema, received.answers);
  if ('reply' in form) {
    if (received.token) await discardUpload(kept, received.token);
    return form.reply;
  }
  const { file: token } = form.value;
  const read = await paymentsIn(kept, token, language);
  if (read && 'lines' in read) return redirect(paths.paymentsPreview(language, token));
  await discardUpload(kept, token);
  return form.refuseWith({ file: [read?.refused ?? translator(language).t('remedies.file.gone')] });
}

export default function PaymentsFile(): ReactElement {
  const { secrets, most } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>() ?? null;
  const [form, fields] = useForm<{ file: string }>({ id: 'payments', lastResult });
  const said = { most, form: { id: form.id, errors: errorsIn(form) }, fields };
  return <PaymentsFilePage words={useWords()} {...said} secrets={<FormKey {...secrets} />} />;
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, data?.title);
