import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactElement } from 'react';
import { choicesOf } from '#app/http/choices.ts';
import { languageOf } from '#app/http/language.server.ts';
import { headersOfLoader, keptFor, publicMeta } from '#app/http/public-page.ts';
import { readablePublications } from '#app/http/readable.server.ts';
import { siteOf } from '#app/http/site.server.ts';
import { useWords } from '#app/http/words.ts';
import { translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { readSteadily } from '#app/queries/ledger/steadily.server.ts';
import { readCharterPage } from '#app/queries/public/charter.server.ts';
import { describeCard, describeHome } from '#app/ui/pages/public/descriptions.ts';
import { EmptyHomePage, HomePage } from '#app/ui/pages/public/home-page.tsx';
import { charterThing } from '#app/ui/pages/public/things.ts';

/** The charter that `site.yml` names, with both scores. */
export async function loader(args: LoaderFunctionArgs) {
  const language = languageOf(args.params);
  const { kept, now } = args.context;
  const { home, name } = siteOf(kept);
  const publications = await readablePublications(args);
  const { period } = choicesOf(args.request, 'home');
  const asked = { now, language, period };
  const charter = await readSteadily(kept.db, now, () => readCharterPage(kept.db, publications, home, asked));
  return data({ charter, company: name, now, language }, keptFor(charter?.isPublic ?? true));
}

export default function Home(): ReactElement {
  const { charter, now } = useLoaderData<typeof loader>();
  const words = useWords();
  return charter ? <HomePage words={words} charter={charter} now={now} /> : <EmptyHomePage words={words} />;
}

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) => {
  if (!page) return [];
  const { language, charter, company } = page;
  const words = translator(language);
  const { t, inWords } = words;
  const at = paths.home;
  if (!charter) {
    const description = t('found.empty', { company });
    return publicMeta(matches, { language, title: t('home.emptyTitle'), description, at });
  }
  const count = charter.promises.length;
  return publicMeta(matches, {
    language,
    title: t('home.title', { count, words: inWords(count, { capital: true }) }),
    description: describeHome(words, company, charter),
    cardAlt: describeCard(words, charter.head, charter.scores),
    about: (place) => [charterThing(words, charter, place)],
    at,
  });
};

export const headers = headersOfLoader;
