import { describe, expect, test } from 'vitest';
import { repairConvertedTwice } from '../domain/calendar/repair.ts';
import { formatInstant } from '../domain/instant.ts';
import { fault } from '../domain/schema-fault.ts';
import { faultInFormat, readAgain, type TimeRule, timeReader } from './wall-time.ts';

const zone = 'America/New_York';
const reads = (rule: Partial<TimeRule>, text: string) => {
  const instant = timeReader({ format: 'iso', zone, ...rule })(text);
  return typeof instant === 'number' ? formatInstant(instant) : instant;
};

describe('times of a source', () => {
  test.each([
    ['YYYY-MM-DD HH:mm:ss', '2015-07-01 08:30:05', '2015-07-01T12:30:05Z'],
    ['M/D/YYYY', '7/4/2015', '2015-07-04T04:00:00Z'],
    ['DD/MM/YYYY H:mm', '04/07/2015 9:05', '2015-07-04T13:05:00Z'],
    ['MM/DD/YYYY hh:mm:ss A', '01/02/2015 12:00:00 AM', '2015-01-02T05:00:00Z'],
    ['MM/DD/YYYY h:mm A', '01/02/2015 12:15 pm', '2015-01-02T17:15:00Z'],
    ['YYYYMMDD', '20160229', '2016-02-29T05:00:00Z'],
    ['iso', '2015-07-01T08:30:05+02:00', '2015-07-01T06:30:05Z'],
    ['iso', '2026-03-02 09:00:00.745232+01', '2026-03-02T08:00:00Z'],
    ['iso', '2026-03-02 09:00:00-0330', '2026-03-02T12:30:00Z'],
    ['DD/MM/YYYY HH[h]mm', '04/07/2015 09h05', '2015-07-04T13:05:00Z'],
    ['DD/MM/YYYY [à] HH:mm', '04/07/2015 à 09:05', '2015-07-04T13:05:00Z'],
    ['YYYY-MM-DD HH:mm:ss.SSSSSS', '2015-07-01 08:30:05.745232', '2015-07-01T12:30:05Z'],
    ['YYYY-MM-DD HH:mm:ss.SSS', '2015-07-01 08:30:05', '2015-07-01T12:30:05Z'],
  ])('%s reads %s', (format, text, instant) => {
    expect(reads({ format }, text)).toBe(instant);
  });

  test.each([
    ['YYYY-MM-DD', '2015-02-29'],
    ['YYYY-MM-DD', '2015-13-01'],
    ['YYYY-MM-DD', '2015-04-31'],
    ['YYYY-MM-DD', '2015-04-00'],
    ['YYYY-MM-DD HH:mm', '2015-04-01 24:00'],
    ['YYYY-MM-DD HH:mm', '2015-04-01'],
    ['M/D/YYYY', '2015-04-01'],
    ['D.M.YYYY', '1x4x2015'],
    ['M/D/YYYY h:mm A', '1/1/2015 13:00 PM'],
    ['iso', '2015-04-01T08:00:00'],
  ])('%s refuses %s', (format, text) => {
    expect(reads({ format }, text)).toBeNull();
  });

  test('tells what clocks skipped, but for a day or its midnight, which is when it begins', () => {
    const wall = (text: string) => Date.parse(`${text}Z`) / 1000;
    expect(reads({ format: 'YYYY-MM-DD HH:mm' }, '2015-03-08 02:30')).toEqual({
      from: wall('2015-03-08T02:00:00'),
      to: wall('2015-03-08T03:00:00'),
    });
    expect(reads({ format: 'M/D/YYYY h:mm A' }, '3/8/2015 2:30 AM')).toMatchObject({
      from: wall('2015-03-08T02:00:00'),
    });
    const brazil = { format: 'YYYY-MM-DD', zone: 'America/Sao_Paulo' };
    expect(reads(brazil, '2017-10-15')).toBe('2017-10-15T03:00:00Z');
    const withMidnight = { ...brazil, format: 'YYYY-MM-DD HH:mm:ss' };
    expect(reads(withMidnight, '2017-10-15 00:00:00')).toBe('2017-10-15T03:00:00Z');
    expect(reads(withMidnight, '2017-10-15 00:30:00')).toMatchObject({ from: wall('2017-10-15T00:00:00') });
  });

  test('takes a time that the wall showed twice for the earlier one', () => {
    expect(reads({ format: 'YYYY-MM-DD HH:mm' }, '2016-11-06 01:30')).toBe('2016-11-06T05:30:00Z');
  });

  test.each(['2015-01-01 08:09:57', '2015-03-08 02:30:00', '2016-11-06 01:30:00', '2015-07-01 23:59:59'])(
    'puts %s right as the calendar does',
    (text) => {
      const read = timeReader({ format: 'YYYY-MM-DD HH:mm:ss', zone, repair: 'converted-twice' });
      expect(read(text)).toBe(repairConvertedTwice(text, zone));
    },
  );

  test('tells the later reading of such a time, where the source does not say which is meant', () => {
    const [earlier, later] = [Date.UTC(2016, 10, 6, 5, 30) / 1000, Date.UTC(2016, 10, 6, 6, 30) / 1000];
    const rule = { format: 'YYYY-MM-DD HH:mm', zone };
    expect(readAgain(rule, earlier)).toBe(later);
    expect(readAgain(rule, later)).toBeNull();
    expect(readAgain(rule, earlier - 7200)).toBeNull();
    expect(readAgain({ ...rule, format: 'iso' }, earlier)).toBeNull();
  });

  test.each([
    ...['YYYY-MM', 'YYYY-MM-DD DD', 'YYYY-MM-DD hh:mm', 'YYYY-MM-DD HH:mm A', 'yesterday', ''],
    ...['YYYY-MM-DD mm', 'YYYY-MM-DD HH:ss', 'YYYY-MM-DD HH:mm.SSS', 'DD/MMM/YYYY', 'dd/MM/yyyy', 'DD.MM.YY'],
    ...['DD/MM/YYYY à HH:mm', 'YYYY-MM-DD [HH', 'YYYY-MM-DDTHH:mm:ss+01:00'],
  ])('%s is no pattern', (format) => {
    expect(faultInFormat(format, zone)).toMatch(/time-(format|letter)/);
  });

  test.each(['Z', 'ZZ', 'X', 'xxx', 'V', 'O', 'z', '[Z]', '[UTC]'])(
    'no pattern has %s beside a zone',
    (letters) => {
      const found = letters.replace(/[[\]]/g, '');
      const said = fault('time-zone-twice', { found, zone });
      expect(faultInFormat(`YYYY-MM-DDTHH:mm:ss${letters}`, zone)).toBe(said);
    },
  );

  test('a Z is what it says where the zone is UTC', () => {
    const rule = { format: 'YYYY-MM-DDTHH:mm:ssZ', zone: 'UTC' };
    expect(faultInFormat(rule.format, rule.zone)).toBeNull();
    expect(reads(rule, '2026-07-02T07:30:00Z')).toBe('2026-07-02T07:30:00Z');
  });
});
