import { z } from 'zod';

/** A test and how long it took, in seconds; `reason`: why it may take long, as its file says it. */
export type Timed = { name: string; seconds: number; reason?: string | undefined };

/** A test that takes longer, in seconds, says in its file why. */
const longest = 20;

const vitestReport = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          duration: z.number().nullish(),
          meta: z.object({ slow: z.string().optional() }).optional(),
        }),
      ),
    }),
  ),
});

type Suite = z.infer<typeof suite>;
const suite = z.object({
  specs: z.array(
    z.object({
      title: z.string(),
      file: z.string(),
      tests: z.array(
        z.object({
          annotations: z.array(z.object({ type: z.string(), description: z.string().optional() })),
          results: z.array(z.object({ duration: z.number() })),
        }),
      ),
    }),
  ),
  get suites() {
    return z.array(suite).optional();
  },
});
const playwrightReport = z.object({ suites: z.array(suite) });

/** The tests of Vitest's JSON report; one that is slow says why in `task.meta.slow`. */
export function vitestTimes(report: unknown): Timed[] {
  const read = vitestReport.safeParse(report);
  if (!read.success) return [];
  return read.data.testResults.flatMap(({ name: file, assertionResults }) =>
    assertionResults.map(({ fullName, duration, meta }) => ({
      name: `${file.split('/').slice(-2).join('/')}: ${fullName}`,
      seconds: (duration ?? 0) / 1_000,
      reason: meta?.slow,
    })),
  );
}

/** The tests of Playwright's JSON report; one that is slow says why in an annotation of the type `slow`. */
export function playwrightTimes(report: unknown): Timed[] {
  const read = playwrightReport.safeParse(report);
  return read.success ? read.data.suites.flatMap(timesIn) : [];
}

function timesIn({ specs, suites = [] }: Suite): Timed[] {
  const own = specs.flatMap(({ title, file, tests }) =>
    tests.map(({ annotations, results }) => ({
      name: `${file}: ${title}`,
      seconds: results.reduce((sum, { duration }) => sum + duration, 0) / 1_000,
      reason: annotations.find(({ type }) => type === 'slow')?.description,
    })),
  );
  return [...own, ...suites.flatMap(timesIn)];
}

/** The slowest of all, one line each, with the reason of those that take long. */
export function slowestLines(times: readonly Timed[], most = 20): string[] {
  return [...times]
    .sort((one, other) => other.seconds - one.seconds)
    .slice(0, most)
    .map(({ name, seconds, reason }) => {
      const why = seconds > longest ? ` (${reason ?? `over ${longest} s, and says no reason`})` : '';
      return `${seconds.toFixed(1).padStart(6)} s  ${name}${why}`;
    });
}
