import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readHead } from '#db/stores/ledger.server.ts';
import { emptyReport, withOutcomes } from '../domain/import-run/report.ts';
import { previewImport } from './import-file.server.ts';
import { rejectedRows } from './import-rejected.server.ts';
import {
  boston,
  csv,
  fileOf,
  folder,
  freshContext,
  header,
  imported,
  mappingNamed,
  prepareImports,
  reportOf,
  requestFor,
  row,
  who,
} from './test-import.ts';

prepareImports();

describe('bad rows are reported, and lose no other row', () => {
  test('duplicates, future dates, wrong columns, quotes and words', async () => {
    const context = await freshContext();
    const path = csv(
      row('1'),
      row('1'),
      row('1', { opened: '2016-03-01 11:00:00' }),
      row('2', { opened: '2216-03-01 10:00:00', closed: '' }),
      row('3', { opened: 'yesterday' }),
      `${row('4')},one too many`,
      `"${row('5')}`,
      row('6').replace(/Call$/, '"Ca\nll"'),
      row(''),
      row('7', { opened: '2016-03-01 13:00:00' }),
      row('8'),
    );
    const report = reportOf(await imported(context, requestFor(path)));
    expect(report).toMatchObject({ rows: 11, accepted: 4, recorded: 3, already: 1, rejectedMore: 0 });
    expect(report.rejected.map(({ line, code }) => [line, code])).toEqual([
      [4, 'reference-taken'],
      [5, 'in-the-future'],
      [6, 'not-a-time'],
      [7, 'column-count'],
      [8, 'quote-astray'],
      [11, 'column-empty'],
      [12, 'closed-before-opened'],
    ]);
    expect(report.rejected[3]?.reason).toBe('This row has 12 columns; expected 11, as in the first line.');
    const references = await context.db
      .selectFrom('cases')
      .select('reference')
      .orderBy('reference')
      .execute();
    expect(references.map(({ reference }) => reference)).toEqual(['1', '6', '8']);
  });

  test('references and units with characters that do not show, each with its column', async () => {
    const context = await freshContext();
    const path = csv(
      row('1').replace('Roxbury', '"Rox\nbury"'),
      row('2').replace('Roxbury', 'Rox\u202Ebury'),
      row('3\u0000'),
      row('Évreux روكسبري'),
    );
    const report = reportOf(await imported(context, requestFor(path)));
    expect(report.rejected.map(({ line, code }) => [line, code])).toEqual([
      [2, 'stray-character'],
      [4, 'stray-character'],
      [5, 'stray-character'],
    ]);
    expect(report.rejected[1]?.reason).toContain('Column “neighborhood”, character 4: U+202E');
    expect(report.recorded).toBe(1);
  });

  test('a dry run knows what an earlier batch of the same file would have done', async () => {
    const context = await freshContext();
    const rows = Array.from({ length: 1_500 }, (_, index) => row(String(index)));
    const path = csv(...rows, row('3'), row('4', { closed: '2016-03-01 12:30:00' }));
    const report = reportOf(await imported(context, requestFor(path)));
    expect(report).toMatchObject({ accepted: 1_501, recorded: 1_500, already: 1 });
    expect(report.rejected).toEqual([{ line: 1_503, reason: 'closing-moved', code: 'closing-moved' }]);
  });

  test('others have their turn while a file is read beside them', async () => {
    const context = await freshContext();
    const bad = Array.from({ length: 1_000 }, (_, index) => row(String(index), { opened: 'never' }));
    const mostInOneTurn = async (beside: boolean) => {
      let [most, now, isDone] = [0, 0, false];
      const turn = () => {
        [most, now] = [Math.max(most, now), 0];
        if (!isDone) setImmediate(turn);
      };
      const say = () => {
        now += 1;
        return '';
      };
      setImmediate(turn);
      await previewImport(context, who, { ...requestFor(csv(...bad)), say, beside });
      isDone = true;
      return Math.max(most, now);
    };
    expect(await mostInOneTurn(false)).toBe(1_000);
    expect(await mostInOneTurn(true)).toBeLessThanOrEqual(100);
  });

  test('of very many, a thousand are listed and all are counted', async () => {
    const context = await freshContext();
    const bad = Array.from({ length: 1_200 }, (_, index) => row(String(index), { opened: 'never' }));
    const report = reportOf(await previewImport(context, who, requestFor(csv(...bad, row('good')))));
    expect(report).toMatchObject({ rows: 1_201, accepted: 1, rejectedMore: 200 });
    expect(report.rejected).toHaveLength(1_000);
  });

  test('of very many that could be read in two ways, a thousand are listed and all are counted', () => {
    const remark = { reason: 'said', code: 'time-read-earlier' };
    const outcomes = Array.from({ length: 1_200 }, (_, at) => {
      return { line: at + 2, compared: null, is: 'recorded' as const, leftOut: [], remark };
    });
    const report = withOutcomes(emptyReport('en'), outcomes);
    expect(report).toMatchObject({ remarks: { length: 1_000 }, remarksMore: 200 });
    expect(withOutcomes(emptyReport('en'), outcomes.slice(0, 1_000))).not.toHaveProperty('remarksMore');
  });

  test('lines that are no JSON objects', async () => {
    const context = await freshContext();
    const mapping = mappingNamed('boston-311', (source) => `${source}format: ndjson\n`);
    const good = {
      case_enquiry_id: 7,
      open_dt: '2016-03-01 10:00:00',
      sla_target_dt: '2016-03-02 10:00:00',
      type: 'Bed Bugs',
    };
    const half = JSON.stringify({ ...good, case_enquiry_id: 8, neighborhood: '\ud800' });
    const deep = JSON.stringify({ ...good, case_enquiry_id: 9 }).replace(
      '}',
      `,"x":${'['.repeat(90_000)}${']'.repeat(90_000)}}`,
    );
    const several = JSON.stringify({ ...good, type: ['Bed Bugs'] });
    const lines = ['{', '[]', several, JSON.stringify(good), half, deep];
    const report = reportOf(await imported(context, requestFor(fileOf(lines.join('\n'), 'rows'), mapping)));
    expect(report.accepted).toBe(1);
    expect(report.rejected.map(({ line, code }) => [line, code])).toEqual([
      [1, 'not-json'],
      [2, 'not-json'],
      [3, 'not-plain'],
      [5, 'not-unicode'],
      [6, 'too-deep'],
    ]);
  });

  test('rows that are not UTF-8, as they stood and with their lines', async () => {
    const context = await freshContext();
    const latin = Buffer.from(`${row('2').replace('Roxbury', 'Montréal')}\n`, 'latin1');
    const path = fileOf(
      Buffer.concat([Buffer.from(`${header}\n${row('1')}\n`), latin, Buffer.from(row('3'))]),
    );
    const report = reportOf(await imported(context, requestFor(path)));
    expect(report).toMatchObject({
      rows: 3,
      accepted: 2,
      rejected: [{ line: 3, code: 'row-encoding-wrong' }],
    });
    let given = '';
    for await (const part of rejectedRows(requestFor(path), report)) given += part;
    expect(given).toContain('Montr\uFFFDal');
  });

  test('a row with a name that programs stumble over', async () => {
    const context = await freshContext();
    const mapping = mappingNamed('boston-311', (source) => `${source}format: ndjson\n`);
    const line =
      '{"__proto__":{"a":1},"constructor":"x","case_enquiry_id":"7","open_dt":"2016-03-01 10:00:00",';
    const lines = [
      `${line}"type":"Bed Bugs","sla_target_dt":"2016-03-02 10:00:00"}`,
      '{"__proto__":"\\ud83d"}',
    ];
    const report = reportOf(await imported(context, requestFor(fileOf(lines.join('\n'), 'rows'), mapping)));
    expect(report).toMatchObject({ accepted: 1, rejected: [{ line: 2, code: 'not-unicode' }] });
  });
});

