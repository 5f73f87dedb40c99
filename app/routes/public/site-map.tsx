import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactElement } from 'react';
import { writtenTexts } from '#app/content/page-text.server.ts';
import { languageOf } from '#app/http/language.server.ts';
import { headersOfLoader, keptFor, siteMeta } from '#app/http/public-page.ts';
import { readablePublications } from '#app/http/readable.server.ts';
import { siteOf } from '#app/http/site.server.ts';
import { useWords } from '#app/http/words.ts';
import { paths } from '#app/paths.ts';
import { mapSite } from '#app/queries/public/site-map.server.ts';
import { SiteMapPage } from '#app/ui/pages/public/site-map-page.tsx';

/** The map of the site, for people; search engines have theirs in sitemap.ts. */
export async function loader(args: LoaderFunctionArgs) {
  const language = languageOf(args.params);
  const { kept, now } = args.context;
  const { name: company, home } = siteOf(kept);
  const charters = mapSite(await readablePublications(args), { now, language, home });
  const texts = writtenTexts(kept.content);
  return data({ charters, texts, language, company }, keptFor(true, 'publications'));
}

export default function SiteMap(): ReactElement {
  const { charters, texts } = useLoaderData<typeof loader>();
  return <SiteMapPage words={useWords()} charters={charters} texts={texts} />;
}

export const meta: MetaFunction<typeof loader> = siteMeta(paths.siteMap, ({ t }, company) => ({
  title: t('siteMap.title'),
  description: t('siteMap.description', { company }),
}));

export const headers = headersOfLoader;
