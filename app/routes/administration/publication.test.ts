import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { addPerson } from '#app/commands/people/add-person.server.ts';
import { signIn } from '#app/commands/people/sign-in.server.ts';
import { publisher } from '#app/commands/test-company.ts';
import { type Context, createContext } from '#app/context.server.ts';
import { instantOf } from '#app/domain/instant.ts';
import { action, loader } from './publication.tsx';

/** An administrator publishes what was shown, and nothing else. */
const now = instantOf('2026-03-18T09:00:00Z');
const origin = 'http://kept.invalid';
let content: string;
let kept: Context;
let cookie: string;

beforeEach(async () => {
  content = mkdtempSync(join(tmpdir(), 'kept-publication-'));
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

function argsOf(form?: Record<string, string>) {
  const sent = form && { method: 'POST', body: new URLSearchParams(form) };
  const request = new Request(`${origin}/fr/admin/editions`, { headers: { cookie, origin }, ...sent });
  const args = { request, params: { lang: 'fr' }, context: { kept, now } };
  return args as unknown as Parameters<typeof loader>[0];
}
/** The form of the page as it is now. */
async function formShown() {
  const { shown, secrets } = await loader(argsOf());
  return { shown, _csrf: secrets.csrf, _once: secrets.once };
}
const countEntries = async () =>
  (await kept.db.selectFrom('entries').select('seq').where('kind', 'like', '%.published').execute()).length;
const rewrite = (name: string, from: string, to: string) => {
  const path = join(content, name);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
};

test('what was shown is published, and sent twice changes nothing', async () => {
  const form = await formShown();
  const answers = await Promise.all([action(argsOf(form)), action(argsOf(form))]);
  expect(answers.some((answer) => answer instanceof Response && answer.status === 302)).toBe(true);
  const published = await countEntries();
  expect(published).toBeGreaterThan(4);
  await action(argsOf(form));
  expect(await countEntries()).toBe(published);
});

test.each([
  ['a sentence', 'charters/boston-311/charter.en.md', '\n---\n', '\n---\n\nAnother sentence.\n'],
  ['the hours of a calendar', 'calendars/boston.yml', 'monday: [08:30-17:00]', 'monday: [08:30-12:00]'],
  ['the words of the method', 'method/method.en.md', '\n---\n', '\n---\n\nAnother sentence.\n'],
])('what changed after it was shown is not published unread: %s', async (_, name, from, to) => {
  const form = await formShown();
  rewrite(name, from, to);
  const answer = await action(argsOf(form));
  expect(answer).toMatchObject({ data: { error: { '': [expect.stringContaining('changé')] } } });
  expect(await countEntries()).toBe(0);
  // Shown anew, it is.
  await action(argsOf(await formShown()));
  expect(await countEntries()).toBeGreaterThan(4);
});

test('half days of the library that a calendar leaves out are said before it is published', async () => {
  expect((await loader(argsOf())).warnings).toEqual([]);
  const calendar = `zone: Europe/Vienna
week: { monday: [08:30-17:00] }
holidays: { country: AT, from: 2010, until: 2040 }
`;
  writeFileSync(join(content, 'calendars/boston.yml'), calendar);
  const { warnings, changes } = await loader(argsOf());
  expect(changes.length).toBeGreaterThan(0);
  expect(warnings).toEqual([expect.stringContaining('12-24 14:00–24:00 (Christmas Eve)')]);
  await action(argsOf(await formShown()));
  expect((await loader(argsOf())).warnings).toEqual(warnings);
});
