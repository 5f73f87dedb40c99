import { readFileSync } from 'node:fs';
import { parse as parseCsv } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Calendar } from '#app/domain/calendar/calendar.ts';
import { halfDaysLeftOut } from '#app/domain/calendar/half-days.ts';
import { halfDaysOf, parseCalendar } from '#app/domain/calendar/parse-calendar.ts';
import { repairConvertedTwice } from '#app/domain/calendar/repair.ts';
import { dueAt } from '#app/domain/clock/due.ts';
import { parseClock } from '#app/domain/clock/parse-clock.ts';
import { resolveHolidays } from './holidays.server.ts';

function calendarOf(name: string) {
  const url = new URL(`../../content/calendars/${name}.yml`, import.meta.url);
  const parsed = parseCalendar(parse(readFileSync(url, 'utf8')), name, resolveHolidays);
  if (!parsed.success) throw parsed.error;
  return parsed.data;
}

test('the shipped calendars of France and England have the holidays of 2026 that the worked cases list', () => {
  const url = new URL('../domain/clock/cases/deadlines.json', import.meta.url);
  const listed = JSON.parse(readFileSync(url, 'utf8')).calendars;
  for (const name of ['france', 'england']) {
    const calendar = calendarOf(name);
    const in2026 = calendar.holidays.filter(({ date }) => date.startsWith('2026-')).map(({ date }) => date);
    const weekdays = (dates: string[]) => dates.filter((date) => new Date(date).getUTCDay() % 6 !== 0);
    expect(weekdays(in2026)).toEqual(
      weekdays(listed[name].holidays.filter((date: string) => date.startsWith('2026-'))),
    );
  }
});

test('every holiday of the shipped calendars has a name in French and in English', () => {
  for (const name of ['france', 'england', 'boston', 'round-the-clock']) {
    const nameless = calendarOf(name).holidays.filter((day) => !day.name?.fr || !day.name.en);
    expect(nameless).toEqual([]);
  }
});

test('a holiday moved over New Year is found, and a substitute day counts', () => {
  const years = { from: 2021, to: 2022, types: ['public'] };
  const american = resolveHolidays({ country: 'US', region: 'MA', ...years });
  expect(american).toContainEqual(expect.objectContaining({ date: '2021-12-31' }));
  const english = resolveHolidays({ country: 'GB', region: 'ENG', ...years });
  expect(english).toContainEqual(expect.objectContaining({ date: '2022-01-03' }));
});

test('an unknown country or region is said to be unknown', () => {
  const asked = { from: 2026, to: 2026, types: ['public'] };
  expect(resolveHolidays({ country: 'ZZ', region: null, ...asked })).toEqual({ unknown: 'country' });
  expect(resolveHolidays({ country: 'FR', region: '99', ...asked })).toEqual({ unknown: 'region' });
});

test('the calendar of Boston gives the targets that the city itself set, nearly all of them to the minute', () => {
  const url = new URL('./cases/boston-311-sample.csv', import.meta.url);
  const rows: Record<'type' | 'open_dt' | 'sla_target_dt', string>[] = parseCsv(readFileSync(url, 'utf8'), {
    columns: true,
    comment: '#',
  });
  const calendar = calendarOf('boston');
  const promise = (terms: object) =>
    parseClock({ calendar: 'boston', ends: 'same-time', ...terms }, 'en').data;
  const nextWorkingDay = promise({ within: '1 working day', 'received-outside-hours': 'next-opening' });
  const fourMonths = promise({ within: '120 calendar days' });
  const agreeing = rows.filter((row) => {
    const opened = repairConvertedTwice(row.open_dt, calendar.zone);
    const target = repairConvertedTwice(row.sla_target_dt, calendar.zone);
    const clock = row.type === 'Pick up Dead Animal' ? nextWorkingDay : fourMonths;
    if (!clock || opened === null || target === null) throw new Error(`${row.open_dt} ${row.sla_target_dt}`);
    return Math.abs(dueAt(clock, calendar, opened) - target) <= 60;
  });
  expect(agreeing.length / rows.length).toBeGreaterThan(0.99);
});

describe('half days of the library', () => {
  const austria = (holidays: object, early: object = {}) => {
    const raw = { zone: 'Europe/Vienna', holidays: { country: 'AT', ...holidays }, 'early-closings': early };
    const parsed = parseCalendar(raw, 'austria', resolveHolidays);
    if (!parsed.success) throw parsed.error;
    return { calendar: parsed.data, leftOut: halfDaysLeftOut(parsed.data, halfDaysOf(raw, resolveHolidays)) };
  };
  const eve = { on: '12-24', hours: '14:00–24:00', name: 'Christmas Eve' };
  const sylvester = { on: '12-31', hours: '14:00–24:00', name: "New Year's Eve" };

  test('close nothing, and are told once each, whatever kind they are of', () => {
    const { calendar, leftOut } = austria({ from: 2026, until: 2030 });
    expect(calendar.holidays.map(({ date }) => date)).not.toContain('2026-12-24');
    expect(leftOut).toEqual([eve, sylvester]);
    expect(austria({ from: 2026, until: 2030, types: ['public', 'bank'] }).leftOut).toEqual(leftOut);
  });

  test('are not told where the calendar closes early, or says that it does not', () => {
    expect(austria({ from: 2026, until: 2030 }, { '12-24': '12:00' }).leftOut).toEqual([sylvester]);
    expect(austria({ from: 2026, until: 2030, without: ["New Year's Eve"] }).leftOut).toEqual([eve]);
  });

  test('that move are told by their first date, and mornings too', () => {
    const brazil = { zone: 'America/Sao_Paulo', holidays: { country: 'BR', from: 2026, until: 2027 } };
    const parsed = parseCalendar(brazil, 'brazil', resolveHolidays);
    const leftOut = halfDaysLeftOut(parsed.data as Calendar, halfDaysOf(brazil, resolveHolidays));
    expect(leftOut).toContainEqual(expect.objectContaining({ on: '2026-02-18', hours: '00:00–14:00' }));
  });

  test('there are none in the shipped calendars', () => {
    const read = (name: string) =>
      parse(readFileSync(new URL(`../../content/calendars/${name}.yml`, import.meta.url), 'utf8'));
    for (const name of ['france', 'england', 'boston'])
      expect(halfDaysLeftOut(calendarOf(name), halfDaysOf(read(name), resolveHolidays))).toEqual([]);
  });
});
