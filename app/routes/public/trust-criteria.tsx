import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactElement } from 'react';
import { trustCriteria } from '#app/content/trust-criteria.server.ts';
import { languageOf } from '#app/http/language.server.ts';
import { headersOfLoader, keptFor, siteMeta } from '#app/http/public-page.ts';
import { siteOf } from '#app/http/site.server.ts';
import { useWords } from '#app/http/words.ts';
import { paths } from '#app/paths.ts';
import { TrustCriteriaPage } from '#app/ui/pages/public/trust-criteria-page.tsx';

/** By what people say whether they trust, and where the list comes from. */
export function loader({ params, context }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const criteria = trustCriteria(context.kept.content);
  return data({ criteria, language, company: siteOf(context.kept).name }, keptFor(true, 'program'));
}

export default function TrustCriteria(): ReactElement {
  return <TrustCriteriaPage words={useWords()} criteria={useLoaderData<typeof loader>().criteria} />;
}

export const meta: MetaFunction<typeof loader> = siteMeta(paths.trustCriteria, ({ t }) => ({
  title: t('trustCriteria.title'),
  description: t('trustCriteria.description'),
}));

export const headers = headersOfLoader;
