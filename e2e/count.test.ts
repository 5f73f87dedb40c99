import { describe, expect, test } from 'vitest';
import { checkCount, line, playwrightCount, sum, vitestCount } from './count.ts';

const vitest = (passed: number, failed: number, files: { status: string; tests: string[] }[] = []) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: files.map(({ status, tests }) => ({
    status,
    assertionResults: tests.map((each) => ({ status: each })),
  })),
});
const playwright = (stats: { expected: number; unexpected: number }, errors: unknown[] = []) => ({
  errors,
  stats: { ...stats, flaky: 0, skipped: 0 },
});

describe('the sum of all suites', () => {
  test('is one plain line', () => {
    expect(line(sum([checkCount(0), checkCount(2), { passed: 5, failed: 0, skipped: 0 }]))).toBe(
      '6 passed, 1 failed',
    );
    expect(line({ passed: 1, failed: 0, skipped: 2 })).toBe('1 passed, 0 failed, 2 skipped');
  });

  test('counts a test file that could not be read as a failure', () => {
    const files = [
      { status: 'failed', tests: [] },
      { status: 'failed', tests: ['failed'] },
      { status: 'passed', tests: ['passed'] },
    ];
    expect(vitestCount(1, vitest(1, 1, files))).toEqual({ passed: 1, failed: 2, skipped: 0 });
  });

  test('counts a browser run that could not be set up as a failure', () => {
    const report = playwright({ expected: 0, unexpected: 0 }, [{ message: 'The build failed' }]);
    expect(playwrightCount(1, report)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  test.each([
    ['no report', vitestCount(1, null)],
    ['no report and a good status', playwrightCount(0, null)],
    ['a bad status without a named failure', vitestCount(1, vitest(3, 0))],
    ['no test at all', playwrightCount(0, playwright({ expected: 0, unexpected: 0 }))],
  ])('counts %s as a failure', (_what, count) => {
    expect(count.failed).toBe(1);
  });
});
