import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactElement } from 'react';
import { languageOf } from '#app/http/language.server.ts';
import { pageTitle } from '#app/http/page-title.ts';
import { payers, requirePerson } from '#app/http/session.server.ts';
import { useWords } from '#app/http/words.ts';
import { translator } from '#app/i18n/translator.ts';
import { readOccurrence } from '#app/queries/staff/occurrence.server.ts';
import { OccurrencePage } from '#app/ui/pages/staff/occurrence-page.tsx';
import { RecordedNotice } from '#app/ui/pages/staff/recorded-notice.tsx';
import { recordedBefore } from './recorded.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  const person = await requirePerson(args);
  const { params, context } = args;
  const seq = Number(params.seq);
  const shown = Number.isSafeInteger(seq) ? await readOccurrence(context.kept, seq) : null;
  if (!shown) throw new Response(null, { status: 404 });
  const { t, n } = translator(languageOf(params));
  return {
    title: t('occurrence.title', { number: n(shown.seq) }),
    shown,
    recorded: await recordedBefore(args, person),
    sees: {
      register: person.role === 'compliance',
      exemption: payers.some((role) => role === person.role),
    },
  };
}

export default function Occurrence(): ReactElement {
  const words = useWords();
  const { shown, sees, recorded } = useLoaderData<typeof loader>();
  return (
    <OccurrencePage words={words} shown={shown} sees={sees}>
      <RecordedNotice words={words} recorded={recorded} />
    </OccurrencePage>
  );
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, data?.title);
