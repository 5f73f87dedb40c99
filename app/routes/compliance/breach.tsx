import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactElement } from 'react';
import { pageTitle } from '#app/http/page-title.ts';
import { useWords } from '#app/http/words.ts';
import { BreachPage, breachDone } from '#app/ui/pages/compliance/breach-page.tsx';
import { loadBreach } from './breach.server.ts';

/** One breach with its facts, its analysis and its history. */
export async function loader(args: LoaderFunctionArgs) {
  const { breach, title } = await loadBreach(args, 'breach');
  const done = new URL(args.request.url).searchParams.get('done');
  return { title, breach, done: breachDone.find((each) => each === done) ?? null };
}

export default function Breach(): ReactElement {
  const { breach, done } = useLoaderData<typeof loader>();
  return <BreachPage words={useWords()} breach={breach} done={done} />;
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, data?.title);
