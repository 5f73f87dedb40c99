/** Where a customer is told, as staff say it and as the customer stops it. */
import { randomBytes } from 'node:crypto';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signIn } from '#app/commands/people/sign-in.server.ts';
import { type Context, createContext } from '#app/context.server.ts';
import { type CastName, cast, castPassword, seedCast } from '#app/demonstration/scenarios.ts';
import { instantOf } from '#app/domain/instant.ts';
import { translator } from '#app/i18n/translator.ts';
import { stopCodeOf } from '#app/mail/stop-code.server.ts';
import { ContactSection } from '#app/ui/pages/staff/contact-section.tsx';
import * as stopMails from '../public/stop-mails.tsx';
import * as casePage from './case.tsx';
import * as contact from './contact.tsx';

const origin = 'http://kept.invalid';
const now = instantOf('2026-03-18T09:00:00Z');
const email = 'lea@example.org';
let kept: Context;
let id: string;
const sessions = new Map<CastName, string>();

beforeAll(async () => {
  const context = await createContext(':memory:');
  kept = { ...context, now: () => now, random: randomBytes };
  await seedCast(kept);
  for (const name of ['agent', 'administrator'] as const) {
    const as = { email: cast[name].email, password: castPassword, address: '127.0.0.1', browser: null };
    const signedIn = await signIn(kept, as);
    sessions.set(name, 'token' in signedIn ? signedIn.token : '');
  }
  const open = kept.db.selectFrom('cases').select('id').where('state', '=', 'open').orderBy('id');
  id = (await open.executeTakeFirstOrThrow()).id;
});
afterAll(() => kept.db.destroy());

type Args = Parameters<typeof contact.loader>[0];
type Sent = { as?: CastName; form?: Record<string, string>; code?: string; about?: string };
function argsFor({ as, form, code, about = id }: Sent = {}): Args {
  const headers: Record<string, string> = { origin };
  if (as) headers.cookie = `__Host-kept_session=${sessions.get(as)}`;
  const sent = form && { method: 'POST', body: new URLSearchParams(form) };
  const request = new Request(`${origin}/fr/x`, { headers, ...sent });
  return { request, params: { lang: 'fr', id: about, code }, context: { kept, now } } as unknown as Args;
}
async function say(answers: Record<string, string>): Promise<string> {
  const { secrets } = await contact.loader(argsFor({ as: 'agent' }));
  const { csrf = '', once = '' } = secrets as unknown as Record<string, string>;
  const form = { _csrf: csrf, _once: once, ...answers };
  const answer = (await contact.action(argsFor({ as: 'agent', form }))) as unknown as Response;
  return answer.status === 302 ? 'said' : JSON.stringify(answer);
}
async function caseSays(): Promise<string> {
  const shown = (await casePage.loader(argsFor({ as: 'agent' }))).contact;
  const section = { words: translator('fr'), contact: shown, zone: 'Europe/Paris', mayChange: true };
  return renderToStaticMarkup(createElement(ContactSection, section)).replace(/<[^>]+>/g, ' ');
}

test('an agent gives, corrects and takes away the address; what is none is told at the field', async () => {
  expect(await caseSays()).toContain('Aucune adresse');
  for (const wrong of ['lea', 'a@b.fr, c@d.fr', 'a@b.fr\r\nBcc: c@d.fr', `${'a'.repeat(300)}@b.fr`])
    expect(await say({ email: wrong, language: 'fr' })).toContain('une seule adresse électronique');
  expect(await say({ email: 'lea@example.com', language: 'en' })).toBe('said');
  expect(await say({ email, language: 'fr' })).toBe('said');
  expect(await caseSays()).toContain(`${email} (français)`);
  expect(await say({ email, language: 'fr', remove: 'yes' })).toBe('said');
  expect(await caseSays()).not.toContain(email);
  expect(await say({ email, language: 'fr' })).toBe('said');
});

test('an administrator sees neither the form nor a case that is not there', async () => {
  await expect(contact.loader(argsFor({ as: 'administrator' }))).rejects.toMatchObject({ status: 403 });
  await expect(contact.loader(argsFor({ as: 'agent', about: 'none' }))).rejects.toMatchObject({
    status: 404,
  });
});

test('who was sent the link stops it, once and for all, and nobody else does', async () => {
  const code = stopCodeOf(kept, id, email);
  const forged = stopCodeOf(kept, id, 'tom@example.org');
  expect(await stopMails.loader(argsFor({ code }))).toMatchObject({ isTold: true });
  expect(await stopMails.loader(argsFor({ code: forged }))).toMatchObject({ isTold: false });
  await stopMails.action(argsFor({ code: forged, form: {} }));
  expect(await caseSays()).toContain(email);
  await stopMails.action(argsFor({ code, form: {} }));
  await stopMails.action(argsFor({ code, form: {} }));
  expect(await stopMails.loader(argsFor({ code }))).toMatchObject({ isTold: false });
  expect(await caseSays()).toContain('Le client ne veut plus de messages');
  expect(await caseSays()).not.toContain(email);
  await expect(stopMails.loader(argsFor({ code, about: 'none' }))).rejects.toMatchObject({ status: 404 });
});
