import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactElement } from 'react';
import { languageOf } from '#app/http/language.server.ts';
import { pageTitle } from '#app/http/page-title.ts';
import { useWords } from '#app/http/words.ts';
import { translator } from '#app/i18n/translator.ts';
import { EncounterPage, encounterDone } from '#app/ui/pages/staff/encounter-page.tsx';
import { RecordedNotice } from '#app/ui/pages/staff/recorded-notice.tsx';
import { encounterOf } from './asked-encounter.server.ts';
import { recordedBefore } from './recorded.server.ts';

/** One encounter, with what both sides say of it and the cases that it opened. */
export async function loader(args: LoaderFunctionArgs) {
  const { encounter, person } = await encounterOf(args);
  const words = translator(languageOf(args.params));
  const done = new URL(args.request.url).searchParams.get('done');
  return {
    title: words.t('encounters.one', { number: words.n(encounter.seq) }),
    encounter,
    now: args.context.now,
    recorded: await recordedBefore(args, person),
    done: encounterDone.find((each) => each === done) ?? null,
  };
}

export default function Encounter(): ReactElement {
  const words = useWords();
  const { recorded, ...page } = useLoaderData<typeof loader>();
  return (
    <EncounterPage words={words} {...page}>
      <RecordedNotice words={words} recorded={recorded} />
    </EncounterPage>
  );
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, data?.title);
