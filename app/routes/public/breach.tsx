import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactElement } from 'react';
import { languageOf } from '#app/http/language.server.ts';
import { headersOfLoader, keptFor, publicMeta } from '#app/http/public-page.ts';
import { readablePublications } from '#app/http/readable.server.ts';
import { useWords } from '#app/http/words.ts';
import { translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { readSteadily } from '#app/queries/ledger/steadily.server.ts';
import { readPublicBreach } from '#app/queries/public/public-breach.server.ts';
import { PublicBreachPage } from '#app/ui/pages/public/breach-page.tsx';
import { describeBreach } from '#app/ui/pages/public/descriptions.ts';

/** One breach: what was promised, what happened, why, the apology and what is owed. */
export async function loader(args: LoaderFunctionArgs) {
  const language = languageOf(args.params);
  const { kept, now } = args.context;
  const { charter = '', breach: id = '' } = args.params;
  if (!/^\d{1,15}$/.test(id)) throw new Response(null, { status: 404 });
  const which = { charter, id: Number(id) };
  const publications = await readablePublications(args);
  const breach = await readSteadily(kept.db, now, () =>
    readPublicBreach(kept.db, publications, which, { now, language }),
  );
  if (!breach) throw new Response(null, { status: 404 });
  return data({ breach, language }, keptFor(breach.isPublic));
}

export default function Breach(): ReactElement {
  const { breach } = useLoaderData<typeof loader>();
  return <PublicBreachPage words={useWords()} breach={breach} />;
}

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) => {
  if (!page) return [];
  const { language, breach } = page;
  const words = translator(language);
  const { head, at, id } = breach;
  return publicMeta(matches, {
    language,
    title: words.t('publicBreach.title', { date: words.dateOf(at, head.zone) }),
    description: describeBreach(words, breach),
    at: (other) => paths.publicBreach(other, head.slug, id),
  });
};

export const headers = headersOfLoader;
