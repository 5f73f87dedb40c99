import {
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactElement } from 'react';
import { stopMails } from '#app/commands/mails/change-contact.server.ts';
import { isProblem } from '#app/domain/problem.ts';
import { readBody } from '#app/http/answers.server.ts';
import { hindered } from '#app/http/hindered.server.ts';
import { languageOf } from '#app/http/language.server.ts';
import { pageTitle } from '#app/http/page-title.ts';
import { useWords } from '#app/http/words.ts';
import { translator } from '#app/i18n/translator.ts';
import { isStopCode } from '#app/mail/stop-code.server.ts';
import { paths } from '#app/paths.ts';
import { readContact } from '#app/queries/staff/contact.server.ts';
import { StopMailsPage } from '#app/ui/pages/public/stop-mails-page.tsx';

/** Where a customer says that they want no more mails about their case: the link of a mail is the key. */
export async function loader(args: LoaderFunctionArgs) {
  const { id, isTold } = await toldOf(args);
  return { title: translator(languageOf(args.params)).t('stopMails.title'), id, isTold };
}

/** They have no session whose token a form could carry: the server's origin check and the code guard it. */
export async function action(args: ActionFunctionArgs) {
  const { id, isTold } = await toldOf(args);
  await readBody(args.request);
  if (isTold) {
    const stopped = await stopMails(args.context.kept, id).catch(hindered);
    if (isProblem(stopped)) throw new Response(null, { status: 503 });
  }
  return redirect(paths.stopMails(languageOf(args.params), id, args.params.code ?? ''));
}

export default function StopMails(): ReactElement {
  const { id, isTold } = useLoaderData<typeof loader>();
  return <StopMailsPage words={useWords()} id={id} isTold={isTold} />;
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, data?.title);

export const headers: HeadersFunction = () => ({ 'Cache-Control': 'private, no-store' });

/** Whether the address that the link was sent to is told of the case. @throws Response 404 where there is no such case */
async function toldOf({ params, context: { kept } }: LoaderFunctionArgs) {
  const { id = '', code = '' } = params;
  const contact = await readContact(kept.db, id);
  if (!contact) throw new Response(null, { status: 404 });
  const { email } = contact;
  return { id, isTold: email !== null && isStopCode(kept, code, { id, email }) };
}
