import { expect, test } from 'vitest';
import type { Calendar, EarlyClosing } from '../calendar/calendar.ts';
import { daysBecomeFewer } from './easing.ts';

const office: Calendar = {
  name: 'office',
  zone: 'Europe/Paris',
  week: { thursday: [{ from: 28_800, to: 61_200 }] },
  workingDays: ['thursday'],
  openDays: ['thursday'],
  holidays: [],
  covers: null,
};
const closing = (on: string, at: number): EarlyClosing => ({ on, at });
const fewer = (before: EarlyClosing[], after: EarlyClosing[]) =>
  daysBecomeFewer({ ...office, earlyClosings: before }, { ...office, earlyClosings: after });
const [noon, four] = [43_200, 57_600];

test('an early closing that is added, or comes earlier, promises less', () => {
  expect(fewer([], [closing('12-24', noon)])).toBe(true);
  expect(fewer([closing('12-24', four)], [closing('12-24', noon)])).toBe(true);
  expect(fewer([closing('12-24', four)], [closing('12-24', four), closing('2026-12-24', noon)])).toBe(true);
});

test('one that is taken away, comes later, or says again what a day of every year says does not', () => {
  expect(fewer([closing('12-24', noon)], [])).toBe(false);
  expect(fewer([closing('12-24', noon)], [closing('12-24', four)])).toBe(false);
  expect(fewer([closing('12-24', noon)], [closing('12-24', noon), closing('2026-12-24', noon)])).toBe(false);
});

test('a date that is taken away promises less where the day of every year that it went before closes earlier', () => {
  expect(fewer([closing('12-24', noon), closing('2026-12-24', four)], [closing('12-24', noon)])).toBe(true);
});
