import type { LoaderFunctionArgs } from '@remix-run/node';
import { keptFor } from '#app/http/public-page.ts';
import { siteOf } from '#app/http/site.server.ts';
import { paths } from '#app/paths.ts';

/** Nothing is closed to robots: what should not be listed says so itself, which a robot kept out could not read. */
export function loader({ context }: LoaderFunctionArgs): Response {
  const map = siteOf(context.kept).origin + paths.sitemap();
  return new Response(`User-agent: *\nDisallow:\n\nSitemap: ${map}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8', ...keptFor(true).headers },
  });
}
