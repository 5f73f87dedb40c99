import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactElement } from 'react';
import { languageOf } from '#app/http/language.server.ts';
import { pageTitle } from '#app/http/page-title.ts';
import { requirePerson } from '#app/http/session.server.ts';
import { useWords } from '#app/http/words.ts';
import { translator } from '#app/i18n/translator.ts';
import { readDesk } from '#app/queries/compliance/desk.server.ts';
import { DeskPage } from '#app/ui/pages/compliance/desk-page.tsx';

/** Where officers begin: what waits for them, the oldest first. */
export async function loader(args: LoaderFunctionArgs) {
  const { who } = await requirePerson(args, 'compliance');
  const { kept, now } = args.context;
  return {
    title: translator(languageOf(args.params)).t('desk.title'),
    desk: await readDesk(kept, who, now),
  };
}

export default function Desk(): ReactElement {
  const { desk } = useLoaderData<typeof loader>();
  return <DeskPage words={useWords()} {...desk} />;
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, data?.title);
