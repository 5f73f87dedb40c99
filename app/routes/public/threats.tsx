import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactElement } from 'react';
import { readThreats } from '#app/content/threats.server.ts';
import { languageOf } from '#app/http/language.server.ts';
import { headersOfLoader, keptFor, siteMeta } from '#app/http/public-page.ts';
import { siteOf } from '#app/http/site.server.ts';
import { useWords } from '#app/http/words.ts';
import { paths } from '#app/paths.ts';
import { ThreatsPage } from '#app/ui/ledger/threats-page.tsx';

/** What the ledger cannot prove, and what a reader can do about it. */
export function loader({ params, context }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const { name: company } = siteOf(context.kept);
  const text = readThreats(context.kept.content, language);
  if (!text) throw new Response(null, { status: 404 });
  return data({ text, language, company }, keptFor(true));
}

export default function Threats(): ReactElement {
  const { text } = useLoaderData<typeof loader>();
  return <ThreatsPage words={useWords()} text={text} />;
}

export const meta: MetaFunction<typeof loader> = siteMeta(paths.threats, ({ t }, company) => ({
  title: t('threats.title'),
  description: t('threats.description', { company }),
}));

export const headers = headersOfLoader;
