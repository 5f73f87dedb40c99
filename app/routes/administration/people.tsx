import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactElement } from 'react';
import { languageOf } from '#app/http/language.server.ts';
import { pageTitle } from '#app/http/page-title.ts';
import { requirePerson } from '#app/http/session.server.ts';
import { useWords } from '#app/http/words.ts';
import { translator } from '#app/i18n/translator.ts';
import { readColleagues } from '#app/queries/staff/colleagues.server.ts';
import { readZone } from '#app/queries/zone.server.ts';
import { PeoplePage } from '#app/ui/pages/administration/people-page.tsx';

/** Everyone who signs in, or did. */
export async function loader(args: LoaderFunctionArgs) {
  const person = await requirePerson(args, 'administrator');
  return {
    title: translator(languageOf(args.params)).t('people.title'),
    people: await readColleagues(args.context.kept.db),
    reader: person.id,
    zone: await readZone(args.context.kept.db),
  };
}

export default function People(): ReactElement {
  return <PeoplePage words={useWords()} {...useLoaderData<typeof loader>()} />;
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, data?.title);
