import type { LoaderFunctionArgs } from '@remix-run/node';
import { atomFeed } from '#app/http/feed.ts';
import { languageOf } from '#app/http/language.server.ts';
import { keptFor } from '#app/http/public-page.ts';
import { openPublications } from '#app/http/readable.server.ts';
import { siteOf } from '#app/http/site.server.ts';
import { translator } from '#app/i18n/translator.ts';
import { readNews } from '#app/queries/public/news.server.ts';

/** What is new of a charter that everybody may see, whoever asks. */
export async function loader({ params, context }: LoaderFunctionArgs): Promise<Response> {
  const { kept, now } = context;
  const language = languageOf(params);
  const publications = await openPublications(kept);
  const told = await readNews(kept.db, publications, params.charter ?? '', { now, language });
  if (!told) throw new Response(null, { status: 404 });
  return new Response(atomFeed(translator(language), siteOf(kept), told), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8', ...keptFor(true).headers },
  });
}
