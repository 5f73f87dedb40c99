import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Context, createContext } from '../context.server.ts';
import { addPerson } from './add-person.server.ts';
import { disablePerson } from './disable-person.server.ts';
import { signIn } from './sign-in.server.ts';

const ada = {
  name: 'Ada',
  email: 'ada@example.org',
  role: 'agent',
  password: 'correct horse battery',
} as const;

let context: Context;
beforeAll(async () => {
  context = await createContext(':memory:');
});
afterAll(() => context.db.destroy());

test('a person is known by a pseudonym, and their password by an argon2id hash', async () => {
  const added = await addPerson(context, { ...ada, email: ' Ada@Example.org ' });
  const row = await context.db.selectFrom('people').selectAll().executeTakeFirstOrThrow();
  expect(added).toEqual({ id: row.id });
  expect(row.id).toMatch(/^p_[a-z2-7]{10}$/);
  expect(row.email).toBe('ada@example.org');
  expect(row.password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});

test.each([
  ['no-name', { name: '  ' }],
  ['bad-email', { email: 'ada' }],
  ['bad-email', { email: 'ada@example' }],
  ['short-password', { password: 'elevenchars' }],
  ['long-password', { password: 'x'.repeat(201) }],
  ['email-taken', { email: 'ADA@example.org' }],
])('is refused: %s', async (refused, change) => {
  expect(await addPerson(context, { ...ada, ...change })).toEqual({ refused });
});

test('disabling somebody unknown changes nothing', async () => {
  expect(await disablePerson(context, 'nobody@example.org')).toEqual({ refused: 'unknown-person' });
});

test('one address may try thirty times at whomever; a success gives its try back', {
  timeout: 20_000,
}, async () => {
  const from = (address: string, email: string, password: string) =>
    signIn(context, { address, email, password });
  const wrong = (attempt: number) => from('192.0.2.1', `${attempt}@example.org`, 'wrong');
  const refusals = await Promise.all(Array.from({ length: 29 }, (_, attempt) => wrong(attempt)));
  expect(refusals.every((refusal) => 'refused' in refusal && refusal.refused === 'wrong')).toBe(true);
  expect(await from('192.0.2.1', ada.email, ada.password)).toHaveProperty('token');
  expect(await wrong(30)).toEqual({ refused: 'wrong' });
  expect(await from('192.0.2.1', ada.email, ada.password)).toMatchObject({ refused: 'throttled' });
  expect(await from('192.0.2.2', ada.email, ada.password)).toHaveProperty('token');
});
