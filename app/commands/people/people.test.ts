import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Context, createContext } from '../../context.server.ts';
import { publisher } from '../test-company.ts';
import { addPerson } from './add-person.server.ts';
import type { SignedIn } from './begin-session.server.ts';
import { changePassword } from './change-password.server.ts';
import { disablePerson } from './disable-person.server.ts';
import { enablePerson } from './enable-person.server.ts';
import { setPassword } from './set-password.server.ts';
import { setRole } from './set-role.server.ts';
import { signIn } from './sign-in.server.ts';
import { signOutEverywhere } from './sign-out-everywhere.server.ts';

const email = 'ada@example.org';
const password = 'correct horse battery';
const wanted = 'another horse battery';

let context: Context;
let ada: string;
let here: SignedIn;

const signingIn = (tried: { password?: string; browser?: string | null } = {}) =>
  signIn(context, { email, password, address: '192.0.2.1', browser: null, ...tried });
const left = async () => {
  const sessions = await context.db.selectFrom('sessions').select('person').execute();
  const browsers = await context.db.selectFrom('known_browsers').select('person').execute();
  return { sessions: sessions.length, browsers: browsers.length };
};
const row = () => context.db.selectFrom('people').selectAll().where('id', '=', ada).executeTakeFirstOrThrow();

beforeEach(async () => {
  context = await createContext(':memory:');
  const added = await addPerson(context, publisher, { name: 'Ada', email, role: 'agent', password });
  if ('refused' in added) throw new Error(added.refused);
  ada = added.id;
  const signedIn = await signingIn();
  if ('refused' in signedIn) throw new Error(signedIn.refused);
  here = signedIn;
  await signingIn();
});
afterEach(() => context.db.destroy());

test('one’s own password: everything of before ends, and one goes on', async () => {
  const change = { person: ada, current: password, wanted, address: '192.0.2.1', browser: here.browser };
  expect(await changePassword(context, change)).toHaveProperty('token');
  expect(await left()).toEqual({ sessions: 1, browsers: 1 });
  expect(await signingIn()).toEqual({ refused: 'wrong' });
  expect(await signingIn({ password: wanted })).toHaveProperty('token');
});

test('one’s own password: of two changes at once one is made', async () => {
  const change = (wanted: string) =>
    changePassword(context, { person: ada, current: password, wanted, address: '192.0.2.1', browser: null });
  const results = await Promise.all([change(wanted), change('yet another battery')]);
  expect(results.filter((result) => 'token' in result)).toHaveLength(1);
  expect(results).toContainEqual({ refused: 'wrong' });
  expect(await left()).toEqual({ sessions: 1, browsers: 1 });
});

test('somebody’s password: by the same rules, and everything ends', async () => {
  const set = (password: string) => setPassword(context, publisher, { email: ' Ada@example.org', password });
  expect(await set('elevenchars')).toEqual({ refused: 'short-password' });
  expect(await set(email)).toEqual({ refused: 'guessable-password' });
  expect(await left()).toEqual({ sessions: 2, browsers: 2 });
  expect(await set(wanted)).toEqual({ id: ada, disabled: false });
  expect(await left()).toEqual({ sessions: 0, browsers: 0 });
  expect(await signingIn({ password: wanted })).toHaveProperty('token');
  await disablePerson(context, publisher, email);
  expect(await set(password)).toEqual({ id: ada, disabled: true });
  expect(await signingIn()).toEqual({ refused: 'wrong' });
});

test('a role: sessions end, browsers stay known; the same role changes nothing', async () => {
  expect(await setRole(context, publisher, { email, role: 'agent' })).toEqual({ id: ada, before: 'agent' });
  expect(await left()).toEqual({ sessions: 2, browsers: 2 });
  const set = await setRole(context, publisher, { email: 'ADA@example.org', role: 'compliance' });
  expect(set).toEqual({ id: ada, before: 'agent' });
  expect(await left()).toEqual({ sessions: 0, browsers: 2 });
  expect((await row()).role).toBe('compliance');
  const king = 'king' as 'agent';
  expect(await setRole(context, publisher, { email, role: king })).toEqual({ refused: 'unknown-role' });
});

test('disabled and enabled again: the same pseudonym, role and password, no session', async () => {
  const before = await row();
  await disablePerson(context, publisher, email);
  expect(await left()).toEqual({ sessions: 0, browsers: 0 });
  const { disabled } = await row();
  await disablePerson(context, publisher, email);
  expect((await row()).disabled).toBe(disabled);
  expect(await signingIn()).toEqual({ refused: 'wrong' });
  expect(await enablePerson(context, publisher, email)).toEqual({ id: ada, since: disabled });
  expect(await row()).toEqual(before);
  expect(await left()).toEqual({ sessions: 0, browsers: 0 });
  expect(await signingIn()).toHaveProperty('token');
  expect(await enablePerson(context, publisher, email)).toEqual({ id: ada, since: null });
});

test('signed out everywhere: sessions and browsers, and nobody else’s', async () => {
  await addPerson(context, publisher, { name: 'Bob', email: 'bob@example.org', role: 'agent', password });
  await signIn(context, { email: 'bob@example.org', password, address: '192.0.2.1', browser: null });
  expect(await signOutEverywhere(context, publisher, email)).toEqual({ id: ada, sessions: 2 });
  expect(await left()).toEqual({ sessions: 1, browsers: 1 });
  expect(await signOutEverywhere(context, publisher, email)).toEqual({ id: ada, sessions: 0 });
});

test('nothing is done to somebody unknown', async () => {
  const nobody = 'nobody@example.org';
  const refused = { refused: 'unknown-person' };
  expect(await disablePerson(context, publisher, nobody)).toEqual(refused);
  expect(await enablePerson(context, publisher, nobody)).toEqual(refused);
  expect(await signOutEverywhere(context, publisher, nobody)).toEqual(refused);
  expect(await setRole(context, publisher, { email: nobody, role: 'agent' })).toEqual(refused);
  expect(await setPassword(context, publisher, { email: nobody, password })).toEqual(refused);
  const change = { person: 'p_nobody', current: password, wanted, address: '', browser: null };
  expect(await changePassword(context, change)).toEqual({ refused: 'wrong' });
});

test('the last administrator stays one, unless the command line says otherwise', async () => {
  const who = { id: ada, role: 'administrator' } as const;
  await setRole(context, publisher, { email, role: 'administrator' });
  expect(await setRole(context, who, { email, role: 'agent' })).toEqual({ refused: 'last-administrator' });
  expect(await disablePerson(context, who, email)).toEqual({ refused: 'last-administrator' });
  const other = { name: 'Bo', email: 'bo@example.org', role: 'administrator', password } as const;
  await addPerson(context, who, other);
  expect(await disablePerson(context, who, other.email)).toHaveProperty('id');
  expect(await setRole(context, who, { email, role: 'agent' })).toEqual({ refused: 'last-administrator' });
  await enablePerson(context, who, other.email);
  expect(await setRole(context, who, { email, role: 'agent' })).toEqual({ id: ada, before: 'administrator' });
  expect(await setRole(context, publisher, { email: other.email, role: 'agent' })).toHaveProperty('id');
});
