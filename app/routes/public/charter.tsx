import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactElement } from 'react';
import { choicesOf } from '#app/http/choices.ts';
import { languageOf } from '#app/http/language.server.ts';
import { headersOfLoader, keptFor, publicMeta } from '#app/http/public-page.ts';
import { readablePublications } from '#app/http/readable.server.ts';
import { useWords } from '#app/http/words.ts';
import { translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { readSteadily } from '#app/queries/ledger/steadily.server.ts';
import { readCharterPage } from '#app/queries/public/charter.server.ts';
import { CharterPage } from '#app/ui/pages/public/charter-page.tsx';
import { describeCard, describeCharter } from '#app/ui/pages/public/descriptions.ts';
import { charterThing } from '#app/ui/pages/public/things.ts';

/** Any charter that the reader may see, with both scores. */
export async function loader(args: LoaderFunctionArgs) {
  const language = languageOf(args.params);
  const { kept, now } = args.context;
  const publications = await readablePublications(args);
  const { period } = choicesOf(args.request, 'charter');
  const slug = args.params.charter ?? '';
  const asked = { now, language, period };
  const charter = await readSteadily(kept.db, now, () => readCharterPage(kept.db, publications, slug, asked));
  if (!charter) throw new Response(null, { status: 404 });
  return data({ charter, now, language }, keptFor(charter.isPublic));
}

export default function Charter(): ReactElement {
  const { charter, now } = useLoaderData<typeof loader>();
  return <CharterPage words={useWords()} charter={charter} now={now} />;
}

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) => {
  if (!page) return [];
  const { language, charter } = page;
  const words = translator(language);
  const { slug, name } = charter.head;
  return publicMeta(matches, {
    language,
    title: name.text,
    description: describeCharter(words, charter),
    cardAlt: describeCard(words, charter.head, charter.scores),
    about: (place) => [charterThing(words, charter, place)],
    at: (other) => paths.charter(other, slug),
  });
};

export const headers = headersOfLoader;
