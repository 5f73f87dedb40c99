import { useForm } from '@conform-to/react';
import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { ReactElement } from 'react';
import { choicesOf } from '#app/http/choices.ts';
import { errorsIn } from '#app/http/form-key.tsx';
import { languageOf } from '#app/http/language.server.ts';
import { problemMeta } from '#app/http/problems.ts';
import { headersOfLoader, keptFor, publicMeta } from '#app/http/public-page.ts';
import { readablePublications } from '#app/http/readable.server.ts';
import { siteOf } from '#app/http/site.server.ts';
import { useWords } from '#app/http/words.ts';
import { translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { readReceipt } from '#app/queries/public/receipt.server.ts';
import { AnswerForm } from '#app/ui/receipt/answer-form.tsx';
import { ReceiptArticle } from '#app/ui/receipt/receipt-article.tsx';
import { type AnswerFields, answerReceipt } from './answer-receipt.server.ts';
import { LedgerProblem } from './ledger-problem.tsx';

/** A case for its customer, with the proof of every entry: the one public page with a script, which checks them. */
export async function loader(args: LoaderFunctionArgs) {
  const language = languageOf(args.params);
  const { kept } = args.context;
  const publications = await readablePublications(args);
  const receipt = await readReceipt(kept, publications, args.params.id ?? '', {
    now: kept.now(),
    language,
  });
  if (!receipt) throw new Response(null, { status: 404 });
  const { answered } = choicesOf(args.request, 'receipt');
  const isAnswered = answered !== null && receipt.answer?.seq === Number(answered);
  return data({ receipt, isAnswered, origin: siteOf(kept).origin, language }, keptFor(true, 'checkpoints'));
}

export const action = answerReceipt;

export default function Receipt(): ReactElement {
  const { receipt, isAnswered, origin } = useLoaderData<typeof loader>();
  const words = useWords();
  const [form, fields] = useForm<AnswerFields>({
    id: 'answer-form',
    lastResult: useActionData<typeof action>() ?? null,
  });
  const asked = { form: { id: form.id, errors: errorsIn(form) }, fields };
  return (
    <>
      <ReceiptArticle
        {...{ words, receipt, isAnswered, origin }}
        saved={false}
        form={<AnswerForm words={words} receipt={receipt} {...asked} />}
      />
      {receipt.signed && <script src={paths.receiptScript()} defer />}
    </>
  );
}

export const meta: MetaFunction<typeof loader> = (args) => {
  const { data: read, matches } = args;
  if (!read) return problemMeta(args);
  const { language, receipt } = read;
  const { t } = translator(language);
  return publicMeta(matches, {
    language,
    title: t('receipt.title'),
    description: t('receipt.description'),
    at: (other) => paths.receipt(other, receipt.id),
    charter: null,
    listed: false,
  });
};

export const headers = headersOfLoader;

export function ErrorBoundary(): ReactElement {
  return <LedgerProblem missing="noReceipt" />;
}
