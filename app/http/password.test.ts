import { afterAll, beforeAll, expect, test } from 'vitest';
import { testBuild } from '../routes/test-build.ts';
import { password, startTestSite, type TestSite } from '../server/test-site.ts';

const page = '/en/staff/password';
const wanted = 'another horse battery';

let house: TestSite;
beforeAll(async () => {
  house = await startTestSite(testBuild());
});
afterAll(() => house.stop());

/** Sends the form of the page as somebody signed in. */
async function change(cookie: string, answers: Record<string, string>, path = page): Promise<Response> {
  return house.post(path, { ...(await house.secretsOf(cookie)), ...answers }, cookie);
}
const opens = async (cookie: string) => (await house.get('/en/staff', cookie)).status === 200;

test('asks for the password so far and for another, in words that password managers know', async () => {
  expect((await house.get(page)).headers.get('Location')).toBe('/en/sign-in?to=%2Fen%2Fstaff%2Fpassword');
  for (const name of ['ada', 'clo', 'fay']) {
    const { cookie } = await house.signInAs(name);
    const html = await (await house.get(page, cookie)).text();
    for (const [field, purpose] of [
      ['currentPassword', 'current-password'],
      ['newPassword', 'new-password'],
    ])
      expect(html).toMatch(new RegExp(`<input[^>]* name="${field}"[^>]* autoComplete="${purpose}"`, 'i'));
    expect(html).toMatch(new RegExp(`<input type="email" autoComplete="username"[^>]* value="${name}@`, 'i'));
    expect(html).toContain(`<a href="${page}">Change your password</a>`);
  }
});

test('ends every other session and goes on here with a new token, which the page says', async () => {
  const elsewhere = (await house.signInAs('dan')).cookie;
  const { cookie } = await house.signInAs('dan');
  const answer = await change(cookie, { currentPassword: password, newPassword: wanted });
  expect([answer.status, answer.headers.get('Location')]).toEqual([302, `${page}?done=changed`]);
  const cookies = answer.headers.getSetCookie().map((each) => each.split(';')[0] ?? '');
  expect(cookies).toEqual([
    expect.stringMatching(/^__Host-kept_session=[\w-]{43}$/),
    expect.stringMatching(/^__Host-kept_browser=[\w-]{43}$/),
  ]);
  const [now = ''] = cookies;
  expect(await Promise.all([elsewhere, cookie, now].map(opens))).toEqual([false, false, true]);
  const said = await (await house.get(`${page}?done=changed`, now)).text();
  expect(said).toContain('You are signed out everywhere else');
  expect(said).not.toContain('name="newPassword"');
  const signIn = (with_: string) => house.post('/en/sign-in', { email: 'dan@example.org', password: with_ });
  expect([(await signIn(password)).status, (await signIn(wanted)).status]).toEqual([400, 302]);
});

test('says in both languages why it refuses, beside the answer at fault, and sends no password back', async () => {
  const { cookie } = await house.signInAs('eve');
  const refused = async (language: string, currentPassword: string, newPassword: string) => {
    const answer = await change(cookie, { currentPassword, newPassword }, `/${language}/staff/password`);
    const html = await answer.text();
    for (const secret of [currentPassword, newPassword].filter(Boolean))
      expect(html).not.toContain(`"${secret}"`);
    const said = [...html.matchAll(/id="password-(\w+)-error".*?<\/span> ?([^<]*)/g)];
    return [
      answer.status,
      ...said.map(([, field, words]) => `${field}: ${words?.replace(/[\u00a0\u202f]/g, ' ')}`),
    ];
  };
  expect(await refused('en', password, 'elevenchars')).toEqual([
    400,
    'newPassword: Give at least 12 characters.',
  ]);
  expect(await refused('fr', password, 'elevenchars')).toEqual([
    400,
    'newPassword: Donnez au moins 12 caractères.',
  ]);
  expect(await refused('fr', password, 'x'.repeat(201))).toEqual([
    400,
    'newPassword: Donnez au plus 200 caractères.',
  ]);
  expect(await refused('en', password, 'Eve@Example.org')).toEqual([
    400,
    'newPassword: Your name and your address are what others guess first: give something else.',
  ]);
  expect(await refused('en', password, password)).toEqual([
    400,
    'newPassword: You have this password already: give another one.',
  ]);
  expect(await refused('en', '', wanted)).toEqual([400, 'currentPassword: This field is required.']);
  expect(await refused('en', 'wrong but long', wanted)).toEqual([
    400,
    'currentPassword: This is not your current password.',
  ]);
  expect(await opens(cookie)).toBe(true);
});

test('counts guesses at the password so far like those of signing in, of whoever has the session', async () => {
  const { cookie } = await house.signInAs('gus');
  const statuses: number[] = [];
  for (let guess = 0; guess < 6; guess++)
    statuses.push((await change(cookie, { currentPassword: 'wrong but long', newPassword: wanted })).status);
  expect(statuses).toEqual([400, 400, 400, 400, 400, 429]);
  const right = await change(cookie, { currentPassword: password, newPassword: wanted });
  expect([right.status, right.headers.get('Retry-After')]).toEqual([429, '180']);
  expect(await right.text()).toContain('Too many attempts. Try again in 3');
  expect((await house.post('/en/sign-in', { email: 'gus@example.org', password })).status).toBe(429);
});

test('is refused without the token of the session', async () => {
  const { cookie } = await house.signInAs('clo');
  const answer = await house.post(page, { currentPassword: password, newPassword: wanted }, cookie);
  expect(answer.status).toBe(403);
  expect(await opens(cookie)).toBe(true);
});
