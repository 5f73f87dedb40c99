import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactElement } from 'react';
import { languageOf } from '#app/http/language.server.ts';
import { pageTitle } from '#app/http/page-title.ts';
import { requirePerson } from '#app/http/session.server.ts';
import { useWords } from '#app/http/words.ts';
import { translator } from '#app/i18n/translator.ts';
import { readCaseWithHistory } from '#app/queries/case.server.ts';
import { Notice } from '#app/ui/notices/notice.tsx';
import { CasePage } from '#app/ui/pages/staff/case-page.tsx';
import { justRecorded, RecordedNotice } from '#app/ui/pages/staff/recorded-notice.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const person = await requirePerson(args);
  const { now, kept } = args.context;
  const shown = await readCaseWithHistory(kept.db, args.params.id ?? '', now);
  if (!shown) throw new Response(null, { status: 404 });
  const { t } = translator(languageOf(args.params));
  const { reference } = shown;
  return {
    title: reference ? t('case.title', { reference }) : t('case.untitled'),
    shown,
    now,
    recorded: new URL(args.request.url).searchParams.get('recorded'),
    sees: { register: person.role === 'compliance' },
  };
}

export default function CaseRoute(): ReactElement {
  const words = useWords();
  const { shown, now, sees, recorded } = useLoaderData<typeof loader>();
  return (
    <CasePage words={words} shown={shown} now={now} sees={sees}>
      <Recorded />
    </CasePage>
  );

  /** The entry named in the address is shown only if it is one of this case. */
  function Recorded(): ReactElement | null {
    if (recorded === 'nothing') {
      return (
        <Notice words={words} kind="info" live>
          {words.t('events.unchanged')}
        </Notice>
      );
    }
    const { entry, breach } = justRecorded(shown.entries, Number(recorded ?? Number.NaN));
    return entry && <RecordedNotice words={words} zone={shown.zone} entry={entry} breach={breach} />;
  }
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, data?.title);
