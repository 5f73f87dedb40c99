import type { AnswerRows } from '../answer-rows.ts';
import { compared } from '../compared.ts';
import { type Culture, type CultureMark, cultures, fewestAnswers, sideOf, sideOfCulture } from '../felt.ts';
import { inHundred, type ScaleRow } from '../scales.ts';
import { itemAnswers, type SurveyItem, type SurveyTerms } from '../terms.ts';
import { countAnswers, itemLine, scaleRowsOf } from './item-lines.ts';
import { type Change, hiddenCells } from './open-cells.ts';
import { addPerson, copyOf, meanOfPersons, type PersonSums, sumsOf } from './person-means.ts';
import type { CultureTable } from './results.ts';

/**
 * What those asked say of the cultures that they can speak of, as it may stand beside the counts of the items: over persons, each with the mean of the items that
 * they answered. One is left out of fewer than `terms.atLeast` persons, or ten; where all are alike, for that tells what each said; and where a hidden count
 * could be worked out by it.
 */
export function cultureMarks(terms: SurveyTerms, answers: AnswerRows): CultureTable[] {
  const side = sideOf[terms.audience];
  return cultures
    .filter((culture) => sideOfCulture[culture] === side)
    .flatMap((culture): CultureTable[] => {
      const mark = markOfCulture(itemsOf(terms, culture), answers, terms.atLeast);
      return mark ? [{ culture, ...mark }] : [];
    });
}

/** The items by which a survey asks of a culture, in its order. */
export function itemsOf({ items }: SurveyTerms, culture: Culture): SurveyItem[] {
  return items.filter((item) => item.culture === culture);
}

function markOfCulture(
  items: readonly SurveyItem[],
  answers: AnswerRows,
  atLeast: number,
): CultureMark | null {
  const rows = scaleRowsOf(items, answers);
  const mark = roundedMark(sumsOf(rows));
  if (!mark || mark.n < Math.max(atLeast, fewestAnswers) || mark.sd === 0) return null;
  const lines = items.map((item) => itemLine(countAnswers(item, answers), atLeast));
  const hides = lines.some(({ counts }) => counts.includes(null));
  // Of one item the mean and the spread are two equations in its hidden counts, and the total a third.
  if (hides && (items.length === 1 || lines.some(({ n }) => n === null))) return null;
  if (hides)
    for (const { changes } of hiddenCells(rows, atLeast, markKept(rows))) if (changes === null) return null;
  return mark;
}

/** Whether a mark is the same after some changes: both of its numbers are rounded, and these must not move. */
export function markKept(rows: readonly ScaleRow[]): (changes: readonly Change[]) => boolean {
  const before = sumsOf(rows);
  const mark = roundedMark(before);
  return (changes) => {
    const after = copyOf(before);
    const changed = new Map<number, (number | null)[]>();
    for (const { person, item, to } of changes) {
      const row = changed.get(person) ?? [...(rows[person] ?? [])];
      row[item] = to;
      changed.set(person, row);
    }
    for (const [person, row] of changed) {
      addPerson(after, rows[person] ?? [], -1);
      addPerson(after, row, 1);
    }
    const other = roundedMark(after);
    return other?.mean === mark?.mean && other?.sd === mark?.sd;
  };
}

function roundedMark(sums: PersonSums): CultureMark | null {
  const { mean, sd } = meanOfPersons(sums);
  if (mean === null || sd === null) return null;
  return {
    n: sums.n,
    mean: Math.round(compared(inHundred(mean, itemAnswers))),
    // A spread has no place on the scale: a step of the answers is a sixth of it.
    sd: Math.round(compared(inHundred(1 + sd, itemAnswers))),
  };
}
