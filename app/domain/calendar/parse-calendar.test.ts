import { describe, expect, test } from 'vitest';
import { faultInWords } from '#app/i18n/findings.ts';
import { faultOf } from '../schema-fault.ts';
import { type HolidayResolver, parseCalendar } from './parse-calendar.ts';

const library: HolidayResolver = ({ country, from, to }) => {
  if (country !== 'FR') return { unknown: 'country' };
  const years = Array.from({ length: to - from + 1 }, (_, later) => from + later);
  return years.flatMap((year) => [
    { date: `${year}-01-01`, name: { fr: 'Nouvel An', en: "New Year's Day" } },
    { date: `${year}-05-01`, name: { en: 'Labour Day' } },
  ]);
};
const read = (raw: unknown) => parseCalendar(raw, 'office', library);
const faults = (raw: unknown) =>
  read(raw).error?.issues.map((issue) => `${issue.path.join('.')}: ${faultInWords(faultOf(issue), 'en')}`) ??
  [];

describe('a calendar as it is written', () => {
  test('has its defaults filled in, and a plain list of holidays is complete', () => {
    const raw = {
      zone: 'Europe/Paris',
      week: { monday: ['08:00-12:00', '13:30-24:00'] },
      holidays: ['2026-05-01', { date: '2026-01-01', fr: 'Nouvel An' }],
    };
    expect(read(raw).data).toEqual({
      name: 'office',
      zone: 'Europe/Paris',
      week: {
        monday: [
          { from: 28_800, to: 43_200 },
          { from: 48_600, to: 86_400 },
        ],
      },
      workingDays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
      openDays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'],
      holidays: [
        { date: '2026-01-01', name: { fr: 'Nouvel An' } },
        { date: '2026-05-01', name: null },
      ],
      covers: null,
    });
  });

  test('takes holidays from a library, leaves some out, names some, adds its own and its closures', () => {
    const holidays = {
      country: 'FR',
      from: 2026,
      until: 2027,
      without: ["New Year's Day", '2027-05-01'],
      names: [{ en: 'Labour Day', fr: 'Fête du Travail' }],
      dates: [{ date: '2026-12-24', fr: 'Veille de Noël', en: 'Christmas Eve' }],
      closures: [{ from: '2026-08-10', to: '2026-08-11', fr: 'Congés', en: 'Summer break' }],
    };
    const calendar = read({ zone: 'Europe/Paris', week: {}, holidays }).data;
    expect(calendar?.covers).toEqual({ from: '2026-01-01', to: '2027-12-31' });
    expect(calendar?.holidays).toEqual([
      { date: '2026-05-01', name: { en: 'Labour Day', fr: 'Fête du Travail' } },
      { date: '2026-08-10', name: { fr: 'Congés', en: 'Summer break' } },
      { date: '2026-08-11', name: { fr: 'Congés', en: 'Summer break' } },
      { date: '2026-12-24', name: { fr: 'Veille de Noël', en: 'Christmas Eve' } },
    ]);
  });

  test('says of each fault where it is and what was expected', () => {
    expect(
      faults({
        zone: 'Europe/Pariss',
        week: { monday: ['09:00-17:00', '16:00-18:00'], tuesday: ['17:00-09:00'] },
      }),
    ).toEqual([
      'zone: unknown time zone “Europe/Pariss”: expected an IANA zone, such as Europe/Paris',
      'week.monday.1: these hours start before the ones above end: expected them in order, not overlapping',
      'week.tuesday.0: “17:00-09:00” ends before it starts: expected a night as two openings, until 24:00 and from 00:00',
    ]);
    expect(
      faults({
        zone: 'UTC',
        week: { friday: ['9-17'], saturday: ['20:00-24:30'] },
        'working-days': ['montag'],
      }),
    ).toEqual([
      'week.friday.0: “9-17” is no opening: expected a start and an end, such as "08:30-17:00"',
      'week.saturday.0: “20:00-24:30” has a time that does not exist: expected times from 00:00 to 24:00',
      'working-days.0: expected monday | tuesday | wednesday | thursday | friday | saturday | sunday',
    ]);
    expect(faults({ zone: 'UTC', holidays: ['2026-02-30'] })).toEqual([
      'holidays.0: “2026-02-30” is no date: expected one that exists, such as 2026-12-24',
    ]);
    expect(faults({ zone: 'UTC', holidays: { country: 'ZZ' } })).toEqual([
      'holidays.country: the library of holidays does not know this country: expected the code of another, or the days written under “dates”',
    ]);
    expect(faults({ zone: 'UTC', holidays: { country: 'FR', without: ['Bastile Day'] } })).toEqual([
      'holidays.without.0: no holiday is called “Bastile Day” or falls on that day: expected a date or the English name of a holiday',
    ]);
    expect(faults({ zone: 'UTC', workingdays: [] })[0]).toContain(
      'unknown key “workingdays”: expected working-days',
    );
  });

  test('may close early, on a date or on a day of every year', () => {
    const early = (closings: object) => ({ zone: 'UTC', 'early-closings': closings });
    expect(read(early({ '2026-12-31': '16:30', '12-24': '12:00' })).data?.earlyClosings).toEqual([
      { on: '12-24', at: 43_200 },
      { on: '2026-12-31', at: 59_400 },
    ]);
    expect(read(early({})).data).not.toHaveProperty('earlyClosings');
    expect(faults(early({ '13-24': '12:00' }))).toEqual([
      'early-closings.13-24: “13-24” is no day: expected one of every year, such as 12-24, or a date, such as 2026-12-24',
    ]);
    for (const time of ['24:00', '0:00', 'noon', '12:60'])
      expect(faults(early({ '12-24': time }))[0]).toContain(
        `early-closings.12-24: nobody can close early at “${time}”`,
      );
    expect(faults(early({ '12-24': 12 }))[0]).toContain('expected a time of day in straight quotation marks');
  });
});
