import { describe, expect, test } from 'vitest';
import { parseUnits } from './parse-units.ts';
import { chooseUnit } from './unit.ts';

const { units } = parseUnits(
  'units.yml',
  `Lyon: { charters: [aurore], name: { fr: Agence de Lyon, en: Lyon office } }
Lille: { charters: [aurore], from: 2026-03-01, until: 2026-03-31 }
Roxbury: { charters: [boston] }
`,
  { charters: ['aurore', 'boston', 'free'], spoken: ['fr', 'en'] },
);
const day = (of: string) => ({ from: of, to: of });
const chosen = (text: string | null, on = '2026-03-15', charter = 'aurore') =>
  chooseUnit(units, charter, text, day(on));

describe('a unit', () => {
  test.each(['Lyon', ' lyon', 'Agence de Lyon', 'LYON  OFFICE', 'Agence\u00a0de Lyon'])(
    'is meant by its key and its names: %j',
    (text) => {
      expect(chosen(text)).toEqual({ unit: 'Lyon' });
    },
  );

  test.each([
    ['Lyonn', 'Lyon'],
    ['Lylle', 'Lille'],
    ['agence Lyon', 'Agence de Lyon'],
    ['Roxbury', 'Lyon'],
  ])('that is none of the charter is refused with the nearest: %s', (unit, nearest) => {
    expect(chosen(unit)).toEqual({ problem: 'unknown-unit', field: 'unit', values: { unit, nearest } });
  });

  test('is refused before its first day and after its last', () => {
    expect(chosen('Lille', '2026-03-01')).toEqual({ unit: 'Lille' });
    expect(chosen('Lille', '2026-03-31')).toEqual({ unit: 'Lille' });
    expect(chosen('Lille', '2026-02-28')).toMatchObject({
      problem: 'unit-not-yet',
      values: { from: '2026-03-01' },
    });
    expect(chosen('Lille', '2026-04-01')).toMatchObject({
      problem: 'unit-ended',
      values: { until: '2026-03-31' },
    });
    expect(chooseUnit(units, 'aurore', 'Lille', { from: '2026-01-01', to: '2026-12-31' })).toEqual({
      unit: 'Lille',
    });
  });

  test('is any text where the charter has no list, and may be none', () => {
    expect(chosen('Anything', '2026-03-15', 'free')).toEqual({ unit: 'Anything' });
    expect(chosen(null)).toEqual({ unit: null });
  });

  test('is looked for in no time, whatever a file calls it', () => {
    const list = Array.from(
      { length: 1_000 },
      (_, n) => `${'Unit of the north '.repeat(4)}${n}: { charters: [a] }`,
    );
    const long = parseUnits('units.yml', list.join('\n'), { charters: ['a'], spoken: ['fr'] }).units;
    const begun = performance.now();
    for (let row = 0; row < 1_000; row++)
      chooseUnit(long, 'a', `${'another thing '.repeat(14)}${row}`, day('2026-03-15'));
    expect(performance.now() - begun).toBeLessThan(5_000);
  });
});
