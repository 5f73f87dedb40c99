import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Context, createContext } from '../../context.server.ts';
import { publisher } from '../test-company.ts';
import { addPerson } from './add-person.server.ts';
import { disablePerson } from './disable-person.server.ts';

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
  const added = await addPerson(context, publisher, { ...ada, email: ' Ada@Example.org ' });
  const row = await context.db.selectFrom('people').selectAll().executeTakeFirstOrThrow();
  expect(added).toEqual({ id: row.id });
  expect(row.id).toMatch(/^p_[a-z2-7]{10}$/);
  expect(row.email).toBe('ada@example.org');
  expect(row.password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});

test.each([
  ['no-name', { name: '  ' }],
  ['bad-name', { name: 'Ada\u202egnol' }],
  ['bad-name', { name: 'x'.repeat(201) }],
  ['bad-email', { email: 'a\u202eda@example.org' }],
  ['bad-email', { email: 'a\u200bda@example.org' }],
  ['bad-name', { name: 'A\u3164da' }],
  ['stray-password', { password: 'correct\0horse battery' }],
  ['bad-email', { email: 'ada' }],
  ['bad-email', { email: 'ada@example' }],
  ['short-password', { password: 'elevenchars' }],
  ['long-password', { password: 'x'.repeat(201) }],
  ['guessable-password', { password: 'Ada@Example.org' }],
  ['email-taken', { email: 'ADA@example.org' }],
])('is refused: %s', async (refused, change) => {
  expect(await addPerson(context, publisher, { ...ada, ...change })).toEqual({ refused });
});

test('who has the address of somebody disabled is refused, and told so', async () => {
  await disablePerson(context, publisher, ada.email);
  expect(await addPerson(context, publisher, ada)).toEqual({ refused: 'email-disabled' });
});
