import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { testBuild } from '../routes/test-build.ts';
import { password, startTestSite, type TestSite } from '../server/test-site.ts';
import { parseForm } from './forms.server.ts';

let house: TestSite;
let get: TestSite['get'];
let post: TestSite['post'];
let signInAs: TestSite['signInAs'];

beforeAll(async () => {
  house = await startTestSite(testBuild());
  ({ get, post, signInAs } = house);
});
afterAll(() => house.stop());

describe('forms of the signed-in', () => {
  test('are read with the token of their session and an answer that the schema takes', async () => {
    const { cookie } = await signInAs('ada');
    const secrets = await house.secretsOf(cookie);
    const answer = await post('/fr/staff?index', { ...secrets, reference: 'R-1' }, cookie);
    expect(answer.status).toBe(200);
    const other = await house.secretsOf(cookie);
    expect(other._csrf).not.toBe(secrets._csrf);
    expect(other._once).not.toBe(secrets._once);
    expect((await post('/fr/staff?index', { ...secrets, reference: 'too long' }, cookie)).status).toBe(400);
  });

  test('are refused without a token, with a false one and with another session’s', async () => {
    const { cookie } = await signInAs('ada');
    const { cookie: other } = await signInAs('clo');
    const own = await house.secretsOf(cookie);
    const foreign = await house.secretsOf(other);
    for (const _csrf of ['', 'AAAA', foreign._csrf, own._csrf.slice(1)]) {
      const answer = await post('/fr/staff?index', { ...own, _csrf, reference: 'R-1' }, cookie);
      expect(answer.status).toBe(403);
    }
  });

  test('are refused from another site, in the reader’s language, before any page sees them', async () => {
    const { cookie } = await signInAs('ada');
    const answers = { ...(await house.secretsOf(cookie)), reference: 'R-1' };
    for (const origin of ['https://evil.example', 'null', '']) {
      const answer = await post('/en/staff?index', answers, cookie, origin);
      expect(answer.status).toBe(403);
      expect(await answer.text()).toContain('This request does not come from this site');
    }
    expect((await get('/fr/staff', cookie)).status).toBe(200);
  });

  test('are refused when they are too large, and when they are no forms', async () => {
    const large = await post('/en/sign-in', { email: 'a'.repeat(1_000_001), password });
    expect(large.status).toBe(413);
    expect(await large.text()).toContain('<h1>This is too large to send</h1>');
    const init = {
      method: 'POST',
      headers: { origin: house.site, 'Content-Type': 'application/json' },
      body: '{}',
    };
    expect((await fetch(`${house.site}/en/sign-in`, init)).status).toBe(400);
  });
});

test('a text that is too long is not said to be missing', () => {
  const text = z.string({ error: 'forms.missing' }).trim().min(2).max(3);
  const schema = z.object({ long: text, absent: text });
  const form = parseForm([['long', 'abcd']], schema, 'en');
  if (!('reply' in form)) throw new Error('it was taken');
  expect(form.reply.data.error).toEqual({
    long: ['At most 3 characters.'],
    absent: ['This field is required.'],
  });
});
