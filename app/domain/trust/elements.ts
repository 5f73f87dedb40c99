import { epochDay, plainDate } from '../calendar/day.ts';
import { type Edition, retiredCommitments } from '../charter/published.ts';
import { type TermsSpan, termsOver } from '../charter/spans.ts';
import type { Nature } from '../charter/terms.ts';
import type { PlainDate } from '../instant.ts';
import { type Evidence, scaledDown, type Tally } from './evidence.ts';
import { shareToKeep } from './figure.ts';
import { type Method, weightPublished } from './method.ts';
import type { ScoredCommitment } from './scores.ts';

/** Days on which a promise was scored at one target (a share to keep) and in one nature; `until` is the first day after. */
export type ScoredSpan = {
  from: PlainDate;
  until: PlainDate | null;
  nature: Nature;
  target: number;
  weight: number;
};
export type ScoredPromise = { id: string; spans: ScoredSpan[] };

const natures: readonly Nature[] = ['normative', 'differentiating'];

/**
 * The promises of a charter over time as the scores take them, in the charter's order, those that it no longer makes
 * at the places that they had. Days on which one was only intended, or named no target, are in no span.
 * @param editions all editions of one charter, in the order of their numbers; `shown` is the one of the day
 * @param weightOf what a promise weighs that has so much in its terms
 * @param stoodOf how a promise stood over time, where it is asked what would be had it stood otherwise
 */
export function scoredPromises(
  editions: readonly Edition[],
  shown: Edition,
  weightOf = weightPublished,
  stoodOf: (id: string) => readonly TermsSpan[] = (id) => termsOver(editions, id),
): ScoredPromise[] {
  const ever = { ...shown, number: Number.POSITIVE_INFINITY };
  const retired = retiredCommitments(editions, ever);
  const inOrder = [...shown.terms.commitments, ...retired].sort((one, other) => one.number - other.number);
  return inOrder.map(({ id }) => ({
    id,
    spans: stoodOf(id).flatMap(({ firmness, ...span }) => {
      const target = shareToKeep(span);
      const { from, until, nature } = span;
      const weight = weightOf(span.weight);
      return firmness === 'firm' && target !== null ? [{ from, until, nature, target, weight }] : [];
    }),
  }));
}

/**
 * What enters the scores at a day: of each promise one element for each nature that it has then, or has left no longer
 * ago than a half-life, with the evidence of the days on which it had that nature. So easing a target, retiring a
 * promise or moving it to another nature changes nothing of what was.
 */
export function elementsOf(
  promises: readonly ScoredPromise[],
  tallies: ReadonlyMap<string, readonly Tally[]>,
  asOf: PlainDate,
  method: Pick<Method, 'halfLife' | 'reportedMost' | 'weights'>,
): ScoredCommitment[] {
  return promises.flatMap(({ id, spans }) =>
    natures.flatMap((nature): ScoredCommitment[] => {
      const stood = spans.filter((span) => span.nature === nature && span.from <= asOf);
      const last = stood.at(-1);
      if (!last) return [];
      const left = last.until !== null && last.until <= asOf ? last.until : null;
      if (left !== null && epochDay(asOf) - epochDay(left) > method.halfLife) return [];
      const weight = method.weights[id] ?? last.weight;
      const found = judged(stood, tallies.get(id) ?? [], asOf, method);
      return [{ id, nature, weight, ...found, ...(left === null ? {} : { left }) }];
    }),
  );
}

/** The last day on which an element that was left still counts. */
export function countsUntil(left: PlainDate, { halfLife }: Pick<Method, 'halfLife'>): PlainDate {
  return plainDate(epochDay(left) + Math.floor(halfLife));
}

/**
 * The evidence of the days in these spans, each day weighted by 2^(−age/half-life), age in whole days, and the mean of
 * the days' targets, weighted as their cases are; the last target where there are none.
 */
function judged(
  spans: readonly ScoredSpan[],
  tallies: Iterable<Tally>,
  asOf: PlainDate,
  method: Pick<Method, 'halfLife' | 'reportedMost'>,
): Evidence & { target: number } {
  const today = epochDay(asOf);
  const byAge = new Map<number, Evidence & { target: number }>();
  for (const tally of tallies) {
    const { day } = tally;
    const span = day > asOf ? undefined : spans.findLast(({ from, until }) => isIn(day, from, until));
    if (!span) continue;
    const age = today - epochDay(day);
    const { kept, breached } = scaledDown(tally, method.reportedMost);
    const sum = byAge.get(age);
    if (sum) {
      sum.kept += kept;
      sum.breached += breached;
    } else byAge.set(age, { kept, breached, target: span.target });
  }
  // Whole cases first, then oldest to newest: whoever recomputes gets the same digits, whatever order they read in.
  const evidence = { kept: 0, breached: 0 };
  const casesAt = new Map<number, number>();
  for (const [age, { kept, breached, target }] of [...byAge].sort(([one], [other]) => other - one)) {
    const weight = 2 ** (-age / method.halfLife);
    evidence.kept += weight * kept;
    evidence.breached += weight * breached;
    casesAt.set(target, (casesAt.get(target) ?? 0) + weight * (kept + breached));
  }
  return { ...evidence, target: meanOf(casesAt) ?? spans.at(-1)?.target ?? 1 };
}

function isIn(day: PlainDate, from: PlainDate, until: PlainDate | null): boolean {
  return from <= day && (until === null || day < until);
}

/** The mean of targets by the cases judged by each; exactly the target where there is one; `null` without cases. */
function meanOf(casesAt: ReadonlyMap<number, number>): number | null {
  const some = [...casesAt].filter(([, cases]) => cases > 0);
  const [first] = some;
  if (!first || some.length === 1) return first?.[0] ?? null;
  let [weighted, all] = [0, 0];
  for (const [target, cases] of some) {
    weighted += target * cases;
    all += cases;
  }
  return weighted / all;
}