describe('a file that cannot be used is refused before anything is recorded', () => {
  const latin = Buffer.from(`${header?.replace('type', 'catégorie')}\n${row('1')}\n`, 'latin1');
  test.each<[string, () => string, object]>([
    ['a wrong encoding', () => fileOf(latin), { code: 'encoding-wrong', line: 1 }],
    [
      'UTF-16',
      () => fileOf(Buffer.from(`\uFEFF${header}\n`, 'utf16le')),
      { code: 'encoding-wrong', line: 1 },
    ],
    [
      'half a character at its end',
      () => fileOf(Buffer.from([0x61, 0xe2, 0x82])),
      { code: 'encoding-wrong' },
    ],
    ['nothing', () => fileOf(''), { code: 'file-empty' }],
    ['a header alone', () => fileOf(`${header}\n\n`), { code: 'rows-missing' }],
    ['no file', () => join(folder, 'none.csv'), { code: 'file-missing' }],
    ['a folder', () => folder, { code: 'file-unreadable' }],
    ['no known ending', () => fileOf('x', 'rows.xlsx'), { code: 'format-unknown' }],
    ['a column twice', () => fileOf(`${header},open_dt\n`), { code: 'column-twice', line: 1 }],
    [
      'half a compressed file',
      () => fileOf(gzipSync('a,b\n').subarray(0, 14), 'r.csv.gz'),
      { code: 'packed-badly' },
    ],
    [
      'a compressed file that does not hold what it was made of',
      () => fileOf(Buffer.concat([gzipSync('a,b\n').subarray(0, -8), Buffer.alloc(8)]), 'r.csv.gz'),
      { code: 'packed-badly' },
    ],
    [
      'a compressed file of ten million times the same',
      () => fileOf(gzipSync(Buffer.alloc(10_000_001, 'a')), 'r.csv.gz'),
      { code: 'unpacks-too-far', refused: expect.stringContaining('at most 200 times its size and 4 GB') },
    ],
    [
      'missing columns, among them one that steers',
      () => fileOf('open_dt,ty\0p\u202Ee\n1,2\n'),
      {
        code: 'columns-missing',
        refused: expect.stringContaining('These are in it: open_dt, ty\uFFFDp\uFFFDe.'),
      },
    ],
    [
      'missing columns',
      () => fileOf('open_dt,type,neighborhood\n1,2,3\n'),
      {
        code: 'columns-missing',
        refused:
          'The file does not have the columns that the mapping reads: case_enquiry_id, sla_target_dt, closed_dt, on_time. These are in it: open_dt, type, neighborhood.',
      },
    ],
  ])('%s', async (_, file, refusal) => {
    const context = await freshContext();
    const before = await readHead(context.db);
    expect(await imported(context, requestFor(file()))).toMatchObject(refusal);
    expect(await readHead(context.db)).toEqual(before);
    expect(await context.db.selectFrom('imports').selectAll().execute()).toEqual([]);
  });

  test('a mapping with a promise that the charter does not make', async () => {
    const context = await freshContext();
    const mapping = mappingNamed('boston-311', (source) => source.replace(': bed-bugs', ': bed-bug'));
    expect(await imported(context, requestFor(boston, mapping))).toMatchObject({
      code: 'commitment-unknown',
      refused: expect.stringContaining('expected one of: pick-up-dead-animal, bed-bugs, pest-infestation'),
    });
  });
});
