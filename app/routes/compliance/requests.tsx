import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactElement } from 'react';
import { languageOf } from '#app/http/language.server.ts';
import { pageTitle } from '#app/http/page-title.ts';
import { requirePerson } from '#app/http/session.server.ts';
import { useWords } from '#app/http/words.ts';
import { translator } from '#app/i18n/translator.ts';
import { readNext } from '#app/queries/compliance/desk.server.ts';
import { readOpenRequests } from '#app/queries/compliance/requests.server.ts';
import { RequestsPage } from '#app/ui/pages/compliance/requests-page.tsx';

/** The requests for corrections that wait for an officer. */
export async function loader(args: LoaderFunctionArgs) {
  const { who } = await requirePerson(args, 'compliance');
  const { kept, now } = args.context;
  const said = new URL(args.request.url).searchParams.get('done');
  const done = said === 'grant' || said === 'decline' ? (said as typeof said) : null;
  return {
    title: translator(languageOf(args.params)).t('requests.title'),
    requests: await readOpenRequests(kept, now),
    done,
    next: done && (await readNext(kept, 'request', null, who, now)),
  };
}

export default function Requests(): ReactElement {
  return <RequestsPage words={useWords()} {...useLoaderData<typeof loader>()} />;
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, data?.title);
