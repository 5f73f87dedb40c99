/**
 * `node --import tsx e2e/smoke.ts`: walks once through what a company does with Kept, in a folder of its own, under
 * the Node that runs it: publish, import, serve, sweep, verify, copy, put back. One line per step; status 1 when one
 * failed. It needs the build. `npm run test:nodes` runs it under other Nodes.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { languages } from '#app/languages/language.ts';
import { paths } from '#app/paths.ts';
import { line } from './count.ts';
import { type Ended, keepRunning, kept, keptGiven } from './outsider/command.ts';

const charter = 'boston-311';
const sample = 'content/imports/samples/boston-311-2014.csv.gz';
const mapping = 'content/imports/boston-311.yml';
/** Rows of the sample that are taken: enough for garbage to be collected meanwhile. */
const rows = 400;

/** How far a command is, said where it takes a while. */
const progress = /^\S+: .+ \d+\ss\n/gm;

const folder = mkdtempSync(join(tmpdir(), 'kept-smoke-'));
const database = join(folder, 'kept.sqlite');
const restored = join(folder, 'elsewhere', 'kept.sqlite');
const copy = join(folder, 'backup.sqlite');
const exported = join(folder, 'public');
const state = ['--state', join(folder, 'state')];

// Garbage is collected every few megabytes, so that what must not be collected would be.
process.env.NODE_OPTIONS = '--max-semi-space-size=1';
process.env.DATABASE_URL = database;
const count = { passed: 0, failed: 0, skipped: 0 };
const began = performance.now();

await step('publish', () =>
  command(['--database', join(folder, 'other.sqlite'), 'publish', 'aurore', '--yes'], /aurore/),
);
await step('serve what nothing is in', () => serve(async (url) => expectPage(`${url}/healthz`, /./)));
await step('user add', () =>
  command(
    [
      ...['user', 'add', '--name', 'Inès Moreau', '--email', 'ines@example.com', '--role', 'administrator'],
      '--password-stdin',
    ],
    /ines@example\.com/,
    'correct horse battery staple\n',
  ),
);
await step('import', () => command(['import', shortSample(), '--mapping', mapping], /[1-9]/));
await step('sweep', () => command(['sweep'], /./));
await step('serve', () => serve(readAll));
await step('scores', () => command(['scores', '--charter', charter], /[1-9]/));
await step('rebuild', () => command(['rebuild'], /./));
await step('verify the database', () => command(['verify', database, ...state], /./));
await step('export', () => command(['export', exported], /./));
await step('verify the export', () => command(['verify', exported, ...state], /./));
await step('backup', () => command(['backup', copy], /./));
await step('restore', async () => {
  mkdirSync(join(folder, 'elsewhere'));
  await command(['--database', restored, 'restore', copy, '--key-lost'], /./);
});
await step('verify what was restored', () =>
  command(['verify', restored, '--state', join(folder, 'restored')], /./),
);
rmSync(folder, { recursive: true });

const seconds = ((performance.now() - began) / 1_000).toFixed(0);
console.log(`── smoke under ${process.version}, ${seconds} s: ${line(count)}`);
process.exitCode = count.failed === 0 ? 0 : 1;

async function step(name: string, run: () => Promise<void>): Promise<void> {
  try {
    await run();
    count.passed++;
    console.log(`   ${name}`);
  } catch (error) {
    count.failed++;
    console.log(`   FAILED ${name}: ${(error as Error).message}`);
  }
}

/** Runs a command that must end well, say nothing of a fault, and answer with something like `said`. */
async function command(args: string[], said: RegExp, input = ''): Promise<void> {
  expectWell(await keptGiven(input, ...args), said);
}

/** @throws Error with all that was said */
function expectWell({ status, signal, out, err }: Ended, said: RegExp): void {
  if (status === 0 && err.replace(progress, '') === '' && said.test(out)) return;
  throw new Error(`expected status 0, no fault and ${said}; found ${signal ?? status}\n${out}${err}`);
}

/** The first rows of the sample, as a file. */
function shortSample(): string {
  const lines = gunzipSync(readFileSync(sample)).toString().split('\n');
  const file = join(folder, 'sample.csv');
  writeFileSync(file, `${lines.slice(0, rows + 1).join('\n')}\n`);
  return file;
}

/** Serves on a free port while it is used, and ends well when it is asked to. */
async function serve(use: (url: string) => Promise<void>): Promise<void> {
  const server = keepRunning(['serve'], { NODE_ENV: 'production', PORT: '0', HOST: '127.0.0.1' });
  let used = false;
  try {
    await use(await server.line(/^http:\/\//));
    used = true;
  } finally {
    const ended = await server.stop();
    if (used) expectWell(ended, /^http:\/\//m);
  }
}

/** Reads a server from all sides, and verifies its ledger. */
async function readAll(url: string): Promise<void> {
  for (const [path, said] of addresses()) await expectPage(url + path, said);
  expectWell(await kept('verify', url, ...state), /./);
}

/** What is fetched, and what each must say. */
function addresses(): [path: string, said: RegExp][] {
  const pages = languages.flatMap((language) =>
    [
      paths.home(language),
      paths.charter(language, charter),
      paths.commitment(language, charter, 'pest-infestation'),
      paths.breaches(language, charter),
      paths.method(language, charter),
      paths.editions(language, charter),
      paths.sharing(language, charter),
      paths.ledger(language),
      paths.entry(language, 1),
      paths.siteMap(language),
      paths.accessibility(language),
      paths.signIn(language),
    ].map((path): [string, RegExp] => [path, new RegExp(`<html lang="${language}".*<h1.*</html>`, 's')]),
  );
  return [
    ...pages,
    [paths.badge('fr', charter), /<svg/],
    [paths.card('en', charter), /^.PNG/],
    [paths.sitemap(), /<urlset/],
    [paths.ledgerCheckpoint(), /\n— /],
    [paths.ledgerKey(), /\+/],
    [paths.ledgerFigures(), /^\{/],
    [paths.proofFile(1), /c2sp\.org/],
    ['/ledger/tile/0/000', /\S/],
    ['/healthz', /./],
  ];
}

async function expectPage(address: string, said: RegExp): Promise<void> {
  const response = await fetch(address);
  const text = await response.text();
  if (response.status !== 200 || !said.test(text))
    throw new Error(`${address}: expected status 200 and ${said}, found ${response.status}\n${text}`);
}
