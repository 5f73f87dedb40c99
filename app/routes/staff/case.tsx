import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactElement } from 'react';
import { languageOf } from '#app/http/language.server.ts';
import { pageTitle } from '#app/http/page-title.ts';
import { payers, requirePerson } from '#app/http/session.server.ts';
import { siteOf } from '#app/http/site.server.ts';
import { useWords } from '#app/http/words.ts';
import { translator } from '#app/i18n/translator.ts';
import { readAskingOfCase } from '#app/queries/staff/asking.server.ts';
import { readCaseWithHistory } from '#app/queries/staff/case-history.server.ts';
import { readOthersOf } from '#app/queries/staff/cases-beside.server.ts';
import { readContact } from '#app/queries/staff/contact.server.ts';
import { readDescribing } from '#app/queries/staff/describing.server.ts';
import { readPaymentOf } from '#app/queries/staff/payment-case.server.ts';
import { CasePage } from '#app/ui/pages/staff/case-page.tsx';
import { caseInWords } from '#app/ui/pages/staff/case-words.ts';
import { RecordedNotice } from '#app/ui/pages/staff/recorded-notice.tsx';
import { recordedBefore } from './recorded.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  const person = await requirePerson(args);
  const { now, kept } = args.context;
  const shown = await readCaseWithHistory(kept, args.params.id ?? '', now);
  if (!shown) throw new Response(null, { status: 404 });
  return {
    title: caseInWords(translator(languageOf(args.params)), shown),
    shown,
    now,
    recorded: await recordedBefore(args, person),
    others: await readOthersOf(kept, shown, now),
    payment: shown.openedBy === 'remedies' ? await readPaymentOf(kept.db, shown.id) : null,
    asking: shown.breach && (await readAskingOfCase(kept.db, shown.id)),
    contact: await readContact(kept.db, shown.id),
    describing: await readDescribing(kept, shown.id, now),
    sees: {
      register: person.role === 'compliance',
      remedy: payers.some((role) => role === person.role),
    },
    origin: siteOf(kept).origin,
  };
}

export default function CaseRoute(): ReactElement {
  const words = useWords();
  const { recorded, title: _, ...page } = useLoaderData<typeof loader>();
  return (
    <CasePage words={words} {...page}>
      <RecordedNotice words={words} recorded={recorded} />
    </CasePage>
  );
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, data?.title);
