import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import type { ReactElement } from 'react';
import { languageOf } from '#app/http/language.server.ts';
import { headersOfLoader, keptFor, publicMeta } from '#app/http/public-page.ts';
import { useWords } from '#app/http/words.ts';
import { translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { KindsPage } from '#app/ui/ledger/kinds-page.tsx';

/** What every kind of entry means. */
export function loader({ params }: LoaderFunctionArgs) {
  return data({ language: languageOf(params) }, keptFor(true));
}

export default function LedgerKinds(): ReactElement {
  return <KindsPage words={useWords()} />;
}

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) => {
  if (!page) return [];
  const { t } = translator(page.language);
  return publicMeta(matches, {
    language: page.language,
    title: t('ledgerKinds.title'),
    description: t('ledgerKinds.description'),
    at: paths.kinds,
    charter: null,
  });
};

export const headers = headersOfLoader;
