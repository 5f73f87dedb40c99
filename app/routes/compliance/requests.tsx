import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactElement } from 'react';
import { languageOf } from '#app/http/language.server.ts';
import { pageTitle } from '#app/http/page-title.ts';
import { requirePerson } from '#app/http/session.server.ts';
import { useWords } from '#app/http/words.ts';
import { translator } from '#app/i18n/translator.ts';
import { readOpenRequests } from '#app/queries/compliance/requests.server.ts';
import { RequestsPage } from '#app/ui/pages/compliance/requests-page.tsx';

/** The requests for corrections that wait for an officer. */
export async function loader(args: LoaderFunctionArgs) {
  await requirePerson(args, 'compliance');
  const done = new URL(args.request.url).searchParams.get('done');
  return {
    title: translator(languageOf(args.params)).t('requests.title'),
    requests: await readOpenRequests(args.context.kept.db),
    done: done === 'grant' || done === 'decline' ? (done as typeof done) : null,
  };
}

export default function Requests(): ReactElement {
  const { requests, done } = useLoaderData<typeof loader>();
  return <RequestsPage words={useWords()} requests={requests} done={done} />;
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, data?.title);
