import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CsvRecords, longestLine } from './csv.ts';

const read = (text: string, delimiter = ',') => new CsvRecords(delimiter).read(text.split('\n'), true);
const codes = (text: string) =>
  read(text).map((record) => ('reason' in record ? record.reason.code : record.values));

describe('CSV', () => {
  test('reads quoted delimiters, quotes and line ends, and counts lines of the file', () => {
    expect(read('a,"b,c",d\n"x\ny","say ""no""",z\n\np,q,r')).toEqual([
      { line: 1, values: ['a', 'b,c', 'd'] },
      { line: 2, values: ['x\ny', 'say "no"', 'z'] },
      { line: 5, values: ['p', 'q', 'r'] },
    ]);
  });

  test('keeps empty fields at either end, and quotation marks inside a text that is not quoted', () => {
    expect(codes(',a,\n5" pipe,b,""')).toEqual([
      ['', 'a', ''],
      ['5" pipe', 'b', ''],
    ]);
  });

  test('a quotation mark that is never closed costs its own line only', () => {
    expect(codes('a,b\n"open,b\nc,d\n"e",f')).toEqual([['a', 'b'], 'quote-astray', ['c', 'd'], ['e', 'f']]);
    expect(codes('a,b\n"open,b\nc,d\ne,f')).toEqual([['a', 'b'], 'quote-not-closed', ['c', 'd'], ['e', 'f']]);
  });

  test('text after a closing quotation mark costs its own line only', () => {
    expect(codes('"a"b,c\nd,e')).toEqual(['quote-astray', ['d', 'e']]);
  });

  test('ends a record where csv-parse does, however odd its quotation marks', () => {
    /** What csv-parse says of a record whose lines these are: it reads all of them anew for each. */
    const byParser = (lines: readonly string[], lenient = false): string[] | 'open' | 'stray' => {
      try {
        return parse(lines.join('\n'), { relax_column_count: true, relax_quotes: lenient })[0] ?? [];
      } catch (error) {
        const { code } = error as { code: string };
        if (code === 'INVALID_OPENING_QUOTE' && !lenient) return byParser(lines, true);
        return code === 'CSV_QUOTE_NOT_CLOSED' ? 'open' : 'stray';
      }
    };
    const line = fc.string({ unit: fc.constantFrom('"', '"', 'a', ',', ' '), maxLength: 8 });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), (lines) => {
        fc.pre(lines[0]?.includes('"') ?? false);
        const length = lines.findIndex((_, at) => byParser(lines.slice(0, at + 1)) !== 'open') + 1;
        const expected = length === 0 ? 'quote-not-closed' : byParser(lines.slice(0, length));
        const [first] = codes(lines.join('\n'));
        expect(first).toEqual(expected === 'stray' ? 'quote-astray' : expected);
      }),
      { numRuns: 2_000 },
    );
  });

  test('reads a record of very many lines once, not once for each of them', () => {
    const before = process.cpuUsage();
    const lines = ['"', ...Array<string>(80_000).fill('""'), '"'];
    expect(read(lines.join('\n'))).toHaveLength(1);
    expect(read(['x"y,"', ...lines.slice(1)].join('\n'))).toHaveLength(1);
    expect(process.cpuUsage(before).user).toBeLessThan(5_000_000);
  });

  test('a line beyond all bounds is refused, and reading goes on', () => {
    expect(codes(`${'x'.repeat(longestLine + 1)}\na,b`)).toEqual(['row-too-long', ['a', 'b']]);
  });

  test('reads what another program wrote, however it is cut into chunks', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', ';', '\n', ' '), maxLength: 6 });
    // A record of blank fields alone would be a blank line.
    const row = fc.tuple(text, text, text).map(([first, ...rest]) => [`x${first}`, ...rest]);
    const table = fc.array(row, { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(table, fc.constantFrom(',', ';'), fc.nat(20), (rows, delimiter, cut) => {
        const lines = stringify(rows, { delimiter }).split('\n');
        const reader = new CsvRecords(delimiter);
        const records = [...reader.read(lines.slice(0, cut), false), ...reader.read(lines.slice(cut), true)];
        expect(records.map((record) => ('values' in record ? record.values : record.reason))).toEqual(rows);
      }),
    );
  });
});
