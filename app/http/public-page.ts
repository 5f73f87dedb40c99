import type { HeadersFunction, MetaDescriptor } from '@remix-run/node';
import { pageTitle } from './page-title.ts';

type Matches = readonly { id: string; data?: unknown }[];

/** The `headers` of a public page: those that its loader gave. */
export const headersOfLoader: HeadersFunction = ({ loaderHeaders, errorHeaders }) =>
  errorHeaders ?? loaderHeaders;

/** How long a page may be kept by others: a minute, or not at all when only the signed-in may see it. */
export function keptFor(isPublic: boolean): { headers: { 'Cache-Control': string } } {
  return { headers: { 'Cache-Control': isPublic ? 'public, max-age=60' : 'private, no-store' } };
}

/** Title, description and canonical address of a public page; `path` is the page without what is chosen on it. */
export function publicMeta(
  matches: Matches,
  page: { title: string; description: string; path: string },
): MetaDescriptor[] {
  const root = matches.find(({ id }) => id === 'root')?.data as { site?: { origin?: string } } | undefined;
  const origin = root?.site?.origin;
  return [
    ...pageTitle(matches, page.title, page.description),
    ...(origin ? [{ tagName: 'link', rel: 'canonical', href: origin + page.path }] : []),
  ];
}
