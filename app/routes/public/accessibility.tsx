import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactElement } from 'react';
import { readStatement } from '#app/content/accessibility.server.ts';
import { languageOf } from '#app/http/language.server.ts';
import { headersOfLoader, keptFor, siteMeta } from '#app/http/public-page.ts';
import { siteOf } from '#app/http/site.server.ts';
import { useWords } from '#app/http/words.ts';
import { paths } from '#app/paths.ts';
import { AccessibilityPage } from '#app/ui/pages/public/accessibility-page.tsx';

/** The accessibility statement. */
export function loader({ params, context }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const site = siteOf(context.kept);
  const { name: company, origin, contact } = site;
  const named = { company, origin, contact, criteria: paths.criteria(language) };
  const text = readStatement(context.kept.content, named, language);
  if (!text) throw new Response(null, { status: 404 });
  return data({ text, language, company }, keptFor(true));
}

export default function Accessibility(): ReactElement {
  const { text } = useLoaderData<typeof loader>();
  return <AccessibilityPage words={useWords()} text={text} />;
}

export const meta: MetaFunction<typeof loader> = siteMeta(paths.accessibility, ({ t }, company) => ({
  title: t('accessibility.title'),
  description: t('accessibility.description', { company }),
}));

export const headers = headersOfLoader;
