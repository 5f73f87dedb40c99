import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../domain/ledger/canonical.ts';
import { mostValues } from './csv.ts';
import { canonicalValue, parseJsonRow, plainText, writeJsonRow } from './json-row.ts';

const read = (line: string) => {
  const parsed = parseJsonRow(line);
  if ('reason' in parsed) throw new Error(parsed.reason.code);
  return parsed.object;
};
const code = (line: string) => {
  const parsed = parseJsonRow(line);
  return 'reason' in parsed ? parsed.reason.code : null;
};
const long = '9'.repeat(200_000);

describe('a row of JSON', () => {
  test.each(['479386071891505154', '-479386071891505154', '1e400', '-0', '1.10', '1E5', '0.1', '12', long])(
    'keeps the digits of %s, and writes them again',
    (number) => {
      const line = `{"a":${number},"b":[{"c": ${number} }],"d":"x ${number}"}`;
      const row = read(line);
      expect(plainText(row.a ?? null)).toBe(number);
      expect(writeJsonRow(row)).toBe(line.replaceAll(' }', '}').replace(': ', ':'));
    },
  );

  test('takes no text for a number, whatever marks it has', () => {
    const line = '{"a":"1.10","b":"say \\"1.10\\", :-0","c":"\\\\","d":1.10}';
    expect(read(line)).toMatchObject({ a: '1.10', b: 'say "1.10", :-0', c: '\\', d: { text: '1.10' } });
    expect(writeJsonRow(read(line))).toBe(line);
  });

  test('says the same however a number is written, unless a double cannot tell it from another', () => {
    const canonical = (number: string) => canonicalJson(canonicalValue(read(`{"a":${number}}`)));
    expect(canonical('1.10')).toBe(canonical('1.1'));
    expect(canonical('1e2')).toBe(canonical('100'));
    expect(canonical('479386071891505153')).not.toBe(canonical('479386071891505154'));
    expect(canonical('1e400')).not.toBe(canonical('1e401'));
    expect(canonical('1e-400')).not.toBe(canonical('0'));
  });

  test('is refused for what no text can say, and for what nests too deeply', () => {
    expect(code('{"a":"\\ud83d"}')).toBe('not-unicode');
    expect(code('{"\\udc00":1}')).toBe('not-unicode');
    expect(code('{"a":"\\ud83d\\ude00"}')).toBeNull();
    expect(code(`{"a":${'['.repeat(200)}${']'.repeat(200)}}`)).toBe('too-deep');
    expect(code(`{"a":${'['.repeat(400_000)}`)).toBe('not-json');
    expect(code(`{"a":"${'['.repeat(200)}"}`)).toBeNull();
    expect(code('[1.10]')).toBe('not-json');
  });

  test('is refused for more values than any sheet has columns', () => {
    expect(code(`{"a":[1${',1'.repeat(mostValues)}]}`)).toBe('too-many-values');
    expect(code(`{"a":[[]${',[]'.repeat(mostValues)}]}`)).toBe('too-many-values');
    expect(code(`{"a":"${','.repeat(mostValues)}"}`)).toBeNull();
  });
});
