/**
 * `npm run bench -- import [files]`: rows per second of a real import, of the samples that ship unless files are
 * named, beside better-sqlite3 alone inserting the very rows that the import left in the database. Both run in turn,
 * several times; the medians count.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publishContent } from '#app/commands/charters/publish-content.server.ts';
import { sweep } from '#app/commands/ledger/sweep.server.ts';
import { createContext } from '#app/context.server.ts';
import { translator } from '#app/i18n/translator.ts';
import { importFile } from '#app/import/import-file.server.ts';
import { parseMapping } from '#app/import/mapping.ts';
import { openDatabase, openReadOnly } from '#db/dialects/sqlite/file.server.ts';

const samples = 'content/imports/samples';
const mappingFile = 'content/imports/boston-311.yml';
const times = 5;
/** Rows of the file in one transaction, as the import has it. */
const batch = 1_000;
const tables = ['entries', 'private_fields', 'cases', 'breaches', 'tallies'] as const;

const named = process.argv.slice(2);
const files =
  named.length > 0
    ? named
    : readdirSync(samples).flatMap((name) => (name.startsWith('boston-311') ? join(samples, name) : []));
const parsed = parseMapping(mappingFile, readFileSync(mappingFile, 'utf8'), 'en');
if ('faults' in parsed) throw new Error(parsed.faults.join('\n'));
const folder = mkdtempSync(join(tmpdir(), 'kept-bench-'));
const who = { id: 'bench', role: 'import' as const };

const memoryBefore = process.memoryUsage.rss();
const runs: { rows: number; accepted: number; written: number; seconds: number; bareSeconds: number }[] = [];
for (let time = 0; time < times; time++) {
  const file = join(folder, `${time}.sqlite`);
  const context = await createContext(file);
  await publishContent(context, who);
  let rows = 0;
  let accepted = 0;
  const began = performance.now();
  for (const path of files) {
    const request = {
      path,
      mapping: parsed.mapping,
      language: 'en' as const,
      say: translator('en').reason,
    };
    const answer = await importFile(context, who, request);
    if ('refused' in answer) throw new Error(`${path}: ${answer.refused}`);
    await sweep(context, null);
    rows += answer.report.rows;
    accepted += answer.report.accepted;
  }
  const seconds = (performance.now() - began) / 1_000;
  await context.db.destroy();
  const bare = await insertBare(file, join(folder, `${time}-bare.sqlite`), Math.ceil(rows / batch));
  runs.push({ rows, accepted, written: bare.written, seconds, bareSeconds: bare.seconds });
  console.log(
    `${rows} rows in ${seconds.toFixed(2)} s; their ${bare.written} database rows alone in ${bare.seconds.toFixed(2)} s`,
  );
}
const peak = process.resourceUsage().maxRSS * 1_024;
rmSync(folder, { recursive: true });

const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const [{ rows, accepted, written } = { rows: 0, accepted: 0, written: 0 }] = runs;
const seconds = median(runs.map((run) => run.seconds));
const bareSeconds = median(runs.map((run) => run.bareSeconds));
console.log(
  JSON.stringify({
    bench: 'import',
    rows,
    accepted,
    databaseRows: written,
    seconds: Number(seconds.toFixed(3)),
    rowsPerSecond: Math.round(rows / seconds),
    bareSeconds: Number(bareSeconds.toFixed(3)),
    timesBare: Number(median(runs.map((run) => run.seconds / run.bareSeconds)).toFixed(2)),
    memoryGrownMegabytes: Math.round((peak - memoryBefore) / 1e6),
  }),
);

/** The same rows in the same tables with the same indexes and settings, and nothing else: no hashing, no decisions. */
async function insertBare(from: string, into: string, transactions: number) {
  const source = openReadOnly(from);
  const context = await createContext(into);
  await context.db.destroy();
  const target = openDatabase(into, ['synchronous = full', 'cache_size = -32000']);
  const loads = tables.map((table) => {
    const rows = source.prepare(`select * from ${table}`).raw().all() as unknown[][];
    const places = (rows[0] ?? []).map(() => '?').join(', ');
    return {
      rows,
      insert: rows.length > 0 ? target.prepare(`insert into ${table} values (${places})`) : null,
    };
  });
  source.close();
  const began = performance.now();
  for (let part = 0; part < transactions; part++) {
    target.exec('begin immediate');
    for (const { rows, insert } of loads) {
      const share = (of: number) => Math.floor((rows.length * of) / transactions);
      for (let at = share(part); at < share(part + 1); at++) insert?.run(rows[at]);
    }
    target.exec('commit');
  }
  const seconds = (performance.now() - began) / 1_000;
  target.close();
  return { seconds, written: loads.reduce((sum, { rows }) => sum + rows.length, 0) };
}
