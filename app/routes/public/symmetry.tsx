import { data, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactElement } from 'react';
import { languageOf } from '#app/http/language.server.ts';
import { headersOfLoader, keptFor, siteMeta } from '#app/http/public-page.ts';
import { readablePublications } from '#app/http/readable.server.ts';
import { siteOf } from '#app/http/site.server.ts';
import { useWords } from '#app/http/words.ts';
import { paths } from '#app/paths.ts';
import { readSteadily } from '#app/queries/ledger/steadily.server.ts';
import { readFelt } from '#app/queries/public/felt.server.ts';
import { readSymmetryPage } from '#app/queries/public/symmetry.server.ts';
import { SymmetryPage } from '#app/ui/pages/public/symmetry-page.tsx';
import stylesheet from '#app/ui/styles/voice-pages.css?url';

/** Promises that exist on both sides, next to each other. */
export async function loader(args: LoaderFunctionArgs) {
  const language = languageOf(args.params);
  const { kept, now } = args.context;
  const publications = await readablePublications(args);
  const page = await readSteadily(kept.db, now, async () =>
    readSymmetryPage(
      kept.db,
      publications,
      { felt: await readFelt(kept.db, publications, now), units: kept.units() },
      { now, language },
    ),
  );
  if (!page) throw new Response(null, { status: 404 });
  return data({ page, language, company: siteOf(kept).name }, keptFor(page.isPublic));
}

export default function Symmetry(): ReactElement {
  return <SymmetryPage words={useWords()} page={useLoaderData<typeof loader>().page} />;
}

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: stylesheet }];

export const meta: MetaFunction<typeof loader> = siteMeta(paths.symmetry, ({ t }, company) => ({
  title: t('symmetry.title'),
  description: t('symmetry.description', { company }),
}));

export const headers = headersOfLoader;
