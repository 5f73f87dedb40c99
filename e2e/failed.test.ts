import { describe, expect, test } from 'vitest';
import { playwrightFailures, vitestFailures } from './failed.ts';

describe('what failed is named once more at the end', () => {
  test('of units: the file, the test and what it said first', () => {
    const report = {
      testResults: [
        {
          name: '/any/app/clock/due.test.ts',
          status: 'failed',
          assertionResults: [
            { fullName: 'a due date is kept', status: 'passed', failureMessages: [] },
            { fullName: 'a due date moves', status: 'failed', failureMessages: ['expected 1\n\nto be 2'] },
          ],
        },
        { name: '/any/app/unread.test.ts', status: 'failed', message: 'No such file', assertionResults: [] },
      ],
    };
    expect(vitestFailures(report)).toEqual([
      'clock/due.test.ts: a due date moves\n  expected 1\n  to be 2',
      'app/unread.test.ts\n  No such file',
    ]);
  });

  test('of the browser: also what failed before any test, and what passed only when repeated', () => {
    const spec = (title: string, ok: boolean, errors: { message: string }[]) => ({
      ...{ title, file: 'pages.spec.ts', ok },
      tests: [{ results: [{ errors }, { errors: [] }] }],
    });
    const report = {
      errors: [{ message: 'The build failed' }],
      suites: [
        {
          specs: [spec('kept', true, [])],
          suites: [
            {
              specs: [
                spec('missed', false, [{ message: 'no' }]),
                spec('late', true, [{ message: 'at first' }]),
              ],
            },
          ],
        },
      ],
    };
    expect(playwrightFailures(report)).toEqual([
      'before any test\n  The build failed',
      'pages.spec.ts: missed\n  no',
      'pages.spec.ts: late\n  at first',
    ]);
  });

  test('of no report: nothing, since the count says it', () => {
    expect([vitestFailures(null), playwrightFailures({})]).toEqual([[], []]);
  });
});
