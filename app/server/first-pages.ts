import type { Context } from '#app/context.server.ts';
import { siteOf } from '#app/http/site.server.ts';
import { paths } from '#app/paths.ts';
import { readPublications } from '#db/stores/publications.server.ts';

/** The pages that readers come to first, in every language of the site: home, and each public charter. */
export async function firstPages(context: Context): Promise<string[]> {
  const { editions } = await readPublications(context.db);
  const charters = new Set(editions.flatMap(({ charter, terms }) => (terms.public ? [charter] : [])));
  return siteOf(context).languages.flatMap((language) => [
    paths.home(language),
    ...[...charters].map((charter) => paths.charter(language, charter)),
  ]);
}
