import type { AnswerRows } from '../answer-rows.ts';
import { type KanoAnswer, type KanoCategory, type KanoTable, kanoCategory } from '../kano.ts';

/** What somebody says of a candidate: the category of both answers, and the importance, 1 to 9, `null` where none was given. */
export type Pair = { category: KanoCategory; importance: number | null };

/** What each row says of a candidate; `null` without both answers. Rows that say the same share what is said. */
export function pairsOf(rows: AnswerRows, candidate: string, table: KanoTable): (Pair | null)[] {
  const half = (name: string) => rows.column(`${name}.${candidate}`);
  const [withIt, without, importance] = [half('with'), half('without'), half('importance')];
  const known = new Map<number, Pair | null>();
  return Array.from(withIt, (first, row) => {
    const [second = 0, rated = 0] = [without[row], importance[row]];
    const key = (first * 10 + second) * 10 + rated;
    const before = known.get(key);
    if (before !== undefined) return before;
    const category = kanoCategory({ with: answerOf(first), without: answerOf(second) }, table);
    const pair = category && { category, importance: rated === 0 ? null : rated };
    known.set(key, pair);
    return pair;
  });
}

function answerOf(byte: number): KanoAnswer | null {
  return byte === 0 ? null : (byte as KanoAnswer);
}
