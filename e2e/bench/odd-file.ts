/**
 * `npm run bench -- odd-file`: how long reading takes of files that hold odd things, beside plain ones of the same length in
 * the same run: processor time, so that whatever else the machine does counts little; the medians of several turns.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { rowsOf } from '#app/import/import-rows.server.ts';
import { findSource } from '#app/import/import-source.server.ts';
import { parseMapping } from '#app/import/mapping.ts';

const times = 5;
const length = 4_000_000;
const mappingFile = `name: odd
charter: odd
time: { format: iso, zone: Europe/Paris }
reference: id
case: { commitment: odd, opened: at }
`;
const parsed = parseMapping('odd.yml', mappingFile, 'en');
if ('faults' in parsed) throw new Error(parsed.faults.join('\n'));
const { mapping } = parsed;

const header = 'id,at,note\n';
const filled = (line: string) => line.repeat(Math.ceil(length / line.length)).slice(0, length);
const csv = {
  plain: `${header}${filled('1,2026-03-02T09:00:00+01:00,""\n')}`,
  unclosed: `${header}1,2026-03-02T09:00:00+01:00,"open\n${filled('1,2026-03-02T09:00:00+01:00,""\n')}`,
  reopened: `${header}${filled('a"b,"c\n')}`,
  blank: `${header}1,2,3\n${filled('\n')}`,
  oneLine: `${header}1,2,"${filled('x')}\n`,
};
const ndjson = {
  plain: filled('{"id":1,"at":"2026-03-02T09:00:00+01:00","note":""}\n'),
  deep: filled(`{"id":1,"at":"2026-03-02T09:00:00+01:00","note":${'['.repeat(5_000)}${']'.repeat(5_000)}}\n`),
  longNumber: filled(`{"id":${'9'.repeat(10_000)},"at":"2026-03-02T09:00:00+01:00"}\n`),
};

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
for (const [format, files] of [
  ['csv', csv],
  ['ndjson', ndjson],
] as const) {
  const paths = Object.entries(files).map(([name, text]) => {
    const path = join(folder, `${name}.${format}.gz`);
    writeFileSync(path, gzipSync(text));
    return { name, path };
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
