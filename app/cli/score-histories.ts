import { z } from 'zod';
import type { PlainDate } from '#app/domain/instant.ts';
import { fault } from '#app/domain/schema-fault.ts';
import { elementsOf, type ScoredPromise } from '#app/domain/trust/elements.ts';
import type { Tally } from '#app/domain/trust/evidence.ts';
import { type Method, methodParameters } from '#app/domain/trust/method.ts';
import { type ScoredCommitment, scores } from '#app/domain/trust/scores.ts';
import { type Difference, differences, within } from './differences.ts';
import { count, day, eachIdOnce, expected, id, inPoints, nature, share, weight } from './score-values.ts';

/** Worked evidence is printed with four decimals. */
const NEAR = within(0.001);

const SETTLED = fault('settled-day', { expected: '["2026-06-01", 85, 15]' });
/** @param form of each item, as it is written */
const listOf = <Schema extends z.ZodType>(schema: Schema, form: string) =>
  z.array(schema, fault('list-of', { expected: form }));

/** One promise as it stood and what became of it, day by day. Of two that begin by a day, the later in the list holds. */
const history = z.object({
  id,
  natures: listOf(z.object({ from: day, is: nature }), '{from, is}').min(1, fault('at-least-one')),
  targets: listOf(z.object({ from: day, target: share }), '{from, target}').min(1, fault('at-least-one')),
  days: listOf(z.tuple([day, count, count], SETTLED), '["2026-06-01", 85, 15]').default([]),
  reports: listOf(
    z
      .object({ to: day, kept: count, of: count })
      .refine(({ kept, of }) => kept <= of, { path: ['kept'], error: fault('kept-of') }),
    '{to, kept, of}',
  ).default([]),
  overdue: listOf(day, '"2026-06-01"').default([]),
  retired: day.optional(),
  weight,
});

export const historyCase = z.object({
  id,
  at: day,
  method: methodParameters.partial().optional(),
  commitments: listOf(history, '{id, natures, targets, …}').superRefine(eachIdOnce),
  expect: expected.superRefine((given, context) => {
    const evidence = z.array(z.object({ id, nature }).loose()).safeParse(given?.evidence ?? []);
    if (!evidence.success)
      context.addIssue({
        ...{ code: 'custom', path: ['evidence'] },
        message: fault('list-of', { expected: '{id, nature, …}' }),
      });
  }),
});
export type HistoryCase = z.infer<typeof historyCase>;

/** Whether a case tells how promises stood over time, and not only what is left of them. */
export function isHistory(value: unknown): value is HistoryCase {
  const { commitments } = (value ?? {}) as { commitments?: unknown };
  const told = (each: unknown) => typeof each === 'object' && each !== null && 'natures' in each;
  return Array.isArray(commitments) && commitments.some(told);
}

/** The elements that enter the scores, and both scores in points. */
export function answerHistory({ at, commitments }: HistoryCase, method: Method) {
  const promises = commitments.map(promiseOf);
  const tallies = new Map(commitments.map((commitment) => [commitment.id, talliesOf(commitment)]));
  const elements = elementsOf(promises, tallies, at, method);
  return { evidence: elements.map(printed), ...inPoints(scores(elements, method)) };
}

function printed({ id, nature, kept, breached, target }: ScoredCommitment) {
  return { id, nature, kept: rounded(kept, 4), breached: rounded(breached, 4), target: rounded(target, 6) };
}

function rounded(value: number, decimals: number): number {
  return Math.round(value * 10 ** decimals) / 10 ** decimals;
}

type History = z.infer<typeof history>;

/** The stretches of days on which the promise had both a nature and a target, until it was retired. */
function promiseOf({ id, natures, targets, retired, weight }: History): ScoredPromise {
  const starts = [...natures, ...targets].map(({ from }) => from);
  const days = [...new Set([...starts, ...(retired === undefined ? [] : [retired])])].sort();
  const lastBy = <Each extends { from: PlainDate }>(list: Each[], on: PlainDate) =>
    list.findLast(({ from }) => from <= on);
  const spans = days.flatMap((from, place) => {
    const stood = lastBy(natures, from);
    const aimed = lastBy(targets, from);
    if (!stood || !aimed || (retired !== undefined && from >= retired)) return [];
    return [{ from, until: days[place + 1] ?? null, nature: stood.is, target: aimed.target, weight }];
  });
  return { id, spans };
}

function talliesOf({ id: commitment, days, reports, overdue }: History): Tally[] {
  const settled = { commitment, kept: 0, breached: 0, exempt: 0 };
  return [
    ...days.map(([day, kept, breached]) => ({ ...settled, day, kept, breached })),
    ...overdue.map((day) => ({ ...settled, day, breached: 1 })),
    ...reports.map(({ to: day, kept, of }) => ({
      ...{ ...settled, day, kept, breached: of - kept },
      reported: [{ kept, of }],
    })),
  ];
}

type Element = { id: string; nature: string };

/** Where evidence is not as expected, element by element, whatever their order; none may be left over. */
export function evidenceDifferences(found: Element[], expected: Element[]): Difference[] {
  const byName = (list: Element[]) =>
    new Map(list.map(({ id, nature, ...rest }) => [`evidence.${id}.${nature}`, rest]));
  const [own, theirs] = [byName(found), byName(expected)];
  const surplus = [...own].filter(([path]) => !theirs.has(path));
  return [
    ...[...theirs].flatMap(([path, wanted]) => differences(own.get(path), wanted, NEAR, path)),
    ...surplus.map(([path, rest]) => ({ path, expected: null, found: rest })),
  ];
}
