import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactElement } from 'react';
import { languageOf } from '#app/http/language.server.ts';
import { pageTitle } from '#app/http/page-title.ts';
import { registerReaders, requirePerson } from '#app/http/session.server.ts';
import { useWords } from '#app/http/words.ts';
import { translator } from '#app/i18n/translator.ts';
import { readBreachesByCriterion } from '#app/queries/compliance/breaches-by-criterion.server.ts';
import { BreachesByCriterionPage } from '#app/ui/pages/compliance/breaches-by-criterion-page.tsx';

/** The register, grouped by the criteria of trust that the causes of breaches touch. */
export async function loader(args: LoaderFunctionArgs) {
  await requirePerson(args, registerReaders);
  return {
    title: translator(languageOf(args.params)).t('trustCriteria.register.title'),
    ...(await readBreachesByCriterion(args.context.kept)),
  };
}

export default function BreachesByCriterion(): ReactElement {
  return <BreachesByCriterionPage words={useWords()} {...useLoaderData<typeof loader>()} />;
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, data?.title);
