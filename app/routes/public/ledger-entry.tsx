import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactElement } from 'react';
import { languageOf } from '#app/http/language.server.ts';
import { problemMeta } from '#app/http/problems.ts';
import { headersOfLoader, keptFor, publicMeta } from '#app/http/public-page.ts';
import { readablePublications } from '#app/http/readable.server.ts';
import { siteOf } from '#app/http/site.server.ts';
import { useWords } from '#app/http/words.ts';
import { translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { readLedgerEntry } from '#app/queries/ledger/ledger-entry.server.ts';
import { EntryPage } from '#app/ui/ledger/entry-page.tsx';
import { LedgerProblem } from './ledger-problem.tsx';

/** One entry of the ledger, letter by letter, with its proof. */
export async function loader(args: LoaderFunctionArgs) {
  const language = languageOf(args.params);
  const { kept, now } = args.context;
  const { seq = '' } = args.params;
  if (!/^(0|[1-9]\d{0,14})$/.test(seq)) throw new Response(null, { status: 404 });
  const publications = await readablePublications(args);
  const asked = { now, language, home: siteOf(kept).home };
  const page = await readLedgerEntry(kept.db, publications, Number(seq), asked);
  if (!page) throw new Response(null, { status: 404 });
  return data({ page, language }, keptFor(true, 'checkpoints'));
}

export default function LedgerEntry(): ReactElement {
  const { page } = useLoaderData<typeof loader>();
  return <EntryPage words={useWords()} page={page} />;
}

export const meta: MetaFunction<typeof loader> = (args) => {
  const { data: read, matches } = args;
  if (!read) return problemMeta(args);
  const { language, page } = read;
  const words = translator(language);
  const number = words.n(page.line.seq);
  return publicMeta(matches, {
    language,
    title: words.t('ledgerEntry.title', { number }),
    description: words.t('ledgerEntry.description', { number }),
    at: (other) => paths.entry(other, page.line.seq),
    charter: null,
    listed: false,
  });
};

export const headers = headersOfLoader;

export function ErrorBoundary(): ReactElement {
  return <LedgerProblem missing="noEntry" />;
}
