import { expect, test } from 'vitest';
import type { Calendar } from './calendar.ts';
import { idleClosings } from './idle-closings.ts';

const office: Calendar = {
  name: 'office',
  zone: 'Europe/Paris',
  week: { monday: [{ from: 28_800, to: 61_200 }], thursday: [{ from: 28_800, to: 43_200 }] },
  workingDays: ['monday', 'thursday'],
  openDays: ['monday', 'thursday'],
  holidays: [{ date: '2026-05-25', name: null }],
  covers: { from: '2020-01-01', to: '2040-12-31' },
};
const noon = 43_200;
const idle = (...on: string[]) =>
  idleClosings({ ...office, earlyClosings: on.map((each) => ({ on: each, at: noon })) }).map(
    (each) => each.on,
  );

test('an early closing changes nothing on a day that is closed anyway or closes before, nor where no day is known', () => {
  expect(idle('2026-05-25', '2026-12-24', '2026-12-27', '2050-12-26', '05-25', '2026-06-01')).toEqual([
    '2026-05-25',
    '2026-12-24',
    '2026-12-27',
    '2050-12-26',
  ]);
});

test('one of every year changes something if it does in a single year', () => {
  expect(idle('12-24')).toEqual([]);
  const closed = Array.from({ length: 21 }, (_, at) => ({ date: `${2020 + at}-12-24`, name: null }));
  expect(
    idleClosings({ ...office, holidays: closed, earlyClosings: [{ on: '12-24', at: noon }] }),
  ).toHaveLength(1);
});
