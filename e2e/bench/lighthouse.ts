/**
 * `npm run lighthouse`: what Lighthouse says of the home page, a commitment and the breach register in both
 * languages, as a phone sees them, from a production server with the demonstration. Prints what falls short with
 * its details; status 1 when any category of any page is below 100. Options: `--runs 3` of each page, of which the
 * one with the median performance counts. One browser examines them all, with an empty cache each time. It and the
 * server have had time to settle: what has just started is busy with itself, and the page would be blamed. A page of
 * one word, without styles, is examined first: what it lacks is the machine's, which may be busy.
 */
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs, promisify } from 'node:util';
import { z } from 'zod';
import { languages } from '#app/languages/language.ts';
import { paths } from '#app/paths.ts';
import { ensureBuilt } from '../build.ts';
import { findChromium } from '../chromium.ts';
import { startKept } from './rig/contenders.ts';
import { demonstrationIn } from './rig/databases.ts';
import { fetchPackage } from './rig/packages.ts';

const version = '12.8.2';
const pages = languages.flatMap((lang) => [
  paths.home(lang),
  paths.commitment(lang, 'aurore', 'complaint-answer'),
  paths.breaches(lang, 'aurore'),
]);
const metrics = {
  'first-contentful-paint': 'FCP',
  'largest-contentful-paint': 'LCP',
  'total-blocking-time': 'TBT',
  'cumulative-layout-shift': 'CLS',
  'total-byte-weight': 'bytes',
} as const;

const audit = z.looseObject({
  title: z.string(),
  score: z.number().nullable(),
  numericValue: z.number().optional(),
  displayValue: z.string().optional(),
  /** Most audits list what they found; some describe it in another shape. */
  details: z.looseObject({ items: z.unknown().optional() }).optional(),
});
const reportSchema = z.object({
  categories: z.record(
    z.string(),
    z.object({
      score: z.number().nullable(),
      auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })),
    }),
  ),
  audits: z.record(z.string(), audit),
  runtimeError: z.object({ message: z.string() }).optional(),
});
type Report = z.infer<typeof reportSchema>;

/** What is used of the package chrome-launcher, which comes with Lighthouse. */
type Launcher = {
  launch: (options: {
    chromePath: string;
    chromeFlags: string[];
    envVars: NodeJS.ProcessEnv;
  }) => Promise<Launched>;
};
type Launched = { port: number; kill: () => unknown };
/** Milliseconds. */
const settling = 10_000;

const { values } = parseArgs({ options: { runs: { type: 'string', default: '3' } } });
const lighthouse = await fetchPackage('lighthouse', version);
ensureBuilt();
const folder = mkdtempSync(join(tmpdir(), 'kept-lighthouse-'));
const kept = await startKept({ core: undefined, folder, database: await demonstrationIn(folder) });
const browser = await startBrowser();
try {
  // Before the pages: what the machine still had to write, and the browser to load, is not theirs.
  const oneWord = await examineOneWord();
  const reports: [path: string, report: Report][] = [];
  for (const path of pages) reports.push([path, await medianReport(kept.url + path)]);
  await kept.stop();
  tell(reports, oneWord);
} finally {
  await browser.kill();
  rmSync(folder, { recursive: true });
}

/** A browser as Lighthouse starts it, ready when it and the server have had the time to settle. */
async function startBrowser(): Promise<Launched> {
  const { executablePath, args, env } = await findChromium();
  const launcher: Launcher = await import(join(lighthouse, '..', 'chrome-launcher', 'dist', 'index.js'));
  const chromeFlags = ['--headless=new', ...args];
  const launched = await launcher.launch({
    chromePath: executablePath,
    chromeFlags,
    envVars: { ...process.env, ...env },
  });
  await setTimeout(settling);
  return launched;
}

async function medianReport(url: string): Promise<Report> {
  const all: Report[] = [];
  for (let run = 0; run < Number(values.runs); run++) all.push(await examine(url));
  const performance = ({ categories }: Report) => categories.performance?.score ?? 0;
  const middle = all.sort((one, other) => performance(one) - performance(other))[(all.length - 1) >> 1];
  if (!middle) throw new Error('--runs: expected 1 or more');
  return middle;
}

/** What the least page there can be gets on this machine. */
async function examineOneWord(): Promise<Report> {
  const page =
    '<!DOCTYPE html><html lang="en"><meta name="viewport" content="width=device-width"><title>One word</title>Word';
  const server = createServer((_request, response) =>
    response.setHeader('Content-Type', 'text/html').end(page),
  );
  await once(server.listen(0, '127.0.0.1'), 'listening');
  try {
    return await medianReport(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  } finally {
    server.close();
  }
}

/** One examination, with Lighthouse's own settings, which are a phone's. */
async function examine(url: string): Promise<Report> {
  const output = join(folder, 'report.json');
  const options = ['--quiet', '--output=json', `--output-path=${output}`, `--port=${browser.port}`];
  await promisify(execFile)(process.execPath, [join(lighthouse, 'cli', 'index.js'), url, ...options]);
  const report = reportSchema.parse(JSON.parse(readFileSync(output, 'utf8')));
  if (report.runtimeError) throw new Error(`${url}: ${report.runtimeError.message}`);
  return report;
}

function tell(reports: readonly [path: string, report: Report][], oneWord: Report): void {
  const figures = Object.fromEntries(reports.map(([path, report]) => [path, figuresOf(report)]));
  console.table(figures);
  for (const [path, report] of reports) {
    for (const [name, category] of Object.entries(report.categories)) {
      if (category.score === 1) continue;
      console.log(`\n${path}: ${name} ${percent(category.score)}`);
      for (const { id, weight } of category.auditRefs) {
        const found = report.audits[id];
        if (weight > 0 && found && found.score !== null && found.score < 1) tellAudit(id, found);
      }
    }
  }
  const scores = reports.flatMap(([, { categories }]) => Object.values(categories).map(({ score }) => score));
  const perfect = scores.every((score) => score === 1);
  const { performance, TBT } = figuresOf(oneWord);
  const load = loadavg()[0]?.toFixed(1);
  console.log(`\na page of one word: performance ${performance}, TBT ${TBT} ms; load of the machine ${load}`);
  const runs = Number(values.runs);
  console.log(
    JSON.stringify({
      bench: 'lighthouse',
      version,
      runs,
      pages: figures,
      oneWord: { performance, TBT },
      perfect,
    }),
  );
  if (!perfect) process.exitCode = 1;
}

function figuresOf({ categories, audits }: Report): Record<string, number> {
  return Object.fromEntries([
    ...Object.entries(categories).map(([name, { score }]) => [name, percent(score)]),
    ...Object.entries(metrics).map(([id, name]) => [name, Number(audits[id]?.numericValue?.toFixed(3))]),
  ]);
}

function percent(score: number | null): number {
  return Math.round((score ?? 0) * 100);
}

function tellAudit(id: string, { title, score, displayValue, details }: z.infer<typeof audit>): void {
  console.log(`  ${id} (${score}): ${title}${displayValue ? `: ${displayValue}` : ''}`);
  const items = Array.isArray(details?.items) ? details.items : [];
  for (const item of items) console.log(`    ${JSON.stringify(item).slice(0, 600)}`);
}
