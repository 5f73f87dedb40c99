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
import { countOutbox } from '#app/queries/administration/outbox.server.ts';
import { readWitnessRequests } from '#app/queries/administration/witness-requests.server.ts';
import { readZone } from '#app/queries/zone.server.ts';
import { AdministrationPage } from '#app/ui/pages/administration/administration-page.tsx';

/** Where administrators begin: how the place stands, and what waits for them. */
export async function loader(args: LoaderFunctionArgs) {
  await requirePerson(args, 'administrator');
  const { kept, now } = args.context;
  const { t, language } = translator(languageOf(args.params));
  const { requests, fault } = await readWitnessRequests(kept);
  return {
    title: t('admin.title'),
    now,
    zone: await readZone(kept.db),
    trouble: await examine(kept),
    health: await readHealth(kept),
    mails: await countOutbox(kept),
    asking: requests.filter(({ state, known }) => state === 'asked' && !known).length,
    policyFault: fault?.say(language) ?? null,
  };
}

export default function Administration(): ReactElement {
  return <AdministrationPage words={useWords()} {...useLoaderData<typeof loader>()} />;
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, data?.title);
