import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactElement } from 'react';
import { choicesOf, isMistake } from '#app/http/choices.ts';
import { languageOf } from '#app/http/language.server.ts';
import { headersOfLoader, keptFor, publicMeta } from '#app/http/public-page.ts';
import { readablePublications } from '#app/http/readable.server.ts';
import { useWords } from '#app/http/words.ts';
import { translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { readSteadily } from '#app/queries/ledger/steadily.server.ts';
import { readMethodPage } from '#app/queries/public/method.server.ts';
import { describeCard, describeMethod } from '#app/ui/pages/public/descriptions.ts';
import { MethodPage } from '#app/ui/pages/public/method-page.tsx';

/** How the scores are worked out, with today's numbers. */
export async function loader(args: LoaderFunctionArgs) {
  const language = languageOf(args.params);
  const { kept, now } = args.context;
  const { since } = choicesOf(args.request, 'method');
  const publications = await readablePublications(args);
  const slug = args.params.charter ?? '';
  const asked = { now, language, since };
  const page = await readSteadily(kept.db, now, () => readMethodPage(kept.db, publications, slug, asked));
  if (!page) throw new Response(null, { status: 404 });
  // Days to come are no choice, and there is no end of them.
  const isKept = !page.since.misread || isMistake(since);
  return data({ page, language }, keptFor(page.isPublic && isKept));
}

export default function MethodRoute(): ReactElement {
  const { page } = useLoaderData<typeof loader>();
  return <MethodPage words={useWords()} page={page} />;
}

export const meta: MetaFunction<typeof loader> = ({ data: read, matches }) => {
  if (!read) return [];
  const { language, page } = read;
  const words = translator(language);
  return publicMeta(matches, {
    language,
    title: words.t('method.title'),
    description: describeMethod(words, page),
    cardAlt: describeCard(words, page.head, page.explanation.scores),
    at: (other) => paths.method(other, page.head.slug),
  });
};

export const headers = headersOfLoader;
