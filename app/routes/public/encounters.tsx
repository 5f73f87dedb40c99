import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactElement } from 'react';
import { readOwedMeetings } from '#app/content/owed-meetings.server.ts';
import { languageOf } from '#app/http/language.server.ts';
import { headersOfLoader, keptFor, siteMeta } from '#app/http/public-page.ts';
import { readablePublications } from '#app/http/readable.server.ts';
import { siteOf } from '#app/http/site.server.ts';
import { useWords } from '#app/http/words.ts';
import { paths } from '#app/paths.ts';
import { readSteadily } from '#app/queries/ledger/steadily.server.ts';
import { readEncountersPage } from '#app/queries/public/encounters.server.ts';
import { EncountersPage } from '#app/ui/pages/public/encounters-page.tsx';

/** How customers are met, what both sides say of it, and what becomes of what was agreed on. */
export async function loader(args: LoaderFunctionArgs) {
  const language = languageOf(args.params);
  const { kept, now } = args.context;
  const publications = await readablePublications(args);
  const owed = readOwedMeetings(kept.content);
  const page = await readSteadily(kept.db, now, () =>
    readEncountersPage(kept.db, publications, owed, { now, language }),
  );
  if (!page) throw new Response(null, { status: 404 });
  const company = siteOf(kept).name;
  const { charters, made } = page;
  return data({ charters, made, language, company }, keptFor(page.isPublic));
}

export default function Encounters(): ReactElement {
  const { charters, made } = useLoaderData<typeof loader>();
  return <EncountersPage words={useWords()} charters={charters} made={made} />;
}

export const meta: MetaFunction<typeof loader> = siteMeta(paths.publicEncounters, ({ t }) => ({
  title: t('encounters.page.title'),
  description: t('encounters.page.description'),
}));

export const headers = headersOfLoader;
