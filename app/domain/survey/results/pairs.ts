import type { Answers } from '../answers.ts';
import { type KanoAnswer, type KanoCategory, type KanoTable, kanoCategory } from '../kano.ts';

/** What somebody says of a candidate: the category of both answers, and the importance, 1 to 9; `null` without both. */
export function pairOf(
  answers: Answers,
  candidate: string,
  table: KanoTable,
): { category: KanoCategory; importance: number | null } | null {
  const half = (name: string) => {
    const answer = answers[`${name}.${candidate}`];
    return typeof answer === 'number' ? answer : null;
  };
  const pair = { with: half('with') as KanoAnswer | null, without: half('without') as KanoAnswer | null };
  const category = kanoCategory(pair, table);
  return category && { category, importance: half('importance') };
}
