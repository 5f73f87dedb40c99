import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CsvRecords, longestLine, mostValues } from './csv.ts';

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

  describe('with odd quotation marks', () => {
    /** What csv-parse says of a record whose lines these are: it reads all of them anew for each. */
    const byParser = (lines: readonly string[], lenient = false): string[] | 'open' | 'stray' => {
      try {
        const options = { record_delimiter: '\n', relax_column_count: true, relax_quotes: lenient };
        return parse(lines.join('\n'), options)[0] ?? [];
      } catch (error) {
        const { code } = error as { code: string };
        if (code === 'INVALID_OPENING_QUOTE' && !lenient) return byParser(lines, true);
        return code === 'CSV_QUOTE_NOT_CLOSED' ? 'open' : 'stray';
      }
    };
    /** The same records as slowly and plainly as possible: each begins anew with its first line. */
    const plainly = (lines: readonly string[], most: number) => {
      const found: unknown[] = [];
      for (let at = 0; at < lines.length; ) {
        const isWhole = (length: number) =>
          byParser(lines.slice(at, at + length)) !== 'open' ||
          lines.slice(at, at + length).join('\n').length >= most;
        let length = 1;
        while (at + length < lines.length && !isWhole(length)) length += 1;
        const record = byParser(lines.slice(at, at + length));
        const isRecord = typeof record !== 'string';
        if (!(isRecord && length === 1 && lines[at]?.trim() === ''))
          found.push(record === 'open' ? 'quote-not-closed' : record === 'stray' ? 'quote-astray' : record);
        at += isRecord ? length : 1;
      }
      return found;
    };
    const line = fc.string({ unit: fc.constantFrom('"', '"', 'a', ',', ' '), maxLength: 8 });

    test('ends a record where csv-parse does, and begins the next one, wherever the file is cut', () => {
      const cuts = fc.array(fc.nat(12), { maxLength: 3 });
      fc.assert(
        fc.property(
          fc.array(line, { minLength: 1, maxLength: 12 }),
          cuts,
          fc.constantFrom(6, 20, 999),
          (lines, at, most) => {
            const reader = new CsvRecords(',', most);
            const ends = [...at.sort((one, other) => one - other), lines.length];
            const records = ends.flatMap((end, part) =>
              reader.read(lines.slice(ends[part - 1] ?? 0, end), part === ends.length - 1),
            );
            expect(records.map((each) => ('reason' in each ? each.reason.code : each.values))).toEqual(
              plainly(lines, most),
            );
          },
        ),
        { numRuns: 600 },
      );
    });

    test('looks at what was written a few times at most, whatever it is', () => {
      const scanned = (lines: readonly string[]) => {
        const reader = new CsvRecords(',');
        for (let at = 0; at < lines.length; at += 500) reader.read(lines.slice(at, at + 500), false);
        reader.read([], true);
        return reader.scanned / lines.reduce((sum, each) => sum + each.length + 1, 0);
      };
      const many = (each: string) => Array<string>(100_000).fill(each);
      expect(scanned(['"open', ...many('a,b,""')])).toBeLessThan(4);
      // Each of these lines opens a mark, and none of those after it closes that.
      expect(scanned(many('a"b,"c'))).toBeLessThan(4);
      expect(scanned(['"open', ...many('x","y')])).toBeLessThan(4);
      fc.assert(
        fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (lines) => {
          expect(
            scanned(Array.from({ length: 60_000 }, (_, at) => lines[at % lines.length] as string)),
          ).toBeLessThan(5);
        }),
        { numRuns: 10 },
      );
    });

    test('leaves what many lines after a mark that nobody closed hold to the calls that follow', () => {
      const reader = new CsvRecords(',');
      const found = [reader.read(['"open', ...Array<string>(10_000).fill('a,b')], false, 4_000).length];
      found.push(reader.read([], true, 4_000).length);
      while (reader.isBehind) found.push(reader.read([], true, 4_000).length);
      expect(found).toEqual([0, 4_000, 4_000, 2_001]);
    });

    test('reads a record of very many lines once', () => {
      const lines = ['"', ...Array<string>(80_000).fill('""'), '"'];
      expect(read(lines.join('\n'))).toHaveLength(1);
      expect(read(['x"y,"', ...lines.slice(1)].join('\n'))).toHaveLength(1);
    });
  });

  test('a line beyond all bounds is refused, and reading goes on', () => {
    expect(codes(`${'x'.repeat(longestLine + 1)}\na,b`)).toEqual(['row-too-long', ['a', 'b']]);
  });

  test('a row of more values than any sheet has columns is refused, and reading goes on', () => {
    expect(codes(`${','.repeat(mostValues)}\na,b`)).toEqual(['too-many-values', ['a', 'b']]);
    expect(codes(`"a"${','.repeat(mostValues)}\na,b`)).toEqual(['too-many-values', ['a', 'b']]);
    expect(read(`${','.repeat(mostValues - 1)}\n`)).toMatchObject([{ values: { length: mostValues } }]);
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
