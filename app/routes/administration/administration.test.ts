import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { publishContent } from '#app/commands/charters/publish-content.server.ts';
import { addPerson } from '#app/commands/people/add-person.server.ts';
import { signIn } from '#app/commands/people/sign-in.server.ts';
import { publisher } from '#app/commands/test-company.ts';
import { type Context, createContext } from '#app/context.server.ts';
import { instantOf } from '#app/domain/instant.ts';
import { translator } from '#app/i18n/translator.ts';
import { AdministrationPage } from '#app/ui/pages/administration/administration-page.tsx';
import { PeoplePage } from '#app/ui/pages/administration/people-page.tsx';
import { WitnessRequestsPage } from '#app/ui/pages/administration/witness-requests-page.tsx';
import { loader } from './administration.tsx';
import { loader as people } from './people.tsx';
import { loader as requests } from './witness-requests.tsx';

/** What administrators are shown when, and while a file of theirs is broken. */
const now = instantOf('2026-07-15T21:30:00Z');
const words = translator('en');
let content: string;
let kept: Context;
let cookie: string;

beforeEach(async () => {
  content = mkdtempSync(join(tmpdir(), 'kept-administration-'));
  cpSync('content', content, { recursive: true });
  kept = { ...(await createContext(':memory:', content)), now: () => now };
  const who = { email: 'fay@example.org', password: 'correct horse battery' };
  await addPerson(kept, publisher, { name: 'Fay', role: 'administrator', ...who });
  const signed = await signIn(kept, { ...who, address: '127.0.0.1', browser: null });
  cookie = `__Host-kept_session=${'token' in signed ? signed.token : ''}`;
});
afterEach(async () => {
  await kept.db.destroy();
  rmSync(content, { recursive: true });
});

function argsFor(path: string) {
  const request = new Request(`http://kept.invalid/en/admin${path}`, { headers: { cookie } });
  return { request, params: { lang: 'en' }, context: { kept, now } } as unknown as Parameters<
    typeof loader
  >[0];
}

test('times are those of the clocks of the customers', async () => {
  await publishContent(kept, publisher);
  const page = renderToStaticMarkup(
    createElement(PeoplePage, { words, ...(await people(argsFor('/people'))) }),
  );
  expect(page).toContain(words.dateTime(now, 'Europe/Paris'));
  expect(page).toContain(words.zones('Europe/Paris'));
  expect(page).not.toContain('UTC');
});

test.each([
  ['cannot be understood', 'witness nobody\n'],
  ['is no text', new Uint8Array([0xff, 0xfe, 0xfd])],
])('a policy that %s is said where witnesses are looked after', async (_, written) => {
  writeFileSync(join(content, 'witnesses.policy'), written);
  const home = renderToStaticMarkup(
    createElement(AdministrationPage, { words, ...(await loader(argsFor(''))) }),
  );
  expect(home).toMatch(/witnesses\.policy:1/);
  expect(home).not.toContain(words.t('admin.well'));
  const asked = await requests(argsFor('/witnesses'));
  const page = renderToStaticMarkup(
    createElement(WitnessRequestsPage, { words, ...asked, errors: [], secrets: null }),
  );
  expect(page).toMatch(/witnesses\.policy:1/);
});
