import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { ReactElement } from 'react';
import { z } from 'zod';
import { isProblem } from '#app/domain/problem.ts';
import { FormKey } from '#app/http/form-key.tsx';
import { formKey, readForm } from '#app/http/forms.server.ts';
import { hindered } from '#app/http/hindered.server.ts';
import { languageOf } from '#app/http/language.server.ts';
import { pageTitle } from '#app/http/page-title.ts';
import { type Args, payers, requirePerson } from '#app/http/session.server.ts';
import { useWords } from '#app/http/words.ts';
import { translator } from '#app/i18n/translator.ts';
import { discardUpload } from '#app/import/import-upload.server.ts';
import { judgePayments, recordPayments } from '#app/import/payments.server.ts';
import { paths } from '#app/paths.ts';
import { PaymentsPreviewPage } from '#app/ui/pages/staff/payments-preview-page.tsx';
import { paymentsIn } from './payments-in.server.ts';
import { shownLines } from './payments-shown.ts';

const schema = z.object({ what: z.enum(['record', 'discard']) });

/** What would become of each line of a file; once it is recorded, what became of it. */
export async function loader(args: LoaderFunctionArgs) {
  const person = await requirePerson(args, payers);
  const { lines, unpaid } = await fileOf(args);
  const words = translator(languageOf(args.params));
  const judged = await judgePayments(args.context.kept, person.who, lines);
  return {
    title: words.t('remedies.file.previewTitle'),
    ...{ unpaid, lines: shownLines(words, judged) },
    secrets: formKey(args, person),
  };
}

export async function action(args: ActionFunctionArgs) {
  const person = await requirePerson(args, payers);
  const { token, lines } = await fileOf(args);
  const form = await readForm(args, person, schema);
  if ('reply' in form) return form.reply;
  const { kept } = args.context;
  const language = languageOf(args.params);
  if (form.value.what === 'discard') {
    await discardUpload(kept, token);
    return redirect(paths.toPay(language));
  }
  const judged = await judgePayments(kept, person.who, lines);
  const result = await recordPayments(kept, person.who, judged).catch(hindered);
  return isProblem(result) ? form.refuse(result) : redirect(paths.paymentsPreview(language, token));
}

export default function PaymentsPreview(): ReactElement {
  const { secrets, title: _, ...page } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const errors = Object.values(refused?.error ?? {}).flatMap((all) => all.map((message) => ({ message })));
  return (
    <PaymentsPreviewPage words={useWords()} {...page} errors={errors} secrets={<FormKey {...secrets} />} />
  );
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, data?.title);

/** The file that the address names. @throws Response 404 where there is none, or no longer */
async function fileOf({ request, context, params }: Args) {
  const token = new URL(request.url).searchParams.get('file') ?? '';
  const read = await paymentsIn(context.kept, token, languageOf(params));
  if (read && 'lines' in read) return { ...read, token };
  throw new Response(null, { status: 404 });
}
