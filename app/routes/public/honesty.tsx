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
import { readHonestyPage } from '#app/queries/public/honesty.server.ts';
import { HonestyPage } from '#app/ui/pages/public/honesty-page.tsx';

/** How the log is kept, and what would be suspicious. */
export async function loader(args: LoaderFunctionArgs) {
  const language = languageOf(args.params);
  const { kept, now } = args.context;
  const { period } = choicesOf(args.request, 'honesty');
  const publications = await readablePublications(args);
  const slug = args.params.charter ?? '';
  const asked = { now, language, period };
  const page = await readSteadily(kept.db, now, () => readHonestyPage(kept.db, publications, slug, asked));
  if (!page) throw new Response(null, { status: 404 });
  return data({ page, language }, keptFor(page.isPublic));
}

export default function Honesty(): ReactElement {
  const { page } = useLoaderData<typeof loader>();
  return <HonestyPage words={useWords()} page={page} />;
}

export const meta: MetaFunction<typeof loader> = ({ data: read, matches }) => {
  if (!read) return [];
  const { language, page } = read;
  const { t } = translator(language);
  return publicMeta(matches, {
    language,
    title: t('honesty.title'),
    description: t('honesty.description', { charter: page.head.name.text }),
    at: (other) => paths.honesty(other, page.head.slug),
  });
};

export const headers = headersOfLoader;
