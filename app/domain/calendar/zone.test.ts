import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { formatInstant, parseInstant } from '../instant.ts';
import { addMonths, epochDay, plainDate, weekdayIndex } from './day.ts';
import { dayOf, endOfDay, formatInZone, isZone, skippedAt, toInstant, toLocal, zoneOf } from './zone.ts';

const zones = [
  'Europe/Paris',
  'Europe/London',
  'America/New_York',
  'America/Sao_Paulo',
  'Australia/Lord_Howe',
  'UTC',
];
const zone = fc.constantFrom(...zones);
const instant = fc.integer({ min: Date.UTC(1985, 0, 1) / 1000, max: Date.UTC(2065, 0, 1) / 1000 });

function asTemporal(at: number, name: string) {
  return Temporal.Instant.fromEpochMilliseconds(at * 1000).toZonedDateTimeISO(name);
}

describe('an instant on the wall of a zone', () => {
  test('is what Temporal says', () => {
    fc.assert(
      fc.property(zone, instant, (name, at) => {
        const expected = asTemporal(at, name);
        expect(toLocal(zoneOf(name), at)).toBe(at + expected.offsetNanoseconds / 1e9);
        expect(dayOf(at, name)).toBe(expected.toPlainDate().toString());
        expect(formatInZone(at, name)).toBe(
          expected.toString({ timeZoneName: 'never', smallestUnit: 'second' }),
        );
        expect(parseInstant(formatInZone(at, name))).toBe(at);
      }),
    );
  });

  test('comes back from the wall as Temporal does, near every change of the clocks too', () => {
    const hoursAround = fc.integer({ min: -100, max: 100 });
    fc.assert(
      fc.property(zone, instant, hoursAround, (name, at, quarters) => {
        const change = asTemporal(at, name).getTimeZoneTransition('next')?.epochMilliseconds ?? at * 1000;
        const local = toLocal(zoneOf(name), Math.min(change / 1000, 4e9)) + quarters * 900;
        const wall = Temporal.PlainDateTime.from(new Date(local * 1000).toISOString().slice(0, 19));
        const expected =
          wall.toZonedDateTime(name, { disambiguation: 'compatible' }).epochMilliseconds / 1000;
        expect(toInstant(zoneOf(name), local)).toBe(expected);
        const shown = toLocal(zoneOf(name), expected) === local;
        expect(skippedAt(zoneOf(name), local) === null).toBe(shown);
      }),
    );
  });

  test.each([
    ['Europe/Paris', '2026-03-29T01:59:59', null],
    ['Europe/Paris', '2026-03-29T02:00:00', ['2026-03-29T02:00:00', '2026-03-29T03:00:00']],
    ['Europe/Paris', '2026-03-29T02:59:59', ['2026-03-29T02:00:00', '2026-03-29T03:00:00']],
    ['Europe/Paris', '2026-03-29T03:00:00', null],
    ['Europe/Paris', '2026-10-25T02:30:00', null],
    ['Australia/Lord_Howe', '2026-10-04T02:10:00', ['2026-10-04T02:00:00', '2026-10-04T02:30:00']],
    ['America/Sao_Paulo', '2017-10-15T00:00:00', ['2017-10-15T00:00:00', '2017-10-15T01:00:00']],
    ['Pacific/Apia', '2011-12-30T12:00:00', ['2011-12-30T00:00:00', '2011-12-31T00:00:00']],
    ['Europe/Paris', '1985-03-31T02:30:00', ['1985-03-31T02:00:00', '1985-03-31T03:00:00']],
  ])('in %s, what was skipped at %s is %j', (name, wall, expected) => {
    const seconds = (text: string) => Date.parse(`${text}Z`) / 1000;
    const skipped = expected && { from: seconds(expected[0] ?? ''), to: seconds(expected[1] ?? '') };
    expect(skippedAt(zoneOf(name), seconds(wall))).toEqual(skipped);
  });

  test('a zone is a name that the world knows, never a bare offset', () => {
    for (const name of ['Europe/Paris', 'UTC', 'America/Argentina/Ushuaia']) expect(isZone(name)).toBe(true);
    const none = ['Europe/Pariss', '+01:00', '', 'EST', 'MST', 'HST', 'GMT', 'CET', 'EST5EDT', 'Etc/GMT+5'];
    for (const name of none) expect(isZone(name)).toBe(false);
  });

  test.each([
    ['America/Santiago', '2019-04-06', '2019-04-07T03:59:59Z'],
    ['Africa/Cairo', '2026-10-29', '2026-10-29T21:59:59Z'],
    ['Europe/Paris', '2026-10-25', '2026-10-25T22:59:59Z'],
    // Clocks went back at one minute past midnight, to the day before; at midnight forward; over a whole day.
    ['America/St_Johns', '2010-11-06', '2010-11-07T03:29:59Z'],
    ['America/Sao_Paulo', '2017-10-14', '2017-10-15T02:59:59Z'],
    ['Pacific/Apia', '2011-12-29', '2011-12-30T09:59:59Z'],
    ['Pacific/Apia', '2011-12-30', '2011-12-31T09:59:59Z'],
    ['Pacific/Apia', '2011-12-31', '2011-12-31T09:59:59Z'],
    ['Europe/Paris', '1985-09-28', '1985-09-28T21:59:59Z'],
  ])('in %s the day %s ends at %s', (name, day, end) => {
    expect(formatInstant(endOfDay(zoneOf(name), epochDay(day)))).toBe(end);
  });

  test('no day begins before the one before it ends, in whatever zone', () => {
    fc.assert(
      fc.property(zone, fc.integer({ min: 9_200, max: 32_800 }), (name, day) => {
        const end = endOfDay(zoneOf(name), day);
        expect(dayOf(end, name)).toBe(plainDate(day));
        expect(dayOf(end + 1, name)).toBe(plainDate(day + 1));
      }),
    );
  });
});

describe('days as numbers', () => {
  test('go to dates and back, and know their weekday', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 80_000 }), (day) => {
        expect(epochDay(plainDate(day))).toBe(day);
        expect(weekdayIndex(day) + 1).toBe(Temporal.PlainDate.from(plainDate(day)).dayOfWeek);
      }),
    );
  });

  test('months later is the same date or the last day of the month', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 1, max: 400 }), (day, months) => {
        const expected = Temporal.PlainDate.from(plainDate(day)).add({ months }).toString();
        expect(plainDate(addMonths(day, months))).toBe(expected);
      }),
    );
    expect(plainDate(addMonths(epochDay('2026-01-31'), 1))).toBe('2026-02-28');
  });
});
