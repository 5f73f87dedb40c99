import { data, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactElement } from 'react';
import { readValues } from '#app/content/values.server.ts';
import { languageOf } from '#app/http/language.server.ts';
import { headersOfLoader, keptFor, siteMeta } from '#app/http/public-page.ts';
import { readablePublications } from '#app/http/readable.server.ts';
import { siteOf } from '#app/http/site.server.ts';
import { useWords } from '#app/http/words.ts';
import { paths } from '#app/paths.ts';
import { readSteadily } from '#app/queries/ledger/steadily.server.ts';
import { readFelt } from '#app/queries/public/felt.server.ts';
import { readValuesPage } from '#app/queries/public/values.server.ts';
import { ValuesPage } from '#app/ui/pages/public/values-page.tsx';
import stylesheet from '#app/ui/styles/voice-pages.css?url';

/** What the company says that it stands for, and what of it is done. */
export async function loader(args: LoaderFunctionArgs) {
  const language = languageOf(args.params);
  const { kept, now } = args.context;
  const values = readValues(kept.content);
  const publications = await readablePublications(args);
  const page = await readSteadily(kept.db, now, async () =>
    readValuesPage(
      kept.db,
      publications,
      { values, felt: await readFelt(kept.db, publications, now) },
      { now, language },
    ),
  );
  if (!page) throw new Response(null, { status: 404 });
  return data({ page, language, company: siteOf(kept).name }, keptFor(page.isPublic));
}

export default function Values(): ReactElement {
  return <ValuesPage words={useWords()} page={useLoaderData<typeof loader>().page} />;
}

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: stylesheet }];

export const meta: MetaFunction<typeof loader> = siteMeta(paths.values, ({ t }, company) => ({
  title: t('values.title'),
  description: t('values.description', { company }),
}));

export const headers = headersOfLoader;
