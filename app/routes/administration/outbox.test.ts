import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { publishContent } from '#app/commands/charters/publish-content.server.ts';
import { addPerson } from '#app/commands/people/add-person.server.ts';
import { signIn } from '#app/commands/people/sign-in.server.ts';
import { publisher } from '#app/commands/test-company.ts';
import { type Context, createContext } from '#app/context.server.ts';
import { instantOf } from '#app/domain/instant.ts';
import type { MailState } from '#app/domain/mail/mail.ts';
import type { Role } from '#app/domain/person/kinds.ts';
import { csrfField, onceField } from '#app/http/form-key.tsx';
import { type Translator, translator } from '#app/i18n/translator.ts';
import { languages } from '#app/languages/language.ts';
import { OutboxPage } from '#app/ui/pages/administration/outbox-page.tsx';
import { MailChoicesPage } from '#app/ui/pages/staff/mail-choices-page.tsx';
import { loader as choices, action as choose } from '../staff/mail-choices.tsx';
import { action, loader } from './outbox.tsx';

/** What administrators are shown of mail and may do about it, and what each person chooses. */
const now = instantOf('2026-07-15T08:30:00Z');
let kept: Context;

beforeEach(async () => {
  kept = { ...(await createContext(':memory:')), now: () => now };
  await publishContent(kept, publisher);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await kept.db.destroy();
});

type Args = Parameters<typeof loader>[0];
async function as(role: Role, lang = 'en') {
  const who = { email: `${role}@example.org`, password: 'correct horse battery' };
  await addPerson(kept, publisher, { name: 'Fay', role, ...who });
  const signed = await signIn(kept, { ...who, address: '127.0.0.1', browser: null });
  const cookie = `__Host-kept_session=${'token' in signed ? signed.token : ''}`;
  return (body?: Record<string, string>): Args => {
    const init = body
      ? { method: 'POST', body: new URLSearchParams(body), headers: { cookie } }
      : { headers: { cookie } };
    const request = new Request('http://kept.invalid/en/page', init);
    return { request, params: { lang }, context: { kept, now } } as unknown as Args;
  };
}

async function mail(
  id: string,
  state: MailState,
  rest: { fault?: string; next?: string; attempts?: number } = {},
) {
  const written = '2026-07-15T08:00:00Z';
  await kept.db
    .insertInto('mails')
    .values({
      ...{
        id,
        state,
        person: 'p_gone',
        topic: 'breaches',
        gathers: null,
        after_seq: 0,
        last_seq: 1,
        written,
      },
      ...{
        newest: written,
        next: null,
        attempts: 1,
        fault: null,
        ended: state === 'sent' ? written : null,
        ...rest,
      },
    })
    .execute();
}

const drawn = (words: Translator, page: Awaited<ReturnType<typeof loader>>) =>
  renderToStaticMarkup(createElement(OutboxPage, { words, ...page, errors: [], secrets: null }));

test.each(languages)(
  'in %s, the outbox says that no mail is sent where no server is named',
  async (language) => {
    const words = translator(language);
    const page = drawn(words, await loader((await as('administrator', language))()));
    expect(page).toContain(words.t('outbox.off'));
    expect(page).toContain('SMTP_URL');
    for (const list of ['waiting', 'failed', 'sent'] as const)
      expect(page).toContain(words.t(`outbox.${list}Empty`));
  },
);

test('it shows what waits, failed and was sent, what the server said, and nothing that opens the server', async () => {
  vi.stubEnv('SMTP_URL', 'smtps://kept:s3cret@mail.example.org:465');
  await mail('w', 'waiting', { fault: '451 <b>busy</b>', next: '2026-07-15T09:00:00Z', attempts: 2 });
  await mail('r', 'refused', { fault: '550 no such user' });
  await mail('s', 'sent');
  const words = translator('en');
  const page = drawn(words, await loader((await as('administrator'))()));
  expect(page).toContain('mail.example.org:465');
  expect(page).not.toContain('s3cret');
  expect(page).toContain('451 &lt;b&gt;busy');
  expect(page).toContain('550 no such user');
  expect(page).toContain(
    words.t('outbox.next', { date: words.dateTime(instantOf('2026-07-15T09:00:00Z'), 'Europe/Paris') }),
  );
  expect(page.match(/<form/g)).toHaveLength(2);
});

test('a mail that failed is put back into line by hand, and one that went is not', async () => {
  await mail('r', 'refused', { fault: '550 no such user' });
  await mail('s', 'sent');
  const args = await as('administrator');
  const { secrets } = await loader(args());
  const send = (id: string) =>
    action(args({ [csrfField]: secrets.csrf, [onceField]: secrets.once, mail: id }));
  expect(await send('r')).toMatchObject({ status: 302 });
  const row = await kept.db.selectFrom('mails').selectAll().where('id', '=', 'r').executeTakeFirstOrThrow();
  expect(row).toMatchObject({ state: 'waiting', attempts: 0, next: '2026-07-15T08:30:00Z', ended: null });
  for (const id of ['s', 'nothing'])
    expect(await send(id)).toMatchObject({ data: { error: { '': [translator('en').t('outbox.refused')] } } });
});

test.each(['agent', 'compliance'] as const)('the outbox is no page of an %s', async (role) => {
  const args = await as(role);
  await expect(loader(args())).rejects.toMatchObject({ status: 403 });
  await expect(action(args({ mail: 'r' }))).rejects.toMatchObject({ status: 403 });
});

test.each(languages)(
  'in %s, somebody chooses what they get, and what holds unless they do is said',
  async (language) => {
    const words = translator(language);
    const args = await as('compliance', language);
    const page = await choices(args());
    const drawing = renderToStaticMarkup(
      createElement(MailChoicesPage, { words, ...page, errors: [], secrets: null }),
    );
    expect(drawing).toContain('compliance@example.org');
    expect(drawing).toContain(words.timeOfDay(8 * 3_600));
    expect(drawing.match(/checked=""[^>]*value="at-once"|value="at-once"[^>]*checked=""/g)).toHaveLength(2);
    const { csrf, once } = page.secrets;
    const body = {
      [csrfField]: csrf,
      [onceField]: once,
      warnings: 'none',
      breaches: 'digest',
      language: 'en',
    };
    expect(await choose(args(body))).toMatchObject({ status: 302 });
    expect((await choices(args())).choices).toMatchObject({
      warnings: 'none',
      breaches: 'digest',
      language: 'en',
    });
  },
);

test.each([
  ['warnings', 'often'],
  ['language', 'xx'],
])('a choice that there is not is refused: %s %s', async (field, value) => {
  const args = await as('agent');
  const { csrf, once } = (await choices(args())).secrets;
  const body = { [csrfField]: csrf, [onceField]: once, warnings: 'none', language: 'fr', [field]: value };
  expect(await choose(args(body))).toMatchObject({ data: { error: { [field]: [expect.any(String)] } } });
});

test('an agent is not asked about breaches, of which officers are told', async () => {
  const page = await choices((await as('agent'))());
  const words = translator('fr');
  const drawing = renderToStaticMarkup(
    createElement(MailChoicesPage, { words, ...page, errors: [], secrets: null }),
  );
  expect(drawing).not.toContain(words.t('mailChoices.breaches'));
});
