import { z } from 'zod';
import { isPlainDate } from '#app/domain/instant.ts';
import { fault } from '#app/domain/schema-fault.ts';
import type { Score, Scores } from '#app/domain/trust/scores.ts';

/** What both kinds of worked scores are written with; what does not fit is a fault (`faultOf`), which says what was expected. */
export const count = z.number(fault('count')).min(0, fault('count'));
export const share = z.number(fault('share')).gt(0, fault('share')).lte(1, fault('share'));
export const day = z.string(fault('date')).refine(isPlainDate, {
  error: ({ input }) => fault('date-unknown', { found: String(input) }),
});
export const id = z.string(fault('id')).min(1, fault('id'));
export const weight = z.number().min(0).default(1);
export const nature = z.enum(['normative', 'differentiating']);
export const expected = z.record(z.string(), z.unknown()).optional();

/** Refuses a second commitment of the same id. */
export function eachIdOnce(commitments: readonly { id: string }[], context: z.RefinementCtx): void {
  for (const [place, commitment] of commitments.entries())
    if (commitments.findIndex((other) => other.id === commitment.id) !== place)
      context.addIssue({ code: 'custom', path: [place, 'id'], message: fault('id-twice') });
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
