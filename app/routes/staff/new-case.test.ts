/** What remedies depend on, given with a new case. */
import { randomBytes } from 'node:crypto';
import { type SubmissionResult, useForm } from '@conform-to/react';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publishCharter } from '#app/commands/charters/publish-charter.server.ts';
import { signIn } from '#app/commands/people/sign-in.server.ts';
import { agreed, charterToPublish, publisher } from '#app/commands/test-company.ts';
import { type Context, createContext } from '#app/context.server.ts';
import { cast, castPassword, seedCast } from '#app/demonstration/scenarios.ts';
import { instantOf } from '#app/domain/instant.ts';
import { errorsIn } from '#app/http/form-key.tsx';
import { translator } from '#app/i18n/translator.ts';
import type { Language } from '#app/languages/language.ts';
import { NewCasePage } from '#app/ui/pages/staff/new-case-page.tsx';
import { findAttributes } from '#db/stores/attributes.server.ts';
import * as newCase from './new-case.tsx';

const origin = 'http://kept.invalid';
const now = instantOf('2026-03-18T09:00:00Z');
const clock = 'clock: { starts: la réception, calendar: france, within: 2 working days }';
const terms = {
  '01-answer': `measure: deadline\n${clock}\nremedy: { pays: 25 %, of: fare, within: 5 working days }`,
  '02-call': `measure: deadline\n${clock}\nremedy: { pays: 2 EUR per kVA, within: 5 working days }`,
};
let kept: Context;
let session: string;

beforeAll(async () => {
  kept = { ...(await createContext(':memory:')), now: () => now, random: randomBytes };
  await seedCast(kept);
  agreed(await publishCharter(kept, publisher, charterToPublish({ terms })));
  const { email } = cast.administrator;
  const signedIn = await signIn(kept, { email, password: castPassword, address: '127.0.0.1', browser: null });
  session = 'token' in signedIn ? signedIn.token : '';
});
afterAll(() => kept.db.destroy());

type Args = Parameters<typeof newCase.loader>[0];
function argsFor(lang: Language, form?: Record<string, string>, query = ''): Args {
  const headers = { cookie: `__Host-kept_session=${session}`, origin };
  const sent = form && { method: 'POST', body: new URLSearchParams(form) };
  const request = new Request(`${origin}/${lang}/staff/cases/new${query}`, { headers, ...sent });
  return { request, params: { lang }, context: { kept, now } } as unknown as Args;
}
/** The text of the page, as it is asked for or after a refusal. */
async function shown(
  lang: Language,
  query = '',
  lastResult: SubmissionResult | null = null,
): Promise<string> {
  const { secrets: _, promise, title: __, ...page } = await newCase.loader(argsFor(lang, undefined, query));
  const Page = () => {
    const [form, fields] = useForm<{ promise: string; attributes: Record<string, string> }>({
      ...{ id: 'new-case', lastResult, defaultValue: { promise: promise ?? '' } },
    });
    const said = { form: { id: form.id, errors: errorsIn(form) }, fields } as unknown as {
      [Each in 'form' | 'fields']: Parameters<typeof NewCasePage>[0][Each];
    };
    return createElement(NewCasePage, {
      words: translator(lang),
      ...page,
      ...said,
      taken: [],
      secrets: null,
    });
  };
  return renderToStaticMarkup(createElement(Page)).replace(/[\u00a0\u202f]/g, ' ');
}
const named = (html: string) => [...html.matchAll(/name="attributes\.(\w+)"/g)].map(([, name]) => name);
const said = { promise: 'test/answer', at: '2026-03-18T09:00' };

async function send(lang: Language, answers: Record<string, string>) {
  const { csrf = '', once = '' } = (await newCase.loader(argsFor(lang))).secrets as Record<string, string>;
  return (await newCase.action(argsFor(lang, { _csrf: csrf, _once: once, ...said, ...answers }))) as unknown;
}
async function refusal(lang: Language, answers: Record<string, string>): Promise<string> {
  const { data } = (await send(lang, answers)) as { data: SubmissionResult };
  const field = (await shown(lang, '', data)).match(/id="new-case-attributes\.\w+-error".*?<\/p>/)?.[0] ?? '';
  return field
    .replace(/<[^>]+>/g, ' ')
    .replace(/^[^>]*>/, '')
    .replace(/\s+/g, ' ')
    .trim();
}
async function opened(lang: Language, answers: Record<string, string>) {
  const answer = (await send(lang, answers)) as Response;
  const id =
    /\/([^/?]+)\?recorded/.exec(answer.headers?.get('Location') ?? JSON.stringify(answer))?.[1] ?? '';
  return (await findAttributes(kept.db, [id])).get(id) ?? null;
}

test('the form asks for what the promises on offer need, and once one is chosen for its own alone', async () => {
  const page = await shown('fr');
  expect(named(page)).toEqual(['value0', 'currency0', 'value1']);
  expect(page).toContain('Valeur de fare');
  expect(page).toContain('un manquement à l’engagement 2 en dépend');
  expect(named(await shown('fr', '?promise=test/call'))).toEqual(['value1']);
  expect(named(await shown('fr', '?promise=test/repair'))).toEqual([]);
});

test('what is given is known of the case as it is opened, as the language writes it', async () => {
  expect(await opened('fr', { 'attributes.value0': '79,99', 'attributes.currency0': 'chf' })).toEqual({
    fare: '79.99 CHF',
  });
  expect(await opened('en', { promise: 'test/call', 'attributes.value1': '9.5' })).toEqual({ kVA: '9.5' });
  // The currency alone says nothing.
  expect(await opened('en', { 'attributes.currency0': 'EUR', 'attributes.value0': '' })).toBeNull();
});

test('what is unfit is refused at its field, in the language of the page', async () => {
  expect(await refusal('fr', { 'attributes.value0': 'neuf' })).toMatch(/Donnez un nombre\.$/);
  expect(await refusal('en', { 'attributes.value0': '80', 'attributes.currency0': 'euros' })).toContain(
    '“80 EUROS” is no amount for fare: an amount with its currency, such as 80 EUR, was expected.',
  );
  expect(await refusal('fr', { 'attributes.value1': '-9', promise: 'test/call' })).toContain(
    '« -9 » n’est pas un nombre pour kVA : un nombre comme 9 ou 12,5 était attendu.',
  );
  expect(await refusal('fr', { 'attributes.value1': '9' })).toContain(
    '« kVA » n’est pas une indication que cet engagement demande ; fare était attendu.',
  );
  const cases = await kept.db.selectFrom('cases').select('id').where('charter', '=', 'test').execute();
  expect(cases).toHaveLength(3);
});
