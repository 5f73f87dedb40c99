import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactElement } from 'react';
import { languageOf } from '#app/http/language.server.ts';
import { pageTitle } from '#app/http/page-title.ts';
import { requirePerson } from '#app/http/session.server.ts';
import { siteOf } from '#app/http/site.server.ts';
import { useWords } from '#app/http/words.ts';
import { translator } from '#app/i18n/translator.ts';
import { readCaseWithHistory } from '#app/queries/staff/case.server.ts';
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
    sees: { register: person.role === 'compliance' },
    origin: siteOf(kept).origin,
  };
}

export default function CaseRoute(): ReactElement {
  const words = useWords();
  const { shown, now, sees, origin, recorded } = useLoaderData<typeof loader>();
  return (
    <CasePage words={words} shown={shown} now={now} sees={sees} origin={origin}>
      <RecordedNotice words={words} recorded={recorded} />
    </CasePage>
  );
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, data?.title);
