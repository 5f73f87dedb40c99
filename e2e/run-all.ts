import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { endOnOldNode } from '#app/cli/node-version.ts';
import { type Count, checkCount, line, playwrightCount, sum, vitestCount } from './count.ts';

/**
 * `npm test`: every check, every unit and integration test, every browser test. A failure stops nothing; the last
 * line sums all suites. `npm run check` gives the argument `checks` and stops after those.
 */

endOnOldNode();

const root = resolve(import.meta.dirname, '..');
const reports = mkdtempSync(join(tmpdir(), 'kept-tests-'));

const checks = {
  types: 'check:types',
  'style and format': 'check:lint',
  'unused code': 'check:unused',
  'direction of imports': 'check:direction',
  'charters, calendars and method': 'check:charters',
};

const suites: [title: string, run: () => Count][] = Object.entries(checks).map(([title, script]) => [
  title,
  () => checkCount(run(['npm', 'run', '-s', script])),
]);

if (process.argv[2] !== 'checks') {
  suites.push(
    [
      'units and rooms',
      () => {
        const report = join(reports, 'vitest.json');
        const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
        return vitestCount(run(['npx', '--no-install', 'vitest', 'run', ...reporters]), readReport(report));
      },
    ],
    [
      'browser',
      () => {
        const report = join(reports, 'playwright.json');
        const status = run(['npx', '--no-install', 'playwright', 'test', '--reporter=list,json'], {
          PLAYWRIGHT_JSON_OUTPUT_FILE: report,
        });
        return playwrightCount(status, readReport(report));
      },
    ],
  );
}

const counts = suites.map(([title, count]) => {
  console.log(`\n── ${title}`);
  const counted = count();
  console.log(`── ${title}: ${line(counted)}`);
  return counted;
});
rmSync(reports, { recursive: true, force: true });
const total = sum(counts);
console.log(`\n${line(total)}`);
process.exitCode = total.failed === 0 ? 0 : 1;

/** Runs a command to its end with its output shown. @returns its exit status, 1 when it could not be run */
function run([command = '', ...args]: string[], env: Record<string, string> = {}): number {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (error) console.error(error.message);
  return status ?? 1;
}

function readReport(path: string): unknown {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
}
