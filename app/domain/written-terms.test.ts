import { describe, expect, test } from 'vitest';
import { parseTerm } from './clock/parse-clock.ts';
import { parseRemedy } from './remedy/parse-remedy.ts';
import { plainAmount, plainDecimal, plainPercent } from './written-terms.ts';

const NARROW = '\u202f';
const NO_BREAK = '\u00a0';

describe('a term of time', () => {
  test.each([
    ['10 working days', 10, 'working days'],
    ['10 business days', 10, 'working days'],
    ['10 jours ouvrés', 10, 'working days'],
    [`10${NO_BREAK}jours${NO_BREAK}ouvrés`, 10, 'working days'],
    ['10 jours ouvre\u0301s', 10, 'working days'],
    ['10 JOURS OUVRES', 10, 'working days'],
    ['1 jour ouvré', 1, 'working days'],
    ['2 jours ouvrables', 2, 'open days'],
    ['30 jours calendaires', 30, 'calendar days'],
    ['8 heures ouvrées', 8, 'working hours'],
    ['8 business hours', 8, 'working hours'],
    ['2 heures', 2, 'hours'],
    ['24 h', 24, 'hours'],
    [`24${NARROW}h`, 24, 'hours'],
    ['24h', 24, 'hours'],
    ['90 min', 90, 'minutes'],
    ['1 semaine', 1, 'weeks'],
    ['3 mois', 3, 'months'],
    ['1 month', 1, 'months'],
  ])('%s', (written, count, unit) => {
    expect(parseTerm(written)).toEqual({ count, unit });
  });

  test.each(['10 jours', '10 days', '10', 'h', '1,5 h', '10 jours ouvrés environ', '10 moons', '0 h'])(
    '%s is none',
    (written) => expect(parseTerm(written)).toHaveProperty('fault'),
  );
});

describe('money and figures', () => {
  test.each([
    ['30 EUR', '30', 'EUR'],
    ['30 €', '30', 'EUR'],
    [`30${NO_BREAK}€`, '30', 'EUR'],
    ['€30', '30', 'EUR'],
    ['£20.50', '20.50', 'GBP'],
    ['30,50 €', '30.50', 'EUR'],
    [`1${NARROW}250 €`, '1250', 'EUR'],
    ['1 250,50 EUR', '1250.50', 'EUR'],
    ['10000 litres', '10000', 'litres'],
    ['12.345 m3', null, null],
  ])('%s', (written, amount, unit) => {
    expect(plainAmount(written)).toEqual(amount === null ? null : { amount, unit });
  });

  test.each(['30', '30 $', '$30', '1,250 EUR', '€30 EUR', '12 34 EUR', '-3 EUR', '€'])(
    '%s is none',
    (written) => expect(plainAmount(written)).toBeNull(),
  );

  test('a comma before three digits is doubtful, and no space parts fewer', () => {
    expect(['12,5', '1 250', '1,250', '1.250', '1 25', '12 500,25'].map(plainDecimal)).toEqual([
      '12.5',
      '1250',
      null,
      '1.250',
      null,
      '12500.25',
    ]);
    expect(['95 %', '95,5 %', `95,5${NARROW}%`, '95', '%'].map(plainPercent)).toEqual([
      '95',
      '95.5',
      '95.5',
      null,
      null,
    ]);
  });
});

test('a remedy in French is the same remedy as in English', () => {
  const french = {
    pays: '2 € par kVA',
    // biome-ignore lint/suspicious/noThenProperty: the charter's own word.
    then: '2 € par kVA tous les 5 jours ouvrés',
    cap: '40 périodes',
    claim: 'sous 30 jours calendaires',
    within: '10 jours ouvrés',
    late: '30,50 €',
  };
  const english = {
    pays: '2 EUR per kVA',
    // biome-ignore lint/suspicious/noThenProperty: the charter's own word.
    then: '2 EUR per kVA every 5 working days',
    cap: '40 periods',
    claim: 'within 30 calendar days',
    within: '10 working days',
    late: '30.50 EUR',
  };
  expect(parseRemedy(french)).toEqual(parseRemedy(english));
  expect(parseRemedy(french).success).toBe(true);
  expect(parseRemedy({ pays: '12,5 %', of: 'fare', claim: 'automatique' }).data).toMatchObject({
    pays: { kind: 'share', percent: '12.5' },
    claim: 'automatic',
  });
});
