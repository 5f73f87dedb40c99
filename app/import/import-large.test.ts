import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { fullLines, longLines, oddMapping, shortLines } from './test-odd-files.ts';

// 300 MB take a while on a busy machine.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const folder = mkdtempSync(join(tmpdir(), 'kept-large-'));
const mebibyte = 1024 * 1024;
const header = 'case_enquiry_id,open_dt,sla_target_dt,closed_dt,on_time,type,neighborhood,notes\n';

beforeAll(() => {
  // 30,000 rows with ten thousand characters each that nobody reads.
  write('rows.csv', function* () {
    yield header;
    const notes = '"long, and longer" '.repeat(550).replaceAll('"', '""');
    for (let row = 0; row < 30_000; row++) {
      yield `${row},2016-03-01 10:00:00,2016-03-02 10:00:00,2016-03-01 12:00:00,ONTIME,Pick up Dead Animal,Roxbury,"${notes}"\n`;
    }
  });
  // One line of 300 MB, between two rows.
  write('line.csv', function* () {
    const row = (id: string) => `${id},2016-03-01 10:00:00,2016-03-02 10:00:00,,OVERDUE,Bed Bugs,Roxbury,`;
    yield `${header}${row('first')}\n${row('long')}`;
    for (let part = 0; part < 300; part++) yield 'x'.repeat(mebibyte);
    yield `\n${row('last')}\n`;
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, parts: () => Iterable<string>): void {
  const file = openSync(join(folder, name), 'w');
  for (const part of parts()) writeSync(file, part);
  closeSync(file);
}

/** Runs a script in a process of its own. `heap`: the most that its objects may take, MiB: with more it breaks off. */
function inChild(script: string, heap?: number): string {
  const child = spawnSync(
    process.execPath,
    [
      ...(heap === undefined ? [] : [`--max-old-space-size=${heap}`]),
      ...['--import', './app/typescript.mjs', '--input-type=module', '-e', script],
    ],
    { encoding: 'utf8' },
  );
  if (child.status !== 0) throw new Error(`${child.stdout}\n${child.stderr}`);
  return child.stdout;
}

/** Makes `run`, which reads a file as a dry run does and answers its report, or why it was not read. */
const dryRunOf = (mapping: string) => `
  const { createContext } = await import('./app/context.server.ts');
  const { importCommand } = await import('./app/cli/import.ts');
  const context = await createContext(':memory:');
  const options = { mapping: ${JSON.stringify(mapping)}, dryRun: true, json: true, language: 'en' };
  const run = (file) => {
    let answer;
    const output = { answer: (line) => { answer = JSON.parse(line); }, fault: (line) => { answer ??= line; } };
    return importCommand(context, file, options, output).then(() => answer);
  };`;

/** A dry run: its report, and how many bytes its memory grew beyond what it had loaded. */
function dryRun(name: string) {
  const script = `${dryRunOf('content/imports/boston-311.yml')}
    await run('app/import/cases/boston-311.csv');
    const before = process.resourceUsage().maxRSS;
    const report = await run(${JSON.stringify(join(folder, name))});
    console.log(JSON.stringify({ report, grown: (process.resourceUsage().maxRSS - before) * 1024 }));
    await context.db.destroy();`;
  return JSON.parse(inChild(script));
}

/** How many rows a process with so little memory finds in files that it reads one after the other, or why it does not read one. */
function readWithin(
  heap: number,
  list: string,
  names: readonly string[],
  length: number,
): Record<string, unknown> {
  writeFileSync(join(folder, 'odd.yml'), oddMapping);
  const script = `${dryRunOf(join(folder, 'odd.yml'))}
    const { rmSync } = await import('node:fs');
    const { ${list}: kinds, writeOddFile } = await import('./app/import/test-odd-files.ts');
    const said = {};
    for (const name of ${JSON.stringify(names)}) {
      const path = ${JSON.stringify(join(folder, 'odd.'))} + kinds[name].format;
      writeOddFile(path, kinds[name], ${length});
      console.log('reading ' + name);
      const answer = await run(path);
      said[name] = answer.rows ?? answer;
      rmSync(path);
    }
    console.log(JSON.stringify(said));
    await context.db.destroy();`;
  return JSON.parse(inChild(script, heap).trim().split('\n').at(-1) as string);
}

test('a file of 300 MB takes little memory', ({ task }) => {
  Object.assign(task.meta, { slow: 'reads 300 MB letter by letter, as csv-parse does' });
  const { report, grown } = dryRun('rows.csv');
  expect(report).toMatchObject({ rows: 30_000, accepted: 30_000, rejected: [] });
  expect(grown).toBeLessThan(300 * mebibyte);
});

test('a line of 300 MB takes little memory, and loses no other row', () => {
  const { report, grown } = dryRun('line.csv');
  expect(report).toMatchObject({ rows: 3, accepted: 2, rejected: [{ line: 3, code: 'row-too-long' }] });
  expect(grown).toBeLessThan(300 * mebibyte);
});

/** Rows that are there however long a file is, or are too many to be kept. */
const rowsIn = {
  longLines: {
    'one endless line': 1,
    'one endless quoted field': 1,
    'an endless line of names': expect.stringContaining('more than 1,048,576 characters'),
    'one endless object': 1,
  },
  fullLines: { 'objects of very many members': expect.any(Number) },
  shortLines: { 'rows of one sign': 749_995, 'empty objects': 500_000 },
};

/** MiB for the objects of a process that needs some 60 without a file. */
const heap = 96;
/* More characters than it may have bytes; fewer of what takes long, where what is kept of each line would be too much. */
test.for([
  ['long', 'longLines', longLines, 100_000_000],
  ['full', 'fullLines', fullLines, 12_000_000],
  ['short', 'shortLines', shortLines, 1_500_000],
] as const)(
  'memory grows with no file of %s lines, whatever is in them',
  { timeout: 180_000 },
  ([, list, kinds, length], { task }) => {
    Object.assign(task.meta, {
      slow: 'reads a dozen files, which are longer than what it may have of memory',
    });
    const read = readWithin(heap, list, Object.keys(kinds), length);
    expect(Object.keys(read)).toEqual(Object.keys(kinds));
    expect(read).toMatchObject(rowsIn[list]);
  },
);
