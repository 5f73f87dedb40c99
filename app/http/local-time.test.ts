import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseInstant } from '../domain/instant.ts';
import { localTime, localTimeOf, parseLocalTime } from './local-time.ts';

test('reads the wall of the charter’s zone', () => {
  expect(parseLocalTime('2026-11-22T14:30', 'Europe/Paris')).toBe(parseInstant('2026-11-22T13:30:00Z'));
  expect(parseLocalTime('2026-07-01T14:30:05', 'America/New_York')).toBe(
    parseInstant('2026-07-01T18:30:05Z'),
  );
});

test('refuses what is no time', () => {
  for (const text of [
    '',
    '2026-11-22',
    '2026-02-30T10:00',
    '2026-11-22T24:00',
    '2026-11-22T10:00Z',
    'noon',
  ]) {
    expect(parseLocalTime(text, 'Europe/Paris')).toBeNull();
    expect(localTime('Europe/Paris').safeParse(text).error?.issues[0]?.message).toBe('forms.badDate');
  }
});

test('what a field shows reads back as the same minute, but for the hour that comes twice', () => {
  const from = Date.UTC(2026, 0, 1) / 60_000;
  fc.assert(
    fc.property(fc.integer({ min: from, max: from + 3 * 525_600 }), (minute) => {
      const instant = minute * 60;
      const back = parseLocalTime(localTimeOf(instant, 'Europe/Paris'), 'Europe/Paris');
      expect([instant, instant - 3_600]).toContain(back);
    }),
  );
});
