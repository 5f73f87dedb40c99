import { spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { readHead } from '#db/stores/ledger.server.ts';
import { type Context, createContext } from '../context.server.ts';
import { parseMapping } from '../domain/import/mapping.ts';
import { reasonSpeaker } from '../domain/import/reasons.ts';
import type { ImportReport } from '../domain/import/report.ts';
import { importFile, previewImport } from './import-file.server.ts';
import type { ImportRequest } from './import-run.server.ts';
import { publishContent } from './publish-content.server.ts';
import { rebuild } from './rebuild.server.ts';

// City of Boston, 311 service requests, 2015 to 2018 (PDDL); CFPB consumer complaint database, 2013 to 2016 (public
// domain). Rows as published, chosen for what they show.
const boston = 'app/commands/cases/boston-311.csv';
const complaints = 'app/commands/cases/cfpb-complaints.csv';

// Content and processes take seconds to start where the machine is busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const who = { id: 'tester', role: 'import' as const };
const folder = mkdtempSync(join(tmpdir(), 'kept-import-'));
const published = join(folder, 'published.sqlite');
const open: Context[] = [];
let files = 0;

beforeAll(async () => {
  const context = await createContext(published);
  await publishContent(context, who);
  await context.db.destroy();
});
afterAll(async () => {
  for (const context of open) await context.db.destroy();
  rmSync(folder, { recursive: true });
});

async function freshContext(): Promise<Context & { file: string }> {
  const file = join(folder, `${++files}.sqlite`);
  copyFileSync(published, file);
  const context = await createContext(file);
  open.push(context);
  return { ...context, file };
}

function fileOf(content: string | Buffer, name = 'rows.csv'): string {
  const path = join(folder, `${++files}-${name}`);
  writeFileSync(path, content);
  return path;
}

function mappingNamed(name: string, change: (source: string) => string = (source) => source) {
  const path = `content/imports/${name}.yml`;
  const parsed = parseMapping(path, change(readFileSync(path, 'utf8')), 'en');
  if ('faults' in parsed) throw new Error(parsed.faults.join('\n'));
  return parsed.mapping;
}

function requestFor(path: string, mapping = mappingNamed('boston-311')): ImportRequest {
  return { path, mapping, language: 'en', say: reasonSpeaker('en', (code) => code) };
}

type Answer = Awaited<ReturnType<typeof importFile>> | Awaited<ReturnType<typeof previewImport>>;
function reportOf(answer: Answer): ImportReport {
  if ('refused' in answer) throw new Error(answer.refused);
  return answer.report;
}

/** Imports a file for real after a dry run, which must have said the same and written nothing. */
async function imported(context: Context, request: ImportRequest) {
  const before = await readHead(context.db);
  const dry = await previewImport(context, who, request);
  expect(await readHead(context.db)).toEqual(before);
  const answer = await importFile(context, who, request);
  if ('refused' in answer) {
    expect(dry).toEqual(answer);
    return answer;
  }
  expect(reportOf(dry)).toEqual(answer.report);
  return answer;
}

const header = readFileSync(boston, 'utf8').split('\n')[0];
const row = (
  reference: string,
  { opened = '2016-03-01 10:00:00', closed = '2016-03-01 12:00:00', type = 'Pick up Dead Animal' } = {},
) => `${reference},${opened},2016-03-02 10:00:00,${closed},ONTIME,Closed,Street,${type},PWDx,Roxbury,Call`;
const csv = (...rows: string[]) => fileOf(`${header}\n${rows.join('\n')}\n`);

describe('an import', () => {
  test('reads Boston’s rows as the city judged them, and says of each other row why not', async () => {
    const context = await freshContext();
    const answer = await imported(context, requestFor(boston));
    expect(reportOf(answer)).toEqual({
      rows: 27,
      accepted: 14,
      recorded: 14,
      already: 0,
      skipped: {
        'The city set no target for this request, so no promise was made.': 8,
        'charter-ended': 1,
        'The charter has no promise for requests of this type.': 1,
      },
      leftOut: {},
      rejected: [12, 13, 21].map((line) => ({
        line,
        reason: 'closed-before-opened',
        code: 'closed-before-opened',
      })),
      rejectedMore: 0,
      agreement: {
        due: {
          // In 2018 the city's system did not know that New Year is a holiday.
          same: 17,
          of: 18,
          byCommitment: { 'pick-up-dead-animal': { same: 15, of: 16 }, 'bed-bugs': { same: 2, of: 2 } },
        },
        verdict: { same: 19, of: 19 },
        outcome: { same: 14, of: 14 },
      },
    });
    // The sweep at the end declares what was never closed.
    expect(answer).toMatchObject({ declared: 2 });
    expect((await rebuild(context)).every(({ identical }) => identical)).toBe(true);
  });

  test('a second time, or in parts, changes nothing that is already there', async () => {
    const context = await freshContext();
    await importFile(context, who, requestFor(boston));
    const head = await readHead(context.db);
    const again = reportOf(await imported(context, requestFor(boston)));
    expect(again).toMatchObject({ accepted: 14, recorded: 0, already: 14 });
    const sameRows = fileOf(readFileSync(boston, 'utf8').replaceAll('\n', '\r\n'));
    expect(reportOf(await imported(context, requestFor(sameRows)))).toMatchObject({
      recorded: 0,
      already: 14,
    });
    expect(await readHead(context.db)).toEqual(head);
  });

  test('a later file closes what an earlier one left open', async () => {
    const context = await freshContext();
    await importFile(context, who, requestFor(csv(row('1', { closed: '' }))));
    const later = reportOf(await imported(context, requestFor(csv(row('1')))));
    expect(later).toMatchObject({ recorded: 1, already: 0 });
    const cases = await context.db.selectFrom('cases').select(['reference', 'state']).execute();
    expect(cases).toEqual([{ reference: '1', state: 'fulfilled' }]);
  });

  test('complaints are occurrences of two promises, and the same complaint twice counts twice', async () => {
    const context = await freshContext();
    const request = requestFor(complaints, mappingNamed('cfpb-complaints'));
    const report = reportOf(await imported(context, request));
    expect(report).toMatchObject({
      rows: 8,
      recorded: 8,
      leftOut: { 'Whether the consumer disputed the answer is not recorded.': 1 },
    });
    const occurrences = await context.db.selectFrom('occurrences').select(['commitment', 'kept']).execute();
    expect(occurrences).toHaveLength(15);
    expect(occurrences.filter(({ kept }) => kept === 0)).toEqual([
      { commitment: 'timely-response', kept: 0 },
    ]);
    expect(reportOf(await imported(context, request))).toMatchObject({ recorded: 0, already: 8 });
    // The same rows in another order, as NDJSON, under another name, are still the same rows.
    const [names = '', ...rows] = readFileSync(complaints, 'utf8').trimEnd().split('\n').reverse();
    expect(names).toContain('Equifax');
    const columns = rows.at(-1)?.split(',') ?? [];
    const lines = rows
      .slice(0, -1)
      .filter((line) => !line.includes('"'))
      .map((line) =>
        JSON.stringify(Object.fromEntries(line.split(',').map((text, at) => [columns[at], text]))),
      );
    const ndjson = fileOf(lines.join('\n'), 'rows.ndjson');
    const other = await imported(context, requestFor(ndjson, mappingNamed('cfpb-complaints')));
    expect(reportOf(other)).toMatchObject({ recorded: 0, already: lines.length });
  });

  test('reads compressed files, a byte order mark and NDJSON alike', async () => {
    const context = await freshContext();
    const text = readFileSync(boston, 'utf8');
    const plain = reportOf(await previewImport(context, who, requestFor(boston)));
    const zipped = fileOf(gzipSync(`\uFEFF${text}`), 'rows.csv.gz');
    expect(reportOf(await previewImport(context, who, requestFor(zipped)))).toEqual(plain);
    const [names = '', ...rows] = text.trimEnd().split('\n');
    const objects = rows.map((line) =>
      JSON.stringify(
        Object.fromEntries(line.split(',').map((value, at) => [names.split(',')[at], value || null])),
      ),
    );
    // One line more before, so that line numbers are those of the CSV.
    const ndjson = reportOf(
      await previewImport(context, who, requestFor(fileOf(`\n${objects.join('\n')}`, 'rows.ndjson'))),
    );
    expect(ndjson).toEqual(plain);
  });

  test('a dry run needs no publication, a real one does', async () => {
    const context = await createContext(':memory:');
    open.push(context);
    const dry = reportOf(await previewImport(context, who, requestFor(boston)));
    expect(dry).toMatchObject({ accepted: 14, agreement: { due: { same: 17, of: 18 } } });
    expect(await importFile(context, who, requestFor(boston))).toMatchObject({
      code: 'charter-not-published',
    });
  });

  test('a preview shows the first rows one by one', async () => {
    const context = await freshContext();
    const answer = await previewImport(context, who, requestFor(boston), 11);
    const preview = 'preview' in answer ? answer.preview : [];
    expect(preview).toHaveLength(11);
    expect(preview[0]).toEqual({
      line: 2,
      reference: '101001240816',
      commitments: ['pick-up-dead-animal'],
      at: Date.parse('2015-01-01T18:09:57Z') / 1000,
      due: Date.parse('2015-01-05T13:30:00Z') / 1000,
      outcome: 'kept',
      is: 'recorded',
      reason: null,
    });
    expect(preview[7]).toMatchObject({ commitments: ['bed-bugs'], outcome: 'breached', is: 'recorded' });
    expect(preview[10]).toMatchObject({
      line: 12,
      is: 'rejected',
      reason: 'closed-before-opened',
      due: null,
    });
  });
});

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
      row('6').replace('Roxbury', '"Rox\nbury"'),
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

  test('a dry run knows what an earlier batch of the same file would have done', async () => {
    const context = await freshContext();
    const rows = Array.from({ length: 1_500 }, (_, index) => row(String(index)));
    const path = csv(...rows, row('3'), row('4', { closed: '2016-03-01 12:30:00' }));
    const report = reportOf(await imported(context, requestFor(path)));
    expect(report).toMatchObject({ accepted: 1_501, recorded: 1_500, already: 1 });
    expect(report.rejected).toEqual([{ line: 1_503, reason: 'case-closed', code: 'case-closed' }]);
  });

  test('of very many, a thousand are listed and all are counted', async () => {
    const context = await freshContext();
    const bad = Array.from({ length: 1_200 }, (_, index) => row(String(index), { opened: 'never' }));
    const report = reportOf(await previewImport(context, who, requestFor(csv(...bad, row('good')))));
    expect(report).toMatchObject({ rows: 1_201, accepted: 1, rejectedMore: 200 });
    expect(report.rejected).toHaveLength(1_000);
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
    const lines = ['{', '[]', JSON.stringify({ ...good, type: ['Bed Bugs'] }), JSON.stringify(good)];
    const report = reportOf(await imported(context, requestFor(fileOf(lines.join('\n'), 'rows'), mapping)));
    expect(report.accepted).toBe(1);
    expect(report.rejected.map(({ line, code }) => [line, code])).toEqual([
      [1, 'not-json'],
      [2, 'not-json'],
      [3, 'not-plain'],
    ]);
  });
});

