import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactElement } from 'react';
import { choicesOf } from '#app/http/choices.ts';
import { languageOf } from '#app/http/language.server.ts';
import { headersOfLoader, keptFor, publicMeta } from '#app/http/public-page.ts';
import { readablePublications } from '#app/http/readable.server.ts';
import { useWords } from '#app/http/words.ts';
import { translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { readSteadily } from '#app/queries/ledger/steadily.server.ts';
import { readCircumstancesPage } from '#app/queries/public/circumstances.server.ts';
import { CircumstancesPage } from '#app/ui/pages/public/circumstances-page.tsx';

/** What excuses breaches of a charter: declared by one person, agreed to by another. */
export async function loader(args: LoaderFunctionArgs) {
  const language = languageOf(args.params);
  const { kept, now } = args.context;
  const chosen = choicesOf(args.request, 'circumstances').before;
  const before = chosen === null ? null : Number(chosen);
  const publications = await readablePublications(args);
  const slug = args.params.charter ?? '';
  const asked = { now, language, before };
  const page = await readSteadily(kept.db, now, () =>
    readCircumstancesPage(kept.db, publications, slug, asked),
  );
  if (!page) throw new Response(null, { status: 404 });
  // Anyone can make up a place in the list: such a page is for whoever asked.
  return data({ page, language }, keptFor(page.isPublic && page.isPlaced));
}

export default function Circumstances(): ReactElement {
  const { page } = useLoaderData<typeof loader>();
  return <CircumstancesPage words={useWords()} page={page} />;
}

export const meta: MetaFunction<typeof loader> = ({ data: read, matches }) => {
  if (!read) return [];
  const { language, page } = read;
  const { t } = translator(language);
  return publicMeta(matches, {
    language,
    title: t('circumstances.title'),
    description: t('circumstances.description', { charter: page.head.name.text }),
    at: (other) => paths.circumstances(other, page.head.slug),
    listed: page.isFirst,
  });
};

export const headers = headersOfLoader;
