import { sum } from '#app/domain/statistics/means.ts';
import type { Answers } from '../answers.ts';
import type { Given } from '../given.ts';
import type { ScaleRow } from '../scales.ts';
import { suppressLine } from '../suppress-line.ts';
import { itemAnswers, type SurveyItem } from '../terms.ts';
import { agrees, type ItemTable } from './results.ts';

/** What is shown of how often an item was answered with each of 1 to 7. */
export type ItemLine = Omit<ItemTable, 'id'>;

/** What somebody answered to an item, 1 to 7; `null` where they left it out. */
export function answerTo({ id }: SurveyItem, answers: Answers): number | null {
  const answer = answers[`item.${id}`];
  return typeof answer === 'number' ? answer : null;
}

/** The answers of somebody to some items, in their order. */
export function rowOf(items: readonly SurveyItem[], { answers }: Given): ScaleRow {
  return items.map((item) => answerTo(item, answers));
}

/** How many gave each answer from 1 to 7 to an item. */
export function countAnswers(item: SurveyItem, given: readonly Given[]): number[] {
  const counts = Array.from({ length: itemAnswers }, () => 0);
  for (const { answers } of given) {
    const answer = answerTo(item, answers);
    if (answer !== null) counts[answer - 1] = (counts[answer - 1] ?? 0) + 1;
  }
  return counts;
}

/**
 * The counts of an item as they are shown. Each side of the line by itself where both can stand beside their totals: then it can be told how many agree, and still
 * nothing that is hidden follows.
 */
export function itemLine(counts: readonly number[], atLeast: number): ItemLine {
  const [below, above] = [
    shownLine(counts.slice(0, agrees - 1), atLeast),
    shownLine(counts.slice(agrees - 1), atLeast),
  ];
  if (below.n === null || above.n === null) return { ...shownLine(counts, atLeast), agree: null };
  return { counts: [...below.counts, ...above.counts], n: below.n + above.n, agree: above.n };
}

/** A line of counts as it is shown, and its total where that gives nothing away. */
export function shownLine(counts: readonly number[], atLeast: number): Omit<ItemLine, 'agree'> {
  const groups = counts.map((count, at) => ({ id: String(at), count }));
  const { hidden, totalShown } = suppressLine(groups, atLeast);
  const whole = sum(counts);
  return {
    counts: counts.map((count, at) => (hidden.includes(String(at)) ? null : count)),
    n: totalShown && whole >= atLeast ? whole : null,
  };
}
