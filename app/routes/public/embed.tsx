import { data, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactElement } from 'react';
import { pageTitle } from '#app/http/page-title.ts';
import { headersOfLoader, keptFor } from '#app/http/public-page.ts';
import { useWords } from '#app/http/words.ts';
import { paths } from '#app/paths.ts';
import { EmbedPage } from '#app/ui/card/embed-page.tsx';
import stylesheet from '#app/ui/styles/embed-page.css?url';
import { requireShown } from './shown-charter.server.ts';

/** A charter's scores for a frame on another site; app/server/headers.ts lets it stand there. */
export async function loader(args: LoaderFunctionArgs) {
  const { language, words, head, shown } = await requireShown(args);
  const charterHref = paths.charter(language, head.slug);
  const title = words.t('found.badge', { name: shown.name });
  return data({ shown, charterHref, title }, keptFor(true));
}

export default function Embed(): ReactElement {
  const { shown, charterHref } = useLoaderData<typeof loader>();
  return <EmbedPage words={useWords()} shown={shown} charterHref={charterHref} />;
}

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: stylesheet }];

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) => pageTitle(matches, page?.title);

export const headers = headersOfLoader;
