import { randomBytes } from 'node:crypto';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publishCharter } from '#app/commands/charters/publish-charter.server.ts';
import { signIn } from '#app/commands/people/sign-in.server.ts';
import { agreed, charterToPublish, later, opening, play, publisher } from '#app/commands/test-company.ts';
import { type Context, createContext } from '#app/context.server.ts';
import { cast, castPassword, seedCast } from '#app/demonstration/scenarios.ts';
import { instantOf } from '#app/domain/instant.ts';
import { translator } from '#app/i18n/translator.ts';
import { readMissingAmounts } from '#app/queries/staff/to-pay-sums.server.ts';
import { DescribingNotice } from '#app/ui/pages/staff/describing-notice.tsx';
import * as casePage from './case.tsx';
import * as describeCase from './describe-case.tsx';

const origin = 'http://kept.invalid';
const now = instantOf('2026-03-18T09:00:00Z');
const terms = {
  '01-answer': `measure: deadline
clock: { starts: la réception, calendar: france, within: 2 working days }
remedy: { pays: 25 %, of: fare, within: 5 working days }`,
};
let kept: Context;
let session: string;
let id: string;

beforeAll(async () => {
  const context = await createContext(':memory:');
  kept = { ...context, now: () => now, random: randomBytes };
  const people = await seedCast(kept);
  const company = { ...kept, at: () => undefined };
  agreed(await publishCharter(company, publisher, charterToPublish({ terms })));
  const opened = opening('A', '2026-03-10T09:00:00Z');
  const [first] = await play(company, people.agent, opened, later('fulfil', 'A', '2026-03-16T09:00:00Z'));
  id = (first as { case: string }).case;
  const { email } = cast.agent;
  const signedIn = await signIn(kept, { email, password: castPassword, address: '127.0.0.1', browser: null });
  session = 'token' in signedIn ? signedIn.token : '';
});
afterAll(() => kept.db.destroy());

type Args = Parameters<typeof describeCase.loader>[0];
function argsFor(form?: Record<string, string>, about = id): Args {
  const headers = { cookie: `__Host-kept_session=${session}`, origin };
  const sent = form && { method: 'POST', body: new URLSearchParams(form) };
  const request = new Request(`${origin}/fr/staff`, { headers, ...sent });
  return { request, params: { lang: 'fr', id: about }, context: { kept, now } } as unknown as Args;
}
async function give(value: string, currency: string): Promise<string> {
  const shown = await describeCase.loader(argsFor());
  const { csrf = '', once = '' } = shown.secrets as unknown as Record<string, string>;
  const answer = (await describeCase.action(
    argsFor({ _csrf: csrf, _once: once, value, currency }),
  )) as unknown as Response;
  return answer.status === 302 ? 'given' : JSON.stringify(answer).replace(/[\u00a0\u202f]/g, ' ');
}
const words = translator('fr');
async function caseSays(): Promise<string> {
  const { describing } = await casePage.loader(argsFor());
  const html = renderToStaticMarkup(createElement(DescribingNotice, { words, describing, mayGive: true }));
  return html.replace(/<[^>]+>/g, ' ').replace(/[\u00a0\u202f]/g, ' ');
}
const everything = { charter: null, commitment: null, unit: null };

test('what is missing is asked for, as the language writes it, and completes what is owed', async () => {
  expect(await caseSays()).toContain('Montant inconnu : il manque fare.');
  const missing = await readMissingAmounts(kept.db, everything);
  expect(missing).toMatchObject([{ attributes: ['fare'], count: 1, cases: [{ id, reference: 'A' }] }]);
  expect(await give('quatre-vingts', 'EUR')).toContain('Donnez un nombre.');
  expect(await give('1,250', 'EUR')).toContain('1,250');
  expect(await give('80', 'euros')).toContain('« 80 EUROS » n’est pas un montant pour fare');
  expect(await give('80', '')).toContain('« 80 » n’est pas un montant pour fare');
  expect(await give('79,99', 'eur')).toBe('given');
  const owed = await kept.db
    .selectFrom('remedies')
    .select(['owed', 'currency'])
    .where('case_id', '=', id)
    .execute();
  expect(owed).toEqual([{ owed: '19.9975', currency: 'EUR' }]);
  expect(await readMissingAmounts(kept.db, everything)).toEqual([]);
  expect((await caseSays()).trim()).toBe('');
  await expect(describeCase.loader(argsFor())).rejects.toMatchObject({ status: 404 });
  await expect(describeCase.loader(argsFor(undefined, 'nobody'))).rejects.toMatchObject({ status: 404 });
});
