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
import { readCommitmentPage } from '#app/queries/public/commitment.server.ts';
import { CommitmentPage } from '#app/ui/pages/public/commitment-page.tsx';
import { describeCommitment } from '#app/ui/pages/public/descriptions.ts';
import { recordThing } from '#app/ui/pages/public/things.ts';

/** One promise, with its record. */
export async function loader(args: LoaderFunctionArgs) {
  const language = languageOf(args.params);
  const { kept, now } = args.context;
  const { charter = '', commitment: id = '' } = args.params;
  const publications = await readablePublications(args);
  const { period } = choicesOf(args.request, 'commitment');
  const which = { charter, commitment: id };
  const asked = { now, language, period };
  const commitment = await readSteadily(kept.db, now, () =>
    readCommitmentPage(kept.db, publications, which, asked),
  );
  if (!commitment) throw new Response(null, { status: 404 });
  return data({ commitment, language }, keptFor(commitment.isPublic));
}

export default function Commitment(): ReactElement {
  const { commitment } = useLoaderData<typeof loader>();
  return <CommitmentPage words={useWords()} commitment={commitment} />;
}

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) => {
  if (!page) return [];
  const { language, commitment } = page;
  const words = translator(language);
  return publicMeta(matches, {
    language,
    title: commitment.title.text,
    description: describeCommitment(words, commitment),
    about: (place) => recordThing(words, commitment, place),
    at: (other) => paths.commitment(other, commitment.head.slug, commitment.id),
  });
};

export const headers = headersOfLoader;
