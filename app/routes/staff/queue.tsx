import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactElement } from 'react';
import { languageOf } from '#app/http/language.server.ts';
import { pageTitle } from '#app/http/page-title.ts';
import { requirePerson } from '#app/http/session.server.ts';
import { useWords } from '#app/http/words.ts';
import { translator } from '#app/i18n/translator.ts';
import type { Language } from '#app/languages/language.ts';
import { paths } from '#app/paths.ts';
import { queueSections, readQueue } from '#app/queries/staff/queue.server.ts';
import { findByReference } from '#app/queries/staff/search.server.ts';
import { QueuePage } from '#app/ui/pages/staff/queue-page.tsx';
import type { Found } from '#app/ui/pages/staff/queue-rows.tsx';
import { RecordedNotice, recordedInWords } from '#app/ui/pages/staff/recorded-notice.tsx';
import { foundFor, onlyFound } from './found.ts';
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
    const found = await findByReference(kept, text);
    const only = onlyFound(found);
    if (only) throw redirect(pageOf(only, language));
    return { ...page, parts: [], only: null, found: foundFor(text, found) };
  }
  const only = queueSections.find((section) => section === searchParams.get('section')) ?? null;
  const wanted = only ? { section: only, after: searchParams.get('after') } : undefined;
  return { ...page, parts: await readQueue(kept, now, wanted), only, found: null };
}

/** Where the work on what was found goes on. */
function pageOf(found: Found['rows'][number] | Found['occurrences'][number], language: Language): string {
  if ('seq' in found) return paths.occurrence(language, found.seq);
  const running = found.state === 'open' || found.state === 'paused';
  return running ? paths.caseEvent(language, found.id, 'fulfilment') : paths.case(language, found.id);
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
