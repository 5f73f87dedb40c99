import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactElement } from 'react';
import { headersOfLoader, keptFor, publicMeta } from '#app/http/public-page.ts';
import { useWords } from '#app/http/words.ts';
import { translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { describeCard, describeSharing } from '#app/ui/pages/public/descriptions.ts';
import { SharingPage } from '#app/ui/pages/public/sharing-page.tsx';
import { requireShown } from './shown-charter.server.ts';

/** How other sites show a charter's scores. */
export async function loader(args: LoaderFunctionArgs) {
  const { language, words, site, head, shown } = await requireShown(args);
  const cardAlt = describeCard(words, head, shown.scores);
  const page = { slug: head.slug, name: shown.name, origin: site.origin, cardAlt };
  return data({ page, charter: head.name.text, language }, keptFor(true));
}

export default function Sharing(): ReactElement {
  return <SharingPage words={useWords()} page={useLoaderData<typeof loader>().page} />;
}

export const meta: MetaFunction<typeof loader> = ({ data: read, matches }) => {
  if (!read) return [];
  const { language, charter, page } = read;
  const words = translator(language);
  return publicMeta(matches, {
    language,
    title: words.t('sharing.title'),
    description: describeSharing(words, charter),
    cardAlt: page.cardAlt,
    at: (other) => paths.sharing(other, page.slug),
  });
};

export const headers = headersOfLoader;
