import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { endOnOldNode } from '#app/cli/node-version.ts';
import { type Count, checkCount, line, playwrightCount, sum, vitestCount } from './count.ts';
import { playwrightFailures, vitestFailures } from './failed.ts';
import { playwrightTimes, slowestLines, type Timed, vitestTimes } from './slowest.ts';

/**
 * `npm test`: every check, every unit and integration test, every browser test. A failure stops nothing; the last
 * line sums all suites, after the slowest tests and what failed. `npm run check` gives the argument `checks` and stops after those;
 * `npm run test:changed` gives `changed`, and where it is not HEAD the commit since which: of the tests only those
 * that import what has changed since.
 */
const [mode = 'all', since = 'HEAD'] = process.argv.slice(2);
endOnOldNode();
const root = resolve(import.meta.dirname, '..');
const reports = mkdtempSync(join(tmpdir(), 'kept-tests-'));
const times: Timed[] = [];
/** What failed, said once more at the end: whoever keeps only the end of a long output still reads it. */
const failures: string[] = [];

/** What is independent of each other runs as many at a time as the machine has processors. */
const checks: [title: string, script: string][] = [
  ['types', 'check:types'],
  ['style and format', 'check:lint'],
  ['unused code', 'check:unused'],
  ['direction of imports', 'check:direction'],
  ['charters, calendars and method', 'check:charters'],
];
if (mode === 'all') checks.push(['build', 'build']);

const counts = await runChecks();
if (mode !== 'checks') {
  counts.push(await suite('units and rooms', runUnits));
  counts.push(await suite('browser', runBrowser));
}
rmSync(reports, { recursive: true, force: true });
if (times.length > 0) console.log(`\n── the slowest tests\n${slowestLines(times).join('\n')}`);
if (failures.length > 0) console.log(`\n── what failed\n${failures.join('\n')}`);
const total = sum(counts);
console.log(`\n${line(total)}`);
process.exitCode = total.failed === 0 ? 0 : 1;

async function runChecks(): Promise<Count[]> {
  const waiting = [...checks];
  const done: Count[] = [];
  const runNext = async (): Promise<void> => {
    const next = waiting.shift();
    if (!next) return;
    const [title, script] = next;
    let said = '';
    const began = performance.now();
    const status = await run(['npm', 'run', '-s', script], {}, (text) => {
      said += text;
    });
    if (status !== 0) failures.push(title);
    report(title, checkCount(status), began, status === 0 ? '' : said);
    done.push(checkCount(status));
    return runNext();
  };
  await Promise.all(Array.from({ length: availableParallelism() }, runNext));
  return done;
}

async function runUnits(): Promise<Count> {
  const path = join(reports, 'vitest.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${path}`];
  const some = mode === 'changed' ? ['--changed', since, '--passWithNoTests'] : [];
  const status = await run(['npx', '--no-install', 'vitest', 'run', ...reporters, ...some]);
  const written = readReport(path);
  times.push(...vitestTimes(written));
  failures.push(...vitestFailures(written));
  return vitestCount(status, written, mode === 'changed');
}

async function runBrowser(): Promise<Count> {
  const path = join(reports, 'playwright.json');
  const some = mode === 'changed' ? [`--only-changed=${since}`, '--pass-with-no-tests'] : [];
  const command = ['npx', '--no-install', 'playwright', 'test', ...some];
  // Else it keeps what it compiles, and runs it the next time, in the temporary folder that all users share.
  const env = { PWTEST_CACHE_DIR: join(root, '.cache', 'playwright') };
  // For no test there is nothing to build and no cast to play, which takes longer than all the checks.
  if (mode === 'changed' && (await says([...command, '--list'], /^Total: 0 tests/m, env)))
    return { passed: 0, failed: 0, skipped: 0 };
  const status = await run([...command, '--reporter=list,json'], {
    ...{ ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: path },
  });
  const written = readReport(path);
  times.push(...playwrightTimes(written));
  failures.push(...playwrightFailures(written));
  return playwrightCount(status, written, mode === 'changed');
}

async function suite(title: string, runSuite: () => Promise<Count>): Promise<Count> {
  console.log(`\n── ${title}`);
  const began = performance.now();
  const counted = await runSuite();
  report(title, counted, began);
  return counted;
}

/** Says how a suite went; of what it printed only what is not shown already, and where it failed. */
function report(title: string, count: Count, began: number, said = ''): void {
  const seconds = ((performance.now() - began) / 1_000).toFixed(0);
  console.log(`${said.trim() ? `\n${said.trimEnd()}\n` : ''}── ${title}: ${line(count)} in ${seconds} s`);
}

/** Whether a command ends well and prints this. */
async function says(command: string[], what: RegExp, env: Record<string, string>): Promise<boolean> {
  let said = '';
  const status = await run(command, env, (text) => {
    said += text;
  });
  return status === 0 && what.test(said);
}

/**
 * Runs a command to its end, its output shown, or given to `hear`.
 * @returns its exit status, 1 when it could not be run
 */
function run(
  [command = '', ...args]: string[],
  env: Record<string, string> = {},
  hear?: (text: string) => void,
): Promise<number> {
  const output = hear ? 'pipe' : 'inherit';
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', output, output],
  });
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', hear ?? (() => {}));
  return new Promise((done) => {
    child.once('error', (error) => {
      console.error(error.message);
      done(1);
    });
    child.once('close', (status) => done(status ?? 1));
  });
}

/** What a suite wrote of itself; `null` where it was ended before. */
function readReport(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}
