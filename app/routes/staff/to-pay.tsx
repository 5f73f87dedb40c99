import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactElement } from 'react';
import { languageOf } from '#app/http/language.server.ts';
import { pageTitle } from '#app/http/page-title.ts';
import { payers, requirePerson } from '#app/http/session.server.ts';
import { useWords } from '#app/http/words.ts';
import { translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { readRegisterChoices } from '#app/queries/compliance/register-choices.server.ts';
import { readToPay } from '#app/queries/staff/to-pay.server.ts';
import { readMissingAmounts, readToPaySums } from '#app/queries/staff/to-pay-sums.server.ts';
import { RecordedNotice } from '#app/ui/pages/staff/recorded-notice.tsx';
import { ToPayPage } from '#app/ui/pages/staff/to-pay-page.tsx';
import { recordedBefore } from './recorded.server.ts';
import { readToPayFilter, readToPayPlace, toPaySearch } from './to-pay-filter.ts';

/** What is owed and not paid yet, the late first. */
export async function loader(args: LoaderFunctionArgs) {
  const person = await requirePerson(args, payers);
  const { kept, now } = args.context;
  const language = languageOf(args.params);
  const search = new URL(args.request.url).searchParams;
  const filter = readToPayFilter(search);
  const after = readToPayPlace(search);
  const { rows, next } = await readToPay(kept, filter, after, now);
  const address = paths.toPay(language);
  return {
    title: translator(language).t('remedies.toPay.title'),
    ...{ filter, rows },
    sums: await readToPaySums(kept.db, filter, now),
    missing: await readMissingAmounts(kept.db, filter),
    choices: await readRegisterChoices(kept),
    mayReadRegister: person.role === 'compliance',
    firstHref: after && address + toPaySearch(filter),
    nextHref: next && address + toPaySearch(filter, next),
    exportHref: paths.toPayExport(language) + toPaySearch(filter),
    recorded: await recordedBefore(args, person),
  };
}

export default function ToPay(): ReactElement {
  const words = useWords();
  const { recorded, ...page } = useLoaderData<typeof loader>();
  return (
    <ToPayPage words={words} {...page}>
      <RecordedNotice words={words} recorded={recorded} naming />
    </ToPayPage>
  );
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, data?.title);
