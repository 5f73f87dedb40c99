import { sum } from '#app/domain/statistics/means.ts';
import type { AnswerRows } from '../answer-rows.ts';
import type { ScaleRow } from '../scales.ts';
import { suppressLine } from '../suppress-line.ts';
import { itemAnswers, type SurveyItem } from '../terms.ts';
import { agrees, type ItemTable } from './results.ts';

/** What is shown of how often an item was answered with each of 1 to 7. */
export type ItemLine = Omit<ItemTable, 'id'>;

/** What each row answers to some items, in their order: 1 to 7, `null` where it was left out. */
export function scaleRowsOf(items: readonly SurveyItem[], rows: AnswerRows): ScaleRow[] {
  const columns = items.map(({ id }) => rows.column(`item.${id}`));
  return rows.keys.map((_, row) => columns.map((column) => column[row] || null));
}

/** How many rows have each byte from 1 to `most`. */
export function countsIn(column: Uint8Array, most: number): number[] {
  const counts = Array.from({ length: most }, () => 0);
  for (const byte of column) if (byte > 0) counts[byte - 1] = (counts[byte - 1] ?? 0) + 1;
  return counts;
}

/** How many gave each answer from 1 to 7 to an item. */
export function countAnswers({ id }: SurveyItem, rows: AnswerRows): number[] {
  return countsIn(rows.column(`item.${id}`), itemAnswers);
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
