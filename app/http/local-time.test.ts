import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { parseInstant } from '../domain/instant.ts';
import { parseForm } from './forms.server.ts';
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
    expect(parseLocalTime(text, 'Europe/Paris')).toHaveProperty('issue.message', 'forms.badDate');
    expect(localTime('Europe/Paris').safeParse(text).error?.issues[0]?.message).toBe('forms.badDate');
  }
});

test.each([
  [
    'fr',
    'Le 29 mars 2026, il n’a jamais été 2 h 30 (Europe/Paris) : les horloges sont passées de 2 h à 3 h. Donnez une heure qui a existé.',
  ],
  [
    'en',
    '02:30 did not exist on 29 March 2026 in Europe/Paris: clocks went from 02:00 to 03:00. Give a time that did.',
  ],
] as const)('says in %s why a time that clocks skipped is none', (language, words) => {
  const form = parseForm([['at', '2026-03-29T02:30']], z.object({ at: localTime('Europe/Paris') }), language);
  const said = 'reply' in form ? form.reply.data.error.at : null;
  expect(said?.map((text) => text.replace(/[\u00a0\u202f]/g, ' '))).toEqual([words]);
});

test('takes a time that is shown twice for the earlier one', () => {
  expect(parseLocalTime('2026-10-25T02:30', 'Europe/Paris')).toBe(parseInstant('2026-10-25T00:30:00Z'));
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
