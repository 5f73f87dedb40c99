import { data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactElement } from 'react';
import { writtenTexts } from '#app/content/page-text.server.ts';
import { readWitnesses } from '#app/content/witnesses.server.ts';
import { choicesOf } from '#app/http/choices.ts';
import { languageOf } from '#app/http/language.server.ts';
import { headersOfLoader, keptFor, publicMeta } from '#app/http/public-page.ts';
import { readablePublications } from '#app/http/readable.server.ts';
import { siteOf } from '#app/http/site.server.ts';
import { useWords } from '#app/http/words.ts';
import { translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { findInLedger, readLedger } from '#app/queries/ledger/ledger.server.ts';
import { LedgerPage } from '#app/ui/ledger/ledger-page.tsx';

/** The ledger; `?find=12`, as the form on it sends, leads to that entry or receipt, `?before=100` to a page of older ones. */
export async function loader(args: LoaderFunctionArgs) {
  const language = languageOf(args.params);
  const { kept, now } = args.context;
  const { origin, home } = siteOf(kept);
  const { find, before } = choicesOf(args.request, 'ledger');
  const sought = find?.trim() || null;
  const publications = await readablePublications(args);
  const found = sought === null ? null : await findInLedger(kept.db, publications, sought);
  if (found && 'receipt' in found) throw redirect(paths.receipt(language, found.receipt));
  if (found) throw redirect(paths.entry(language, found.entry));
  const asked = { now, language, home, policy: policyOf(kept.content), before };
  const page = await readLedger(kept.db, publications, asked);
  if (before !== null && !page.turned) throw redirect(paths.ledger(language));
  const { trouble } = kept.standing;
  const { threats } = writtenTexts(kept.content);
  // What somebody looks for and is not there is one of endlessly many pages.
  const charter = publications.editions.some((edition) => edition.charter === home) ? home : null;
  const shown = { page, origin, sought, language, trouble, threats, charter };
  return data(shown, keptFor(sought === null, 'checkpoints'));
}

/** What is wrong with a policy is said by `kept check` and where witnesses are asked: readers see the rest. */
function policyOf(content: string) {
  try {
    return readWitnesses(content);
  } catch {
    return null;
  }
}

export default function Ledger(): ReactElement {
  return <LedgerPage words={useWords()} {...useLoaderData<typeof loader>()} />;
}

export const meta: MetaFunction<typeof loader> = ({ data: read, matches }) => {
  if (!read) return [];
  const { language, page, sought } = read;
  const { t } = translator(language);
  return publicMeta(matches, {
    language,
    title: t('ledger.title'),
    description: t('ledger.description'),
    at: paths.ledger,
    charter: null,
    listed: !page.turned && sought === null,
  });
};

export const headers = headersOfLoader;
