import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactElement } from 'react';
import { pageTitle } from '#app/http/page-title.ts';
import { registerReaders } from '#app/http/session.server.ts';
import { useWords } from '#app/http/words.ts';
import { readNext } from '#app/queries/compliance/desk.server.ts';
import { readExemptionOf } from '#app/queries/compliance/exemptions.server.ts';
import { readStatement } from '#app/queries/public/remedy-statement.server.ts';
import { readAsking } from '#app/queries/staff/asking.server.ts';
import { BreachPage, breachDone } from '#app/ui/pages/compliance/breach-page.tsx';
import { loadBreach } from './breach.server.ts';

/** One breach with its facts, what it owes, its analysis and its history. */
export async function loader(args: LoaderFunctionArgs) {
  const { breach, title, person } = await loadBreach(args, 'breach', registerReaders);
  const said = new URL(args.request.url).searchParams.get('done');
  const done = breachDone.find((each) => each === said) ?? null;
  const { kept, now } = args.context;
  const lane = done === 'analysis' ? done : 'sign-off';
  const next = done && (await readNext(kept, lane, breach.id, person.who, now));
  const statement = await readStatement(kept.db, breach.id);
  const exemption = await readExemptionOf(kept, breach.id, now);
  const asking = await readAsking(kept.db, breach.id);
  const mayPay = person.role === 'compliance';
  return { title, breach, statement, exemption, asking, now, mayPay, done, next };
}

export default function Breach(): ReactElement {
  return <BreachPage words={useWords()} {...useLoaderData<typeof loader>()} />;
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, data?.title);
