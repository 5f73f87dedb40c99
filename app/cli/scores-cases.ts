import { z } from 'zod';
import { fault, faultAgain } from '#app/domain/schema-fault.ts';
import { elementsOf } from '#app/domain/trust/elements.ts';
import { credibleInterval, verdict } from '#app/domain/trust/figure.ts';
import { type Method, methodOf, methodParameters } from '#app/domain/trust/method.ts';
import { roundedRate } from '#app/domain/trust/printed-rate.ts';
import { type ScoredCommitment, scores } from '#app/domain/trust/scores.ts';
import type { Language } from '#app/languages/language.ts';
import { type Answer, answerCases, type ExitStatus, type Output } from './cases.ts';
import { differences, heldTo, within } from './differences.ts';
import {
  answerHistory,
  evidenceDifferences,
  type HistoryCase,
  historyCase,
  isHistory,
} from './score-histories.ts';
import {
  count,
  day,
  eachIdOnce,
  expected,
  hundredths,
  id,
  inPoints,
  nature,
  share,
  weight,
} from './score-values.ts';

/** Worked answers are printed with two decimals; half a tenth of a point is the agreement that is asked for. */
const NEAR = within(0.05);

const scoreCase = z
  .object({
    id,
    at: day.optional(),
    method: methodParameters.partial().optional(),
    commitments: z
      .array(
        z.object({
          id,
          nature,
          target: share.nullable(),
          firmness: z.enum(['firm', 'aspirational']).default('firm'),
          weight,
          kept: count.optional(),
          breached: count.optional(),
        }),
        fault('list-of', { expected: '{id, nature, target, …}' }),
      )
      .superRefine(eachIdOnce),
    tallies: z
      .array(z.object({ commitment: id, day, kept: count, breached: count, exempt: count.default(0) }))
      .optional(),
    expect: expected,
  })
  .superRefine(({ at, commitments, tallies }, context) => {
    const note = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path, message });
    if (tallies && !at) note(['tallies'], fault('day-of-scores'));
    for (const [place, commitment] of commitments.entries())
      for (const key of ['kept', 'breached'] as const)
        if (!tallies && commitment[key] === undefined)
          note(['commitments', place], fault('decayed', { key }));
    for (const [place, tally] of (tallies ?? []).entries())
      if (!commitments.some((commitment) => commitment.id === tally.commitment))
        note(['tallies', place, 'commitment'], fault('commitment-elsewhere'));
  });
type ScoreCase = z.infer<typeof scoreCase>;

/** Held to the rules of its own kind, so that what is said of a fault is about that kind. */
const eitherCase = z.unknown().transform((value, context): ScoreCase | HistoryCase => {
  const parsed = (isHistory(value) ? historyCase : scoreCase).safeParse(value);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues)
    context.addIssue({ code: 'custom', path: [...issue.path], message: faultAgain(issue) });
  return z.NEVER;
});

const scoreFile = z.object(
  {
    method: methodParameters.partial().optional(),
    cases: z.array(eitherCase, fault('cases')),
  },
  fault('cases'),
);

/**
 * `kept scores --cases <file>`: per case the figures of each commitment in percent and both scores in points, in
 * the shape of `expect`, for histories what enters the scores and both of them; where a case carries one, `differs` lists the paths that disagree with it.
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
      const method = methodOf(one.method ?? {}, methodOf(whole.method ?? {}));
      const found = isHistory(one) ? answerHistory(one, method) : answerScores(one, method);
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
  const always = { from: '0000-01-01', until: null, nature, target: 1, weight: 1 };
  const [element] = elementsOf([{ id, spans: [always] }], new Map([[id, own]]), at, method);
  return { kept: element?.kept ?? 0, breached: element?.breached ?? 0 };
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

function compare(found: Record<string, unknown>, expected: Record<string, unknown>): Answer {
  const { evidence, ...others } = expected;
  const differs = [
    ...differences(found, others, NEAR, ''),
    ...(Array.isArray(evidence) ? evidenceDifferences((found.evidence ?? []) as [], evidence) : []),
  ];
  return heldTo(found, differs);
}
