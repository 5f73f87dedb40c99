import type { HeadersFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactElement } from 'react';
import { languageOf } from '#app/http/language.server.ts';
import { pageTitle } from '#app/http/page-title.ts';
import { siteOf } from '#app/http/site.server.ts';
import { useWords } from '#app/http/words.ts';
import { translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { readClaimOf } from '#app/queries/public/claim.server.ts';
import { ClaimantPage } from '#app/ui/pages/public/claimant-page.tsx';

/** Characters of a code that are read; none is as long. */
const mostOfCode = 100;

/** What became of a claim, for whoever has its code: that alone says whose it is. */
export async function loader(args: LoaderFunctionArgs) {
  const language = languageOf(args.params);
  const { kept, now } = args.context;
  const { code = '' } = args.params;
  const claim = await readClaimOf(kept, code.slice(0, mostOfCode), { now, language });
  if (!claim) throw new Response(null, { status: 404 });
  const words = translator(language);
  return {
    title: words.t('claims.page.title', { number: words.n(claim.seq) }),
    claim,
    address: siteOf(kept).origin + paths.claim(language, code),
    isNew: new URL(args.request.url).searchParams.get('filed') === 'yes',
  };
}

export default function Claim(): ReactElement {
  return <ClaimantPage words={useWords()} {...useLoaderData<typeof loader>()} />;
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, data?.title);

export const headers: HeadersFunction = () => ({ 'Cache-Control': 'private, no-store' });
