/**
 * `npm run bench -- odd-file`: how long reading takes of files that hold odd things, beside plain ones of the same length in
 * the same run: processor time, so that whatever else the machine does counts little; the medians of several turns.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rowsOf } from '#app/import/import-rows.server.ts';
import { findSource } from '#app/import/import-source.server.ts';
import { parseMapping } from '#app/import/mapping.ts';
import {
  fullLines,
  longLines,
  oddMapping,
  plainFiles,
  shortLines,
  writeOddFile,
} from '#app/import/test-odd-files.ts';

const times = 5;
const length = 4_000_000;
const parsed = parseMapping('odd.yml', oddMapping, 'en');
if ('faults' in parsed) throw new Error(parsed.faults.join('\n'));
const { mapping } = parsed;

const folder = mkdtempSync(join(tmpdir(), 'kept-bench-'));

async function readingTime(path: string, format: 'csv' | 'ndjson'): Promise<number> {
  const source = await findSource(path);
  if ('reason' in source) throw new Error(source.reason.code);
  const before = process.cpuUsage();
  for await (const _ of rowsOf(source, mapping, format));
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

const median = (values: number[]) =>
  values.sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
const ratios: Record<string, number> = {};
for (const format of ['csv', 'ndjson'] as const) {
  const kinds = { plain: plainFiles[format], ...longLines, ...fullLines, ...shortLines };
  const paths = Object.entries(kinds).flatMap(([name, kind]) => {
    if (kind.format !== format) return [];
    const path = join(folder, `${name}.${format}`);
    writeOddFile(path, kind, length);
    return [{ name, path }];
  });
  const taken = new Map<string, number[]>(paths.map(({ name }) => [name, []]));
  for (let time = 0; time < times; time++)
    for (const { name, path } of paths) taken.get(name)?.push(await readingTime(path, format));
  const plain = median(taken.get('plain') ?? []);
  for (const [name, milliseconds] of taken) {
    const ratio = median(milliseconds) / plain;
    console.log(`${format} ${name}: ${median(milliseconds).toFixed(0)} ms, ${ratio.toFixed(2)} times plain`);
    ratios[`${format} ${name}`] = Number(ratio.toFixed(2));
  }
}
rmSync(folder, { recursive: true });
console.log(JSON.stringify({ bench: 'odd-file', characters: length, timesPlain: ratios }));
