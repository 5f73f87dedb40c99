import { randomBytes } from 'node:crypto';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publishCharter } from '#app/commands/charters/publish-charter.server.ts';
import { signIn } from '#app/commands/people/sign-in.server.ts';
import {
  agreed,
  charterToPublish,
  later,
  newest,
  opening,
  play,
  publisher,
} from '#app/commands/test-company.ts';
import { type Context, createContext } from '#app/context.server.ts';
import { type Cast, cast, castPassword, seedCast } from '#app/demonstration/scenarios.ts';
import { type Instant, instantOf } from '#app/domain/instant.ts';
import { translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { readReceipt } from '#app/queries/public/receipt.server.ts';
import { AskingNotice } from '#app/ui/pages/staff/asking-notice.tsx';
import { ReceiptBreach } from '#app/ui/receipt/receipt-breach.tsx';
import { readPublications } from '#db/stores/publications.server.ts';
import * as askRemedy from './ask-remedy.tsx';
import * as casePage from './case.tsx';

const origin = 'http://kept.invalid';
const terms = {
  '01-answer': `measure: deadline
clock: { starts: la réception, calendar: france, within: 2 working days }
remedy: { pays: 30 EUR, claim: within 10 calendar days, within: 5 working days }`,
};
let kept: Context;
let people: Cast;
let now: Instant = instantOf('2026-03-18T09:00:00Z');
let session: string;
let breach: number;
let id: string;

beforeAll(async () => {
  const context = await createContext(':memory:');
  kept = { ...context, now: () => now, random: randomBytes };
  people = await seedCast(kept);
  const company = { ...kept, at: () => undefined };
  agreed(await publishCharter(company, publisher, charterToPublish({ terms })));
  const opened = opening('A', '2026-03-10T09:00:00Z');
  const [first] = await play(company, people.agent, opened, later('fulfil', 'A', '2026-03-16T09:00:00Z'));
  id = (first as { case: string }).case;
  breach = await newest(company, 'breach.declared');
  await enter();
});
afterAll(() => kept.db.destroy());

/** A session ends while nobody works. */
async function enter(): Promise<void> {
  const { email } = cast.agent;
  const signedIn = await signIn(kept, { email, password: castPassword, address: '127.0.0.1', browser: null });
  session = 'token' in signedIn ? signedIn.token : '';
}

type Args = Parameters<typeof askRemedy.loader>[0];
function argsFor(params: Record<string, string>, form?: Record<string, string>): Args {
  const headers = { cookie: `__Host-kept_session=${session}`, origin };
  const sent = form && { method: 'POST', body: new URLSearchParams(form) };
  const request = new Request(`${origin}/fr/staff`, { headers, ...sent });
  return { request, params: { lang: 'fr', ...params }, context: { kept, now } } as unknown as Args;
}
async function ask(day: string): Promise<Response | { status?: unknown; error?: unknown }> {
  const params = { id: String(breach) };
  const shown = await askRemedy.loader(argsFor(params));
  const { csrf = '', once = '' } = shown.secrets as unknown as Record<string, string>;
  const form = { _csrf: csrf, _once: once, day, note: 'par téléphone' };
  return (await askRemedy.action(argsFor(params, form))) as unknown as Response;
}
const words = translator('fr');
const plain = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/[\u00a0\u202f]/g, ' ');
async function caseSays(): Promise<string> {
  const { asking } = await casePage.loader(argsFor({ id }));
  return renderToStaticMarkup(
    createElement(AskingNotice, { words, asking: asking || null, now, mayAsk: true }),
  );
}
async function receiptSays(): Promise<string> {
  const publications = await readPublications(kept.db);
  const receipt = await readReceipt(kept as never, publications, id, { now, language: 'fr' });
  if (!receipt) throw new Error('no receipt');
  return plain(renderToStaticMarkup(createElement(ReceiptBreach, { words, receipt, base: '' })));
}

test('the page of the case and the receipt say until when the customer may ask, and what for', async () => {
  expect(await caseSays()).toContain(paths.askRemedy('fr', breach));
  expect(plain(await caseSays())).toMatch(/Le client peut demander jusqu’au 22 mars 2026.* : 30 €/);
  expect(await receiptSays()).toMatch(/À demander avant le.*22 mars 2026/);
  expect(await receiptSays()).toContain('dites-nous avant cette date');
});

test('a day after the time is refused in words, a day within it is written down once, and then nothing is asked', async () => {
  now = instantOf('2026-03-25T09:00:00Z');
  await enter();
  expect(plain(await caseSays())).toContain('Le client pouvait demander jusqu’au 22 mars 2026');
  expect(await receiptSays()).toContain('Le délai pour demander cette réparation est passé.');
  expect(JSON.stringify(await ask('2026-03-24')).replace(/[\u00a0\u202f]/g, ' ')).toContain(
    'Cette demande vient trop tard : il fallait demander avant le 22 mars 2026',
  );
  expect(JSON.stringify(await ask('2026-02-31'))).toContain('day');
  const answer = (await ask('2026-03-20')) as Response;
  expect(answer.status).toBe(302);
  expect(answer.headers.get('location')).toContain(paths.case('fr', id));
  expect(plain(await caseSays())).toContain('Le client l’a demandé le 20 mars 2026');
  expect(await receiptSays()).toMatch(/À vous verser avant le\s+27 mars 2026/);
  expect(JSON.stringify(await ask('2026-03-20'))).toContain('Le client l’a déjà demandé');
});

test('nobody asks for a breach that owes by itself, or for none', async () => {
  const [other] = await kept.db
    .selectFrom('breaches')
    .select('id')
    .where('charter', '=', 'aurore')
    .limit(1)
    .execute();
  for (const unknown of [String(other?.id), '1', 'x'])
    await expect(askRemedy.loader(argsFor({ id: unknown }))).rejects.toMatchObject({ status: 404 });
});
