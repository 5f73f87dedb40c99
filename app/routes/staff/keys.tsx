import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import type { ReactElement } from 'react';
import { languageOf } from '#app/http/language.server.ts';
import { pageTitle } from '#app/http/page-title.ts';
import { requirePerson } from '#app/http/session.server.ts';
import { useWords } from '#app/http/words.ts';
import { translator } from '#app/i18n/translator.ts';
import { KeysPage } from '#app/ui/pages/staff/keys-page.tsx';

export async function loader(args: LoaderFunctionArgs) {
  await requirePerson(args);
  return { title: translator(languageOf(args.params)).t('keys.title') };
}

export default function Keys(): ReactElement {
  return <KeysPage words={useWords()} />;
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, data?.title);
