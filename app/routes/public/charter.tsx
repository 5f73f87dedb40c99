import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactElement } from 'react';
import { languageOf } from '#app/http/language.server.ts';
import { paths } from '#app/http/paths.ts';
import { headersOfLoader, keptFor, publicMeta } from '#app/http/public-page.ts';
import { readablePublications } from '#app/http/readable.server.ts';
import { siteOf } from '#app/http/site.server.ts';
import { useWords } from '#app/http/words.ts';
import { translator } from '#app/i18n/translator.ts';
import { readCharterPage } from '#app/queries/charter.server.ts';
import { CharterPage } from '#app/ui/pages/public/charter-page.tsx';

/** Any charter that the reader may see, with both scores. */
export async function loader(args: LoaderFunctionArgs) {
  const language = languageOf(args.params);
  const { kept, now } = args.context;
  const publications = await readablePublications(args);
  const period = new URL(args.request.url).searchParams.get('period');
  const charter = await readCharterPage(kept.db, publications, args.params.charter ?? '', {
    now,
    language,
    period,
  });
  if (!charter) throw new Response(null, { status: 404 });
  const { home, name } = siteOf(kept);
  const path = charter.head.slug === home ? paths.home(language) : paths.charter(language, charter.head.slug);
  return data({ charter, company: name, path, now, language }, keptFor(charter.isPublic));
}

export default function Charter(): ReactElement {
  const { charter, now } = useLoaderData<typeof loader>();
  return <CharterPage words={useWords()} charter={charter} now={now} />;
}

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) => {
  if (!page) return [];
  const { t } = translator(page.language);
  const description = t('home.description', { company: page.company });
  return publicMeta(matches, { title: page.charter.head.name.text, description, path: page.path });
};

export const headers = headersOfLoader;
