import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, HeadersFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { ReactElement } from 'react';
import { newStamp } from '#app/http/claim-stamp.server.ts';
import { errorsIn } from '#app/http/form-key.tsx';
import { languageOf } from '#app/http/language.server.ts';
import { pageTitle } from '#app/http/page-title.ts';
import { siteOf } from '#app/http/site.server.ts';
import { useWords } from '#app/http/words.ts';
import { translator } from '#app/i18n/translator.ts';
import { postServer } from '#app/mail/send-mails.server.ts';
import { NewClaimPage } from '#app/ui/pages/public/new-claim-page.tsx';
import type { ClaimAnswers } from './claim-schema.ts';
import { claimableOf, recordClaim } from './new-claim.server.ts';

/** Anybody says that a promise was not kept, without an account and without a script. */
export async function loader(args: LoaderFunctionArgs) {
  const promise = await claimableOf(args);
  const { kept, now } = args.context;
  const asked = new URL(args.request.url).searchParams.get('receipt');
  const receipt = asked !== null && /^[\w-]{1,64}$/.test(asked) ? asked : null;
  const { within } = siteOf(kept).claims;
  const title = translator(languageOf(args.params)).t('claims.form.title');
  const isSent = postServer(kept) !== null;
  return { title, promise, receipt, within, isSent, stamp: newStamp(kept, now) };
}

export function action(args: ActionFunctionArgs) {
  return recordClaim(args);
}

export default function NewClaim(): ReactElement {
  const lastResult = useActionData<typeof action>() ?? null;
  const [form, fields] = useForm<ClaimAnswers>({ id: 'claim', lastResult });
  const said = { form: { id: form.id, errors: errorsIn(form) }, fields };
  return <NewClaimPage words={useWords()} {...useLoaderData<typeof loader>()} {...said} />;
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, data?.title);

export const headers: HeadersFunction = ({ actionHeaders }) => {
  const sent = new Headers(actionHeaders);
  sent.set('Cache-Control', 'private, no-store');
  return sent;
};
