import { data, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactElement } from 'react';
import { pageTitle } from '#app/http/page-title.ts';
import { headersOfLoader } from '#app/http/public-page.ts';
import { useWords } from '#app/http/words.ts';
import { GalleryPage } from '#app/ui/gallery/gallery-page.tsx';
import { isShelf } from '#app/ui/gallery/shelf-names.ts';
import { shelves } from '#app/ui/gallery/shelves.tsx';
import stylesheet from '#app/ui/styles/voice-pages.css?url';

/** Every part in every state, for those who develop; where the context has no gallery, no such page. */
export function loader({ context, params }: LoaderFunctionArgs) {
  const { shelf } = params;
  if (!context.kept.gallery || !isShelf(shelf)) throw new Response(null, { status: 404 });
  return data({ shelf }, { headers: { 'Cache-Control': 'no-store' } });
}

export default function Gallery(): ReactElement {
  return <GalleryPage words={useWords()} shelf={useLoaderData<typeof loader>().shelf} />;
}

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: stylesheet }];

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) =>
  page ? pageTitle(matches, shelves[page.shelf].title) : [];

export const headers = headersOfLoader;
