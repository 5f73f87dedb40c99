import { type Felt, fewestAnswers, type Side } from '../survey/felt.ts';
import { type Symmetry, symmetryOfMarks } from '../survey/symmetry.ts';

/** What one side answered to an item, as marks from 0 to 100; none of fewer answers than may be shown. */
export function marksOfItem(felt: Pick<Felt, 'items'>, side: Side, item: string | null): readonly number[] {
  const found = felt.items.find((each) => each.id === item && each.side === side);
  return found && found.marks.length >= fewestAnswers ? found.marks : [];
}

/** Marks of both sides beside each other, and of how many answers each is; `null` where neither side has any. */
export function marksBeside(
  ours: readonly number[],
  theirs: readonly number[],
): (Symmetry & { n: { inside: number; outside: number } }) | null {
  if (ours.length + theirs.length === 0) return null;
  return { ...symmetryOfMarks(ours, theirs), n: { inside: ours.length, outside: theirs.length } };
}
