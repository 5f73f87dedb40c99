import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactElement } from 'react';
import { languageOf } from '#app/http/language.server.ts';
import { pageTitle } from '#app/http/page-title.ts';
import { payers, requirePerson } from '#app/http/session.server.ts';
import { useWords } from '#app/http/words.ts';
import { translator } from '#app/i18n/translator.ts';
import { readEncounters } from '#app/queries/staff/encounters.server.ts';
import { EncountersPage } from '#app/ui/pages/staff/encounters-page.tsx';

/** The encounters that are planned, and those that took place. */
export async function loader(args: LoaderFunctionArgs) {
  await requirePerson(args, payers);
  const said = new URL(args.request.url).searchParams.get('before') ?? '';
  const before = /^\d{1,15}$/.test(said) ? Number(said) : null;
  return {
    title: translator(languageOf(args.params)).t('encounters.staff.title'),
    ...(await readEncounters(args.context.kept, before)),
    isFirst: before === null,
  };
}

export default function Encounters(): ReactElement {
  return <EncountersPage words={useWords()} {...useLoaderData<typeof loader>()} />;
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, data?.title);
