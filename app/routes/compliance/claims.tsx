import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactElement } from 'react';
import { languageOf } from '#app/http/language.server.ts';
import { pageTitle } from '#app/http/page-title.ts';
import { requirePerson } from '#app/http/session.server.ts';
import { useWords } from '#app/http/words.ts';
import { translator } from '#app/i18n/translator.ts';
import { readOpenClaims } from '#app/queries/compliance/claims.server.ts';
import { ClaimsPage } from '#app/ui/pages/compliance/claims-page.tsx';

/** The claims that wait for an officer. */
export async function loader(args: LoaderFunctionArgs) {
  await requirePerson(args, 'compliance');
  const { kept, now } = args.context;
  const { searchParams } = new URL(args.request.url);
  const after = searchParams.get('after') ?? '';
  const done = searchParams.get('done');
  const from = /^\d{1,15}$/.test(after) ? Number(after) : null;
  return {
    title: translator(languageOf(args.params)).t('claims.desk.title'),
    ...(await readOpenClaims(kept.db, from ?? -1, now)),
    isFirst: from === null,
    done: done === 'upheld' || done === 'refused' ? (done as typeof done) : null,
  };
}

export default function Claims(): ReactElement {
  return <ClaimsPage words={useWords()} {...useLoaderData<typeof loader>()} />;
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, data?.title);
