import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactElement } from 'react';
import { languageOf } from '#app/http/language.server.ts';
import { pageTitle } from '#app/http/page-title.ts';
import { payers, requirePerson } from '#app/http/session.server.ts';
import { useWords } from '#app/http/words.ts';
import { translator } from '#app/i18n/translator.ts';
import { readDeclaredCircumstances } from '#app/queries/staff/circumstances.server.ts';
import { DeclaredCircumstancesPage } from '#app/ui/pages/staff/declared-circumstances-page.tsx';

/** The circumstances that requests for exemptions may cite, and those that wait for a second person. */
export async function loader(args: LoaderFunctionArgs) {
  await requirePerson(args, payers);
  const said = new URL(args.request.url).searchParams.get('before') ?? '';
  const before = /^\d{1,15}$/.test(said) ? Number(said) : null;
  return {
    title: translator(languageOf(args.params)).t('circumstances.staff.title'),
    ...(await readDeclaredCircumstances(args.context.kept, before)),
    isFirst: before === null,
  };
}

export default function Circumstances(): ReactElement {
  return <DeclaredCircumstancesPage words={useWords()} {...useLoaderData<typeof loader>()} />;
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, data?.title);
