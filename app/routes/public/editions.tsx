import { data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactElement } from 'react';
import { choicesOf } from '#app/http/choices.ts';
import { languageOf } from '#app/http/language.server.ts';
import { headersOfLoader, keptFor, publicMeta } from '#app/http/public-page.ts';
import { readablePublications } from '#app/http/readable.server.ts';
import { useWords } from '#app/http/words.ts';
import { translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { readEditionsPage } from '#app/queries/public/editions.server.ts';
import { describeEditions } from '#app/ui/pages/public/descriptions.ts';
import { EditionsPage } from '#app/ui/pages/public/editions-page.tsx';

/** The editions of a charter; `?before=1&after=3`, as the form on it sends, leads to their comparison. */
export async function loader(args: LoaderFunctionArgs) {
  const language = languageOf(args.params);
  const { kept, now } = args.context;
  const publications = await readablePublications(args);
  const page = await readEditionsPage(kept.db, publications, args.params.charter ?? '', { now, language });
  if (!page) throw new Response(null, { status: 404 });
  const chosen = choicesOf(args.request, 'editions');
  const numbered = (asked: string | null) => page.editions.find(({ number }) => String(number) === asked);
  const [before, after] = [numbered(chosen.before), numbered(chosen.after)];
  if (before && after)
    throw redirect(paths.comparison(language, page.head.slug, before.number, after.number));
  if (chosen.before !== null || chosen.after !== null)
    throw redirect(paths.editions(language, page.head.slug));
  return data({ page, language }, keptFor(page.isPublic, 'publications'));
}

export default function Editions(): ReactElement {
  const { page } = useLoaderData<typeof loader>();
  return <EditionsPage words={useWords()} page={page} />;
}

export const meta: MetaFunction<typeof loader> = ({ data: read, matches }) => {
  if (!read) return [];
  const { language, page } = read;
  const words = translator(language);
  return publicMeta(matches, {
    language,
    title: words.t('editions.title'),
    description: describeEditions(words, page),
    at: (other) => paths.editions(other, page.head.slug),
  });
};

export const headers = headersOfLoader;
