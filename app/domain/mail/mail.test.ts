import { describe, expect, test } from 'vitest';
import { isMailAddress } from './address.ts';
import { retryAfter } from './mail.ts';
import { warnedFrom } from './warning.ts';

test('a mail is tried again after a minute, then later and later, six hours at most', () => {
  expect([1, 2, 3, 4, 5, 6, 50].map(retryAfter)).toEqual([60, 240, 960, 3_840, 15_360, 21_600, 21_600]);
});

describe('an address', () => {
  test.each(['a@b.fr', 'camille.roche@aurore-energie.example', 'a+b=c@x-y.org', 'zoé@exämple.org'])(
    '%s is one',
    (text) => {
      expect(isMailAddress(text)).toBe(true);
    },
  );
  test.each([
    ...[
      '',
      'a',
      'a@b',
      '@b.fr',
      'a@b.fr\n',
      'a@b.fr\r\nBcc: x@y.fr',
      'a@b.fr,c@d.fr',
      'A <a@b.fr>',
      'a b@c.fr',
    ],
    ...['"a"@b.fr', 'a@[127.0.0.1]', 'a@b.fr\0', 'a\u200b@b.fr', 'a@b@c.fr', `${'a'.repeat(65)}@b.fr`],
    `a@${'b'.repeat(260)}.fr`,
  ])('%j is none', (text) => {
    expect(isMailAddress(text)).toBe(false);
  });
});

describe('a case is warned of', () => {
  const open = { state: 'open', breached: null, due: 1_000, clockFrom: 0, stops: [] } as const;
  test('from eighty per cent of its time on', () => {
    expect(warnedFrom({ ...open, stops: [] }, 80)).toBe(800);
  });
  test('later where it stood still', () => {
    expect(warnedFrom({ ...open, stops: [{ from: 100, to: 600, ground: 'waiting' }] }, 80)).toBe(900);
  });
  test.each([
    ['stands still', { due: null, state: 'paused' as const }],
    ['is broken', { breached: 500 }],
    ['has ended', { state: 'fulfilled' as const }],
  ])('not where it %s', (_what, change) => {
    expect(warnedFrom({ ...open, stops: [], ...change }, 80)).toBeNull();
  });
});
