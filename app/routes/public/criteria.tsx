import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactElement } from 'react';
import { readCriteria } from '#app/content/accessibility.server.ts';
import { languageOf } from '#app/http/language.server.ts';
import { headersOfLoader, keptFor, siteMeta } from '#app/http/public-page.ts';
import { siteOf } from '#app/http/site.server.ts';
import { useWords } from '#app/http/words.ts';
import { paths } from '#app/paths.ts';
import { CriteriaPage } from '#app/ui/pages/public/criteria-page.tsx';

/** The criteria of accessibility, one by one. */
export function loader({ params, context }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const criteria = readCriteria(context.kept.content, language);
  if (!criteria) throw new Response(null, { status: 404 });
  return data({ criteria, language, company: siteOf(context.kept).name }, keptFor(true));
}

export default function Criteria(): ReactElement {
  return <CriteriaPage words={useWords()} criteria={useLoaderData<typeof loader>().criteria} />;
}

export const meta: MetaFunction<typeof loader> = siteMeta(paths.criteria, ({ t }, company) => ({
  title: t('accessibility.criteria'),
  description: t('accessibility.criteriaDescription', { company }),
}));

export const headers = headersOfLoader;
