import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactElement } from 'react';
import { languageOf } from '#app/http/language.server.ts';
import { pageTitle } from '#app/http/page-title.ts';
import { requirePerson } from '#app/http/session.server.ts';
import { useWords } from '#app/http/words.ts';
import { translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { findByReference, queueSections, readQueue } from '#app/queries/staff/queue.server.ts';
import { QueuePage } from '#app/ui/pages/staff/queue-page.tsx';
import { RecordedNotice, recordedInWords } from '#app/ui/pages/staff/recorded-notice.tsx';
import { recordedBefore } from './recorded.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  const person = await requirePerson(args);
  const language = languageOf(args.params);
  const { now, kept } = args.context;
  const { searchParams } = new URL(args.request.url);
  const words = translator(language);
  const recorded = await recordedBefore(args, person);
  const title = [recordedInWords(words, recorded), words.t('queue.title')].filter(Boolean).join(' – ');
  const page = { title, now, recorded };
  const text = searchParams.get('reference')?.trim();
  if (text) {
    const { exact, others, more } = await findByReference(kept.db, text);
    const [only] = exact.length > 0 ? exact : others;
    if (only && (exact.length === 1 || exact.length + others.length === 1)) {
      const running = only.state === 'open' || only.state === 'paused';
      throw redirect(
        running ? paths.caseEvent(language, only.id, 'fulfilment') : paths.case(language, only.id),
      );
    }
    return { ...page, parts: [], only: null, found: { text, rows: [...exact, ...others], more } };
  }
  const only = queueSections.find((section) => section === searchParams.get('section')) ?? null;
  const wanted = only ? { section: only, after: searchParams.get('after') } : undefined;
  return { ...page, parts: await readQueue(kept.db, now, wanted), only, found: null };
}

export default function Queue(): ReactElement {
  const words = useWords();
  const { recorded, ...page } = useLoaderData<typeof loader>();
  return (
    <QueuePage words={words} {...page}>
      <RecordedNotice words={words} recorded={recorded} naming />
    </QueuePage>
  );
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, data?.title);
