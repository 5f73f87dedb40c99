import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactElement } from 'react';
import { examine } from '#app/commands/ledger/examine.server.ts';
import { languageOf } from '#app/http/language.server.ts';
import { pageTitle } from '#app/http/page-title.ts';
import { requirePerson } from '#app/http/session.server.ts';
import { useWords } from '#app/http/words.ts';
import { translator } from '#app/i18n/translator.ts';
import { readHealth } from '#app/queries/administration/health.server.ts';
import { readWitnessRequests } from '#app/queries/administration/witness-requests.server.ts';
import { AdministrationPage } from '#app/ui/pages/administration/administration-page.tsx';

/** Where administrators begin: how the place stands, and what waits for them. */
export async function loader(args: LoaderFunctionArgs) {
  await requirePerson(args, 'administrator');
  const { kept, now } = args.context;
  return {
    title: translator(languageOf(args.params)).t('admin.title'),
    now,
    trouble: await examine(kept),
    health: await readHealth(kept),
    asking: (await readWitnessRequests(kept)).filter(({ state, known }) => state === 'asked' && !known)
      .length,
  };
}

export default function Administration(): ReactElement {
  return <AdministrationPage words={useWords()} {...useLoaderData<typeof loader>()} />;
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, data?.title);
