import type { LoaderFunctionArgs } from '@remix-run/node';
import { writtenTexts } from '#app/content/page-text.server.ts';
import { keptFor } from '#app/http/public-page.ts';
import { openPublications } from '#app/http/readable.server.ts';
import { siteOf } from '#app/http/site.server.ts';
import { mappedUrls, sitemapXml } from '#app/http/sitemap.ts';
import { paths } from '#app/paths.ts';
import { readCharters } from '#app/queries/public/sitemap.server.ts';

/** Every public page of every published charter, in each of its languages, and what the company says of its site. */
export async function loader({ context }: LoaderFunctionArgs): Promise<Response> {
  const { kept, now } = context;
  const charters = await readCharters(kept.db, await openPublications(kept), now);
  const written = writtenTexts(kept.content);
  const texts = [
    ...(written.statement ? [paths.accessibility] : []),
    ...(written.criteria ? [paths.criteria] : []),
    ...(written.threats ? [paths.threats] : []),
  ];
  return new Response(sitemapXml(mappedUrls(siteOf(kept), charters, texts)), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8', ...keptFor(true).headers },
  });
}
