import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

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

/** A dry run in a process of its own: its report, and how many bytes its memory grew beyond what it had loaded. */
function dryRun(name: string) {
  const script = `
    const { createContext } = await import('./app/context.server.ts');
    const { importCommand } = await import('./app/cli/import.ts');
    const context = await createContext(':memory:');
    const options = { mapping: 'content/imports/boston-311.yml', dryRun: true, json: true };
    const run = (file) => {
      let answer;
      const output = { answer: (line) => { answer = JSON.parse(line); }, fault: (line) => console.error(line) };
      return importCommand(context, file, options, output).then(() => answer);
    };
    await run('app/import/cases/boston-311.csv');
    const before = process.resourceUsage().maxRSS;
    const report = await run(${JSON.stringify(join(folder, name))});
    console.log(JSON.stringify({ report, grown: (process.resourceUsage().maxRSS - before) * 1024 }));
    await context.db.destroy();`;
  const child = spawnSync(
    process.execPath,
    ['--import', './app/typescript.mjs', '--input-type=module', '-e', script],
    {
      encoding: 'utf8',
    },
  );
  if (child.status !== 0) throw new Error(child.stderr);
  return JSON.parse(child.stdout);
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
