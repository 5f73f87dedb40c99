import { z } from 'zod';

/** How much of what a failed test says is repeated at the end, in lines. */
const most = 12;

const vitestReport = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().nullish(),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
});

const message = z.object({ message: z.string().optional() });
type Suite = z.infer<typeof suite>;
const suite = z.object({
  specs: z.array(
    z.object({
      title: z.string(),
      file: z.string(),
      ok: z.boolean(),
      tests: z.array(z.object({ results: z.array(z.object({ errors: z.array(message).optional() })) })),
    }),
  ),
  get suites() {
    return z.array(suite).optional();
  },
});
const playwrightReport = z.object({ suites: z.array(suite), errors: z.array(message).optional() });

/** What failed of Vitest's JSON report, each with its file, its name and what it said first. */
export function vitestFailures(report: unknown): string[] {
  const read = vitestReport.safeParse(report);
  if (!read.success) return [];
  return read.data.testResults.flatMap(({ name, status, message: unread, assertionResults }) => {
    const file = name.split('/').slice(-2).join('/');
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (failed.length === 0) return status === 'failed' ? [said(file, unread)] : [];
    return failed.map(({ fullName, failureMessages }) => said(`${file}: ${fullName}`, failureMessages?.[0]));
  });
}

/** What failed of Playwright's JSON report, a test that passed only when repeated among it. */
export function playwrightFailures(report: unknown): string[] {
  const read = playwrightReport.safeParse(report);
  if (!read.success) return [];
  const { errors = [], suites } = read.data;
  return [...errors.map((error) => said('before any test', error.message)), ...suites.flatMap(failuresIn)];
}

function failuresIn({ specs, suites = [] }: Suite): string[] {
  const own = specs.flatMap(({ title, file, ok, tests }) => {
    const [first] = tests.flatMap(({ results }) => results.flatMap(({ errors }) => errors ?? []));
    return ok && !first ? [] : [said(`${file}: ${title}`, first?.message)];
  });
  return [...own, ...suites.flatMap(failuresIn)];
}

function said(name: string, text: string | null | undefined): string {
  const lines = (text ?? '').split('\n').filter((each) => each.trim() !== '');
  return [name, ...lines.slice(0, most).map((each) => `  ${each}`)].join('\n');
}
