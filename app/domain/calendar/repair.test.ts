import { expect, test } from 'vitest';
import { parseInstant } from '../instant.ts';
import { repairConvertedTwice } from './repair.ts';

test('a time converted twice is brought back: Boston opens at 08:30, summer and winter', () => {
  const zone = 'America/New_York';
  expect(repairConvertedTwice('2015-01-05 03:30:00', zone)).toBe(parseInstant('2015-01-05T08:30:00-05:00'));
  expect(repairConvertedTwice('2015-07-06 04:30:00', zone)).toBe(parseInstant('2015-07-06T08:30:00-04:00'));
  expect(repairConvertedTwice('2015-07-06T04:30', zone)).toBe(parseInstant('2015-07-06T08:30:00-04:00'));
});

test('what is no local time is not guessed at', () => {
  for (const text of [
    '',
    '2015-02-30 10:00:00',
    '2015-01-05 25:00:00',
    '05/01/2015 10:00',
    '2015-01-05T10:00:00Z',
  ]) {
    expect(repairConvertedTwice(text, 'America/New_York')).toBeNull();
  }
});
