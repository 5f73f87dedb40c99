import { z } from 'zod';
import { isPlainDate } from '#app/domain/instant.ts';
import { decayedEvidence } from '#app/domain/trust/evidence.ts';
import { credibleInterval, verdict } from '#app/domain/trust/figure.ts';
import { type Method, methodOf, methodParameters } from '#app/domain/trust/method.ts';
import { roundedRate } from '#app/domain/trust/printed-rate.ts';
import { type Score, type ScoredCommitment, type Scores, scores } from '#app/domain/trust/scores.ts';
import type { Language } from '#app/languages/language.ts';
import { type Answer, answerCases, type ExitStatus, type Output } from './cases.ts';

/** Worked answers are printed with two decimals; half a tenth of a point is the agreement that is asked for. */
const TOLERANCE = 0.05;

const CASES = 'expected a number of cases, 0 or more';
const count = z.number({ error: CASES }).min(0, { error: CASES });
const share = z
  .number({ error: 'expected a share above 0, at most 1, such as 0.95' })
  .gt(0, { error: 'expected a share above 0, such as 0.95' })
  .lte(1, { error: 'expected a share of at most 1, such as 0.95' });
const day = z.string().refine(isPlainDate, { error: 'expected a date that exists, such as 2027-06-30' });
const NAME = 'expected an id, such as "complaint-answer"';
const id = z.string({ error: NAME }).min(1, { error: NAME });
const WEIGHT = 'expected a weight, 0 or more';

const scoreCase = z
  .object({
    id,
    at: day.optional(),
    method: methodParameters.partial().optional(),
    commitments: z
      .array(
        z.object({
          id,
          nature: z.enum(['normative', 'differentiating'], {
            error: 'expected "normative" or "differentiating"',
          }),
          target: share.nullable(),
          firmness: z
            .enum(['firm', 'aspirational'], { error: 'expected "firm" or "aspirational"' })
            .default('firm'),
          weight: z.number({ error: WEIGHT }).min(0, { error: WEIGHT }).default(1),
          kept: count.optional(),
          breached: count.optional(),
        }),
        { error: 'expected a list of commitments' },
      )
      .superRefine((commitments, context) => {
        for (const [place, commitment] of commitments.entries()) {
          if (commitments.findIndex((other) => other.id === commitment.id) !== place)
            context.addIssue({ code: 'custom', path: [place, 'id'], message: 'expected each id once' });
        }
      }),
    tallies: z
      .array(z.object({ commitment: id, day, kept: count, breached: count, exempt: count.default(0) }))
      .optional(),
    expect: z.record(z.string(), z.unknown(), { error: 'expected an object' }).optional(),
  })
  .superRefine(({ at, commitments, tallies }, context) => {
    const fault = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path, message });
    if (tallies && !at) fault(['tallies'], 'expected the day of the scores beside the tallies, as "at"');
    for (const [place, commitment] of commitments.entries())
      for (const key of ['kept', 'breached'] as const)
        if (!tallies && commitment[key] === undefined)
          fault(['commitments', place], `expected "${key}", a number of cases that have been decayed`);
    for (const [place, tally] of (tallies ?? []).entries())
      if (!commitments.some((commitment) => commitment.id === tally.commitment))
        fault(['tallies', place, 'commitment'], 'expected the id of one of the commitments');
  });
type ScoreCase = z.infer<typeof scoreCase>;

const scoreFile = z.object(
  {
    method: methodParameters.partial().optional(),
    cases: z.array(scoreCase, { error: 'expected a list of cases' }),
  },
  { error: 'expected an object with a list "cases"' },
);

/**
 * `kept scores --cases <file>`: per case the figures of each commitment in percent and both scores in points, in
 * the shape of `expect`; where a case carries one, `differs` lists the paths that disagree with it.
 */
export function answerScoreCases(
  file: string,
  output: Output,
  language: Language = 'en',
): Promise<ExitStatus> {
  return answerCases(
    file,
    scoreFile,
    (one, whole) => {
      const found = answerScores(one, methodOf(one.method ?? {}, methodOf(whole.method ?? {})));
      return one.expect ? compare(found, one.expect) : { line: found, agrees: null };
    },
    output,
    language,
  );
}

function answerScores(one: ScoreCase, method: Method) {
  const evidence = one.commitments.map((commitment) => ({
    ...commitment,
    ...evidenceFor(commitment, one, method),
  }));
  const entering = evidence.flatMap(({ firmness, target, weight, ...rest }): ScoredCommitment[] => {
    if (firmness !== 'firm' || target === null) return [];
    return [{ ...rest, target, weight: method.weights[rest.id] ?? weight }];
  });
  const figures = evidence.map((commitment) => [commitment.id, figureOf(commitment, method)]);
  return { commitments: Object.fromEntries(figures), ...inPoints(scores(entering, method)) };
}

function evidenceFor(
  commitment: ScoreCase['commitments'][number],
  { at, tallies }: ScoreCase,
  method: Method,
) {
  const { id, nature, kept = 0, breached = 0 } = commitment;
  if (!tallies || !at) return { kept, breached };
  const own = tallies.filter((tally) => tally.commitment === id);
  return decayedEvidence(own, { nature: [{ from: null, is: nature, because: null }] }, at, method);
}

function figureOf(counts: { kept: number; breached: number; target: number | null }, method: Method) {
  const { kept, breached, target } = counts;
  const { low, high } = credibleInterval(counts, method);
  return {
    rate: kept + breached > 0 ? roundedRate(kept, breached, { target, decimals: 2 }).toNumber() : null,
    low: hundredths(100 * low),
    high: hundredths(100 * high),
    verdict: target === null ? null : verdict(counts, target, method),
  };
}

function inPoints({ normative, differentiating }: Scores) {
  const points = ({ score, low, high }: Score) => ({
    score: hundredths(score),
    low: hundredths(low),
    high: hundredths(high),
  });
  return {
    normative: normative && {
      ...points(normative),
      weakest: normative.weakest,
      measured: normative.measured,
    },
    differentiating: differentiating && {
      ...points(differentiating),
      supported: differentiating.supported,
      measured: differentiating.measured,
    },
  };
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}

function compare(found: Record<string, unknown>, expected: Record<string, unknown>): Answer {
  const differs = differences(found, expected, '');
  return { line: differs.length > 0 ? { ...found, differs } : found, agrees: differs.length === 0 };
}

type Difference = { path: string; expected: unknown; found: unknown };

/** Every path of `expected` at which `found` is not the same: numbers to the tolerance, all else exactly. */
function differences(found: unknown, expected: unknown, path: string): Difference[] {
  if (typeof expected === 'object' && expected !== null) {
    const inside = (typeof found === 'object' && found !== null ? found : {}) as Record<string, unknown>;
    return Object.entries(expected).flatMap(([key, value]) =>
      differences(inside[key], value, path === '' ? key : `${path}.${key}`),
    );
  }
  const close = typeof expected === 'number' && typeof found === 'number';
  const same = close ? Math.abs(found - expected) <= TOLERANCE + 1e-9 : found === expected;
  return same ? [] : [{ path, expected, found: found ?? null }];
}
