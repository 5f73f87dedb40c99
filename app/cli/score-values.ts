import { z } from 'zod';
import { isPlainDate } from '#app/domain/instant.ts';
import type { Score, Scores } from '#app/domain/trust/scores.ts';

/** What both kinds of worked scores are written with, each with a message that says what was expected. */
const CASES = 'expected a number of cases, 0 or more';
export const count = z.number({ error: CASES }).min(0, { error: CASES });
export const share = z
  .number({ error: 'expected a share above 0, at most 1, such as 0.95' })
  .gt(0, { error: 'expected a share above 0, such as 0.95' })
  .lte(1, { error: 'expected a share of at most 1, such as 0.95' });
const DAY = 'expected a date that exists, such as 2027-06-30';
export const day = z.string({ error: DAY }).refine(isPlainDate, { error: DAY });
const NAME = 'expected an id, such as "complaint-answer"';
export const id = z.string({ error: NAME }).min(1, { error: NAME });
const WEIGHT = 'expected a weight, 0 or more';
export const weight = z.number({ error: WEIGHT }).min(0, { error: WEIGHT }).default(1);
export const nature = z.enum(['normative', 'differentiating'], {
  error: 'expected "normative" or "differentiating"',
});
export const expected = z.record(z.string(), z.unknown(), { error: 'expected an object' }).optional();

/** Refuses a second commitment of the same id. */
export function eachIdOnce(commitments: readonly { id: string }[], context: z.RefinementCtx): void {
  for (const [place, commitment] of commitments.entries())
    if (commitments.findIndex((other) => other.id === commitment.id) !== place)
      context.addIssue({ code: 'custom', path: [place, 'id'], message: 'expected each id once' });
}

/** Both scores in points, with two decimals. */
export function inPoints({ normative, differentiating }: Scores) {
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

export function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}

export type Difference = { path: string; expected: unknown; found: unknown };

/** Every path of `expected` at which `found` is not the same: numbers to the tolerance, all else exactly. */
export function differences(
  found: unknown,
  expected: unknown,
  tolerance: number,
  path: string,
): Difference[] {
  if (typeof expected === 'object' && expected !== null) {
    const inside = (typeof found === 'object' && found !== null ? found : {}) as Record<string, unknown>;
    return Object.entries(expected).flatMap(([key, value]) =>
      differences(inside[key], value, tolerance, path === '' ? key : `${path}.${key}`),
    );
  }
  const close = typeof expected === 'number' && typeof found === 'number';
  const same = close ? Math.abs(found - expected) <= tolerance + 1e-9 : found === expected;
  return same ? [] : [{ path, expected, found: found ?? null }];
}
