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
import { readBreachesPage } from '#app/queries/compliance/breaches.server.ts';
import { readSteadily } from '#app/queries/ledger/steadily.server.ts';
import { BreachesPage } from '#app/ui/pages/public/breaches-page.tsx';
import { describeBreaches } from '#app/ui/pages/public/descriptions.ts';

/** The public register of breaches. */
export async function loader(args: LoaderFunctionArgs) {
  const language = languageOf(args.params);
  const { kept, now } = args.context;
  const chosen = choicesOf(args.request, 'breaches');
  const publications = await readablePublications(args);
  const asked = { now, language, ...chosen };
  const register = await readSteadily(kept.db, now, () =>
    readBreachesPage(kept.db, publications, args.params.charter ?? '', asked),
  );
  if (!register) throw new Response(null, { status: 404 });
  const turned = chosen.before !== null || chosen.after !== null;
  // Anyone can make up a promise or a place in the list: such a page is for whoever asked.
  const { commitment } = chosen;
  const isKnown = commitment === register.chosen || isMistake(commitment);
  return data({ register, turned, language }, keptFor(register.isPublic && isKnown && register.isPlaced));
}

export default function Breaches(): ReactElement {
  const { register } = useLoaderData<typeof loader>();
  return <BreachesPage words={useWords()} register={register} />;
}

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) => {
  if (!page) return [];
  const { language, register, turned } = page;
  const words = translator(language);
  return publicMeta(matches, {
    language,
    title: words.t('register.title'),
    description: describeBreaches(words, register),
    at: (other) => paths.breaches(other, register.head.slug),
    listed: !turned,
  });
};

export const headers = headersOfLoader;
