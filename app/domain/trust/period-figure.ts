import Big from 'big.js';
import { epochDay, plainDate } from '../calendar/day.ts';
import type { TermsSpan } from '../charter/spans.ts';
import type { PlainDate } from '../instant.ts';
import { type Tally, totalOf } from './evidence.ts';
import { type Figure, figure } from './figure.ts';
import type { Method } from './method.ts';

type Target = Pick<TermsSpan, 'target' | 'direction'>;
/** A figure with what it is held against, as the charter says it. */
export type TargetedFigure = Figure & Target;
/** What is shown of a promise for the days of a period, both included, on which it had one target. */
export type PartFigure = TargetedFigure & { from: PlainDate; to: PlainDate };
/** `parts` are those of a period in which the target changed; else there are none. */
export type PeriodFigure = TargetedFigure & { parts: PartFigure[] };

/**
 * The figures of a promise over a period, each day held against the target of its time. Where that changed the whole is
 * held against the mean of the targets, weighted as their cases are, and its budget is the sum of those of the parts.
 * @param spans how the promise stood over time
 * @param now its target where the period has none of its days
 */
export function figureOver(
  { spans, now }: { spans: readonly TermsSpan[]; now: Target },
  tallies: readonly Tally[],
  period: { from: PlainDate; to: PlainDate },
  unknown: number,
  method: Pick<Method, 'level' | 'minimum'>,
): PeriodFigure {
  const counts = { ...totalOf(tallies, period), unknown };
  const parts = partsOf(spans, period).map(({ from, to, target, direction }): PartFigure => {
    const own = { ...totalOf(tallies, { from, to }), unknown: 0 };
    return { ...figure(own, { target, direction }, method), from, to, target, direction };
  });
  const [first] = parts;
  const { target, direction } = parts.length > 1 ? meanTarget(parts) : (first ?? now);
  const whole = { ...figure(counts, { target, direction }, method), target, direction };
  if (parts.length < 2) return { ...whole, parts: [] };
  const budgets = parts.flatMap(({ budget }) => budget ?? []);
  const allowed = budgets.reduce((sum, budget) => sum + budget.allowed, 0);
  const used = budgets.reduce((sum, budget) => sum + budget.used, 0);
  return { ...whole, budget: target === null ? null : { allowed, used }, parts };
}

/** The stretches of a period on which the target was the same, whatever else changed. */
function partsOf(spans: readonly TermsSpan[], period: { from: PlainDate; to: PlainDate }) {
  const parts: ({ from: PlainDate; to: PlainDate } & Target)[] = [];
  for (const { from, until, target, direction, firmness } of spans) {
    const ends = until !== null && until <= period.to;
    if (firmness !== 'firm' || from > period.to || (until !== null && until <= period.from)) continue;
    const to = ends ? plainDate(epochDay(until) - 1) : period.to;
    const last = parts.at(-1);
    if (last && last.target === target && last.direction === direction) last.to = to;
    else parts.push({ from: from > period.from ? from : period.from, to, target, direction });
  }
  return parts;
}

/** Of the newest direction; the last target where there are no cases. */
function meanTarget(parts: readonly PartFigure[]): Target {
  const last = parts.at(-1) as PartFigure;
  const alike = parts.filter(({ direction, target }) => direction === last.direction && target !== null);
  const cases = alike.reduce((sum, part) => sum + part.cases, 0);
  if (cases === 0) return last;
  const weighted = alike.reduce(
    (sum, part) => sum.plus(new Big(part.target ?? 0).times(part.cases)),
    new Big(0),
  );
  return { target: weighted.div(cases).toNumber(), direction: last.direction };
}
