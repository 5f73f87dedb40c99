import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactElement } from 'react';
import { languageOf } from '#app/http/language.server.ts';
import { headersOfLoader, keptFor, publicMeta } from '#app/http/public-page.ts';
import { readablePublications } from '#app/http/readable.server.ts';
import { useWords } from '#app/http/words.ts';
import { translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { readComparisonPage } from '#app/queries/public/comparison.server.ts';
import { ComparisonPage } from '#app/ui/pages/public/comparison-page.tsx';
import { describeComparison } from '#app/ui/pages/public/descriptions.ts';

/** Two editions of a charter, one against the other. */
export async function loader(args: LoaderFunctionArgs) {
  const language = languageOf(args.params);
  const { kept, now } = args.context;
  const { charter = '', before, after } = args.params;
  const which = { charter, before: numberIn(before), after: numberIn(after) };
  const publications = await readablePublications(args);
  const comparison = await readComparisonPage(kept.db, publications, which, { now, language });
  if (!comparison) throw new Response(null, { status: 404 });
  return data({ comparison, language }, keptFor(comparison.isPublic, 'publications'));
}

/** The number of an edition as an address writes it; 0, which none has, for anything else. */
function numberIn(text: string | undefined): number {
  return /^[1-9]\d{0,8}$/.test(text ?? '') ? Number(text) : 0;
}

export default function Comparison(): ReactElement {
  const { comparison } = useLoaderData<typeof loader>();
  return <ComparisonPage words={useWords()} comparison={comparison} />;
}

export const meta: MetaFunction<typeof loader> = ({ data: read, matches }) => {
  if (!read) return [];
  const { language, comparison } = read;
  const words = translator(language);
  const { head, before, after } = comparison;
  return publicMeta(matches, {
    language,
    title: words.t('editions.comparison', { before: before.number, after: after.number }),
    description: describeComparison(words, comparison),
    at: (other) => paths.comparison(other, head.slug, before.number, after.number),
    // Any two can be compared; each edition against the one before is enough to find.
    listed: after.number === before.number + 1,
  });
};

export const headers = headersOfLoader;