describe('a file that cannot be used is refused before anything is recorded', () => {
  const latin = Buffer.from(`${header}\n${row('1')}\n${row('2').replace('Roxbury', 'Montréal')}\n`, 'latin1');
  test.each<[string, () => string, object]>([
    ['a wrong encoding', () => fileOf(latin), { code: 'encoding-wrong', line: 3 }],
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
      { code: 'file-unreadable' },
    ],
    [
      'missing columns',
      () => fileOf('open_dt,type,neighborhood\n1,2,3\n'),
      {
        code: 'columns-missing',
        refused:
          'Missing columns: case_enquiry_id, sla_target_dt, closed_dt, on_time. Found: open_dt, type, neighborhood.',
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

describe('a stop on the way', () => {
  const rows = Array.from({ length: 6_000 }, (_, index) => row(`r${index}`, index % 7 ? {} : { closed: '' }));

  test('of the process: the same command goes on, and the report is about the whole file', async () => {
    const context = await freshContext();
    const path = csv(...rows);
    const arguments_ = ['--import', 'tsx', 'app/cli/kept.ts', '--database', context.file, 'import', path];
    const child = spawn(process.execPath, [...arguments_, '--mapping', 'content/imports/boston-311.yml']);
    const gone = new Promise((resolve) => child.once('exit', resolve));
    const begun = async () =>
      (await context.db.selectFrom('imports').select('rows').executeTakeFirst())?.rows ?? 0;
    while ((await begun()) === 0 && child.exitCode === null)
      await new Promise((later) => setTimeout(later, 5));
    child.kill('SIGKILL');
    await gone;
    const stopped = await begun();
    expect(stopped).toBeGreaterThan(0);
    expect(stopped).toBeLessThan(rows.length);
    const answer = await importFile(context, who, requestFor(path));
    expect(answer).toMatchObject({ resumedAt: stopped });
    expect(reportOf(answer)).toMatchObject({ rows: rows.length, recorded: rows.length, already: 0 });
    const counted = await context.db
      .selectFrom('cases')
      .select((eb) => eb.fn.countAll().as('n'))
      .executeTakeFirst();
    expect(counted).toEqual({ n: rows.length });
    expect((await rebuild(context)).every(({ identical }) => identical)).toBe(true);
  });

  test('in the middle of identical rows: each is recorded once', async () => {
    const context = await freshContext();
    const [names, ...lines] = readFileSync(complaints, 'utf8').trimEnd().split('\n');
    const same = Array.from({ length: 2_500 }, () => lines[0]);
    const request = requestFor(fileOf([names, ...same].join('\n')), mappingNamed('cfpb-complaints'));
    let batches = 0;
    const stopping = { ...context, now: () => (++batches > 2 ? stop() : context.now()) };
    await expect(importFile(stopping, who, request)).rejects.toThrow('stopped');
    const answer = await importFile(context, who, request);
    expect(answer).toMatchObject({ resumedAt: 1_000 });
    expect(reportOf(answer)).toMatchObject({ rows: 2_500, recorded: 2_500 });
    const logged = await context.db
      .selectFrom('occurrences')
      .select((eb) => eb.fn.countAll().as('n'))
      .executeTakeFirst();
    expect(logged).toEqual({ n: 5_000 });
  });
});

function stop(): never {
  throw new Error('stopped');
}
