import { epochDay, plainDate } from '../calendar/day.ts';
import type { Edition } from '../charter/published.ts';
import { type TermsSpan, termsOver } from '../charter/spans.ts';
import type { PlainDate } from '../instant.ts';
import { elementsOf, scoredPromises } from '../trust/elements.ts';
import type { Tally } from '../trust/evidence.ts';
import type { Method } from '../trust/method.ts';
import { type Scores, scores } from '../trust/scores.ts';
import type { TalliesByCommitment } from '../trust/settled.ts';

/** How a charter is scored on a day: all its editions, and the one by which it is shown. */
type Scored = { editions: readonly Edition[]; shown: Edition; asOf: PlainDate; method: Method };

/** Both scores of a charter with this record. */
export function scoresOn({ editions, shown, asOf, method }: Scored, tallies: TalliesByCommitment): Scores {
  return scores(elementsOf(scoredPromises(editions, shown), tallies, asOf, method), method);
}

/** The same had one promise had another target from day to day, both included, and this record. */
export function scoresInstead(
  { editions, shown, asOf, method }: Scored,
  tallies: TalliesByCommitment,
  instead: {
    id: string;
    target: number | null;
    period: { from: PlainDate; to: PlainDate };
    tallies: Tally[];
  },
): Scores {
  const { id, target, period } = instead;
  const promises = scoredPromises(editions, shown, undefined, (each) => {
    const stood = termsOver(editions, each);
    return each === id ? withTarget(stood, target, period) : stood;
  });
  const record = new Map([...tallies, [id, instead.tallies]]);
  return scores(elementsOf(promises, record, asOf, method), method);
}

/** Spans of a promise with another target on the days of a period. */
export function withTarget(
  spans: readonly TermsSpan[],
  target: number | null,
  { from, to }: { from: PlainDate; to: PlainDate },
): TermsSpan[] {
  const end = plainDate(epochDay(to) + 1);
  return spans.flatMap((span) => {
    const starts = [span.from, from, end].filter(
      (day, place) => place === 0 || (day > span.from && (span.until === null || day < span.until)),
    );
    return starts.map((start, place) => ({
      ...span,
      from: start,
      until: starts[place + 1] ?? span.until,
      target: start >= from && start < end ? target : span.target,
    }));
  });
}
