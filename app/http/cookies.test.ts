import { expect, test } from 'vitest';
import { cookieName, readCookie, setCookie, withoutCookie } from './cookies.ts';

const about = { plain: 'kept_session', https: true, value: /^[a-z]{3}$/ };

test('a cookie of a site over https says in its name that no other host can have set it', () => {
  expect(cookieName('kept_session', true)).toBe('__Host-kept_session');
  expect(cookieName('kept_session', false)).toBe('kept_session');
  expect(setCookie('kept_session', 'abc', { https: true, seconds: 60 })).toBe(
    '__Host-kept_session=abc; Path=/; HttpOnly; SameSite=Lax; Max-Age=60; Secure',
  );
  expect(setCookie('kept_session', '', { https: false, seconds: 0 })).toBe(
    'kept_session=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0',
  );
});

test.each([
  ['__Host-kept_session=abc', 'abc'],
  ['a=b;__Host-kept_session=abc ; c=d', 'abc'],
  ['__Host-kept_session=abcd; __Host-kept_session=xyz', 'xyz'],
  ['kept_session=abc', null],
  ['x__Host-kept_session=abc', null],
  ['__Host-kept_session', null],
  ['', null],
])('of %j the session is %j', (header, value) => {
  expect(readCookie(header, about)).toBe(value);
});

test.each([
  ['a=b; __Host-kept_session=abc; c=d', 'a=b; c=d'],
  ['__Host-kept_session=abc', undefined],
  ['kept_session=abc', 'kept_session=abc'],
  [undefined, undefined],
])('%j without the session is %j', (header, left) => {
  expect(withoutCookie(header, about)).toBe(left);
});
