import { describe, expect, test } from 'vitest';
import { readNumber } from './read-number.ts';

describe('a number is read as people write it', () => {
  test.each([
    ['0', '0'],
    ['250', '250'],
    [' 1250 ', '1250'],
    ['12,5', '12.5'],
    ['12.5', '12.5'],
    ['1 250', '1250'],
    ['1\u202F250', '1250'],
    ['1\u00A0250', '1250'],
    ['1 250,5', '1250.5'],
    ['1 250,500', '1250.500'],
    ['12 345 678', '12345678'],
    ['1.250,5', '1250.5'],
    ['1,250.5', '1250.5'],
    ['1.250.000', '1250000'],
    ['1,250,000', '1250000'],
    ['1250,500', '1250.500'],
    ['0,125', '0.125'],
    ['0012', '12'],
    ['-3', '-3'],
    ['\u22123,5', '-3.5'],
    ['+4', '4'],
    ['90071992547409931', '90071992547409931'],
  ])('%j is %s, in every language', (text, number) => {
    expect(readNumber(text, 'fr')).toEqual({ number });
    expect(readNumber(text, 'en')).toEqual({ number });
  });

  test.each([
    ['1,250', '1.250', '1250'],
    ['1.250', '1.250', '1250'],
    ['12,500', '12.500', '12500'],
    ['-1,250', '-1.250', '-1250'],
  ])('%j is asked about', (text, decimal, thousand) => {
    const isComma = text.includes(',');
    expect(readNumber(text, 'fr')).toEqual({ doubtful: isComma ? [decimal, thousand] : [thousand, decimal] });
    expect(readNumber(text, 'en')).toEqual({ doubtful: isComma ? [thousand, decimal] : [decimal, thousand] });
  });

  test('unless the sign before decimals is said', () => {
    expect(readNumber('1,250', 'en', ',')).toEqual({ number: '1.250' });
    expect(readNumber('1,250', 'fr', '.')).toEqual({ number: '1250' });
    expect(readNumber('1.250', 'fr', ',')).toEqual({ number: '1250' });
    expect(readNumber('12,5', 'en', '.')).toEqual({ wrong: true });
  });

  test.each([
    '',
    ' ',
    'x',
    '1,2,3',
    '1.2.3',
    '1 25',
    '12 3',
    '1  250',
    '1,25,0',
    '1 250.000.5',
    ',5',
    '5,',
    '1e3',
    '--1',
    '1,250 500',
    'NaN',
    '٣',
    '1'.repeat(41),
  ])('%j is no number', (text) => expect(readNumber(text, 'fr')).toEqual({ wrong: true }));
});
