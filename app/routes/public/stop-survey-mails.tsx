import {
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactElement } from 'react';
import { stopSurveyMails } from '#app/commands/surveys/stop-survey-mails.server.ts';
import { isProblem } from '#app/domain/problem.ts';
import { readBody } from '#app/http/answers.server.ts';
import { hindered } from '#app/http/hindered.server.ts';
import { languageOf } from '#app/http/language.server.ts';
import { pageTitle } from '#app/http/page-title.ts';
import { useWords } from '#app/http/words.ts';
import { translator } from '#app/i18n/translator.ts';
import { isStopCode } from '#app/mail/stop-code.server.ts';
import { paths } from '#app/paths.ts';
import { readAsked } from '#app/queries/public/asked.server.ts';
import { StopSurveyMailsPage } from '#app/ui/pages/public/stop-survey-mails-page.tsx';

/** Where somebody who is asked in surveys says that they want none any more: the link of a mail is the key. */
export async function loader(args: LoaderFunctionArgs) {
  const title = translator(languageOf(args.params)).t('stopSurveyMails.title');
  return { title, isAsked: await isAsked(args) };
}

/** They have no session whose token a form could carry: the server's origin check and the code guard it. */
export async function action(args: ActionFunctionArgs) {
  const asked = await isAsked(args);
  await readBody(args.request);
  const { id = '', code = '' } = args.params;
  if (asked) {
    const stopped = await stopSurveyMails(args.context.kept, id).catch(hindered);
    if (isProblem(stopped)) throw new Response(null, { status: 503 });
  }
  return redirect(paths.stopSurveyMails(languageOf(args.params), id, code));
}

export default function StopSurveyMails(): ReactElement {
  const { isAsked } = useLoaderData<typeof loader>();
  return <StopSurveyMailsPage words={useWords()} isAsked={isAsked} />;
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, data?.title);

export const headers: HeadersFunction = () => ({ 'Cache-Control': 'private, no-store' });

/** Whether the address that the link was sent to is asked in surveys. @throws Response 404 where there is no such invitation */
async function isAsked({ params, context: { kept } }: LoaderFunctionArgs): Promise<boolean> {
  const { id = '', code = '' } = params;
  const asked = await readAsked(kept.db, id);
  if (!asked) throw new Response(null, { status: 404 });
  return asked.email !== null && isStopCode(kept, code, { id, email: asked.email });
}
