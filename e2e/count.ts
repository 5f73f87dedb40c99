import { z } from 'zod';

/** How many tests of a suite passed, failed and were skipped. */
export type Count = { passed: number; failed: number; skipped: number };

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(
    z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) }),
  ),
});

const playwrightReport = z.object({
  errors: z.array(z.unknown()),
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  }),
});

/** A check counts one. */
export function checkCount(status: number): Count {
  return status === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

/**
 * Counts Vitest's JSON report; a file that could not be read at all counts as one failure.
 * @param none whether it is well that no test ran
 */
export function vitestCount(status: number, report: unknown, none = false): Count {
  const read = vitestReport.safeParse(report);
  if (!read.success) return checkCount(status || 1);
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = read.data;
  const unread = testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  const failed = numFailedTests + unread.length;
  return settled(status, { passed: numPassedTests, failed, skipped: numPendingTests + numTodoTests }, none);
}

/**
 * Counts Playwright's JSON report; a test that passed only when repeated has failed.
 * @param none whether it is well that no test ran
 */
export function playwrightCount(status: number, report: unknown, none = false): Count {
  const read = playwrightReport.safeParse(report);
  if (!read.success) return checkCount(status || 1);
  const { errors, stats } = read.data;
  const failed = stats.unexpected + stats.flaky + errors.length;
  return settled(status, { passed: stats.expected, failed, skipped: stats.skipped }, none);
}

export function sum(counts: Count[]): Count {
  return counts.reduce(
    (all, { passed, failed, skipped }) => ({
      passed: all.passed + passed,
      failed: all.failed + failed,
      skipped: all.skipped + skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

/** `N passed, N failed`, and what was skipped if anything was. */
export function line({ passed, failed, skipped }: Count): string {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
}

/** A suite that ended badly without naming a failure, or ran nothing although it had to, has failed all the same. */
function settled(status: number, count: Count, none: boolean): Count {
  const silent = count.failed === 0 && (status !== 0 || (count.passed === 0 && !none));
  return silent ? { ...count, failed: 1 } : count;
}
