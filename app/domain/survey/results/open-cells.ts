import { isSameJson } from '../../ledger/canonical.ts';
import type { ScaleRow } from '../scales.ts';
import { itemAnswers } from '../terms.ts';
import { type ItemLine, itemLine } from './item-lines.ts';

/** Somebody, by their place among rows, answers an item, by its place in the row, otherwise. */
export type Change = { person: number; item: number; to: number };

/** A hidden count, of those who gave an answer from 1 to an item, with changes that alter it and nothing that is told; `null` where none were found. */
export type HiddenCell = { item: number; answer: number; changes: Change[] | null };

/** So many pairs of changes are looked at for a cell: where one change does not do there are few people, and few pairs. */
const lookedAt = 100_000;

/**
 * The hidden counts of some items, each with other answers by which all that is told is the same and this count is another: the counts that are shown, their
 * totals, and what `isKept` looks at. Whoever knows all that cannot work a count out for which there are such answers. One person answering otherwise is tried
 * first, then two. The order of rows is of no account.
 * @param rows the answers of each person to the items
 */
export function* hiddenCells(
  rows: readonly ScaleRow[],
  atLeast: number,
  isKept: (changes: readonly Change[]) => boolean,
): Generator<HiddenCell> {
  const counts = (rows[0] ?? []).map((_, item) => countsOf(rows, item));
  const lines = counts.map((each) => itemLine(each, atLeast));
  const people = peopleOfEachKind(rows);
  const isTold = (changes: readonly Change[]) =>
    linesStay(rows, { counts, lines, atLeast }, changes) && isKept(changes);
  for (const [item, line] of lines.entries())
    for (const answer of hiddenIn(line)) {
      const touching = () => changesOf(item, rows, line, people, answer);
      const all = () => everyChange(rows, lines, people);
      yield {
        item,
        answer,
        changes: oneOf(touching(), isTold) ?? pairOf({ item, answer }, rows, touching, all, isTold),
      };
    }
}

function oneOf(changes: Iterable<Change>, isTold: (changes: readonly Change[]) => boolean): Change[] | null {
  for (const change of changes) if (isTold([change])) return [change];
  return null;
}

/** Two changes that go opposite ways, of which the second does not undo what the first does to the cell. */
function pairOf(
  cell: { item: number; answer: number },
  rows: readonly ScaleRow[],
  touching: () => Iterable<Change>,
  all: () => Iterable<Change>,
  isTold: (changes: readonly Change[]) => boolean,
): Change[] | null {
  const from = ({ person, item }: Change) => rows[person]?.[item] ?? 0;
  const by = (change: Change) => change.to - from(change);
  const isSamePlace = (first: Change, second: Change) =>
    second.item === first.item && second.person === first.person;
  const into = (change: Change) =>
    change.item === cell.item ? Number(change.to === cell.answer) - Number(from(change) === cell.answer) : 0;
  let left = lookedAt;
  for (const first of touching())
    for (const second of all()) {
      if (left === 0) return null;
      left -= 1;
      if (by(first) * by(second) > 0 || isSamePlace(first, second) || into(first) + into(second) === 0)
        continue;
      if (isTold([first, second])) return [first, second];
    }
  return null;
}

function* everyChange(
  rows: readonly ScaleRow[],
  lines: readonly ItemLine[],
  people: readonly number[],
): Generator<Change> {
  for (const [item, line] of lines.entries()) yield* changesOf(item, rows, line, people, null);
}

/** Those who could give a hidden answer in the place of another hidden one; into or out of `answer`, where one is given. */
function* changesOf(
  item: number,
  rows: readonly ScaleRow[],
  line: ItemLine,
  people: readonly number[],
  answer: number | null,
): Generator<Change> {
  const hidden = hiddenIn(line);
  for (const person of people) {
    const from = rows[person]?.[item] ?? 0;
    if (!hidden.includes(from)) continue;
    for (const to of hidden)
      if (to !== from && (answer === null || answer === to || answer === from)) yield { person, item, to };
  }
}

type Lines = { counts: readonly number[][]; lines: readonly ItemLine[]; atLeast: number };

/** Whether the lines of counts are shown as they were. */
function linesStay(
  rows: readonly ScaleRow[],
  { counts, lines, atLeast }: Lines,
  changes: readonly Change[],
): boolean {
  return [...new Set(changes.map(({ item }) => item))].every((item) =>
    isSameJson(itemLine(countsAfter(counts[item] ?? [], item, rows, changes), atLeast), lines[item]),
  );
}

/** The counts of an item once people answer otherwise. */
export function countsAfter(
  counts: readonly number[],
  item: number,
  rows: readonly ScaleRow[],
  changes: readonly Change[],
): number[] {
  const other = [...counts];
  for (const change of changes) {
    if (change.item !== item) continue;
    const from = rows[change.person]?.[item] ?? 0;
    other[from - 1] = (other[from - 1] ?? 0) - 1;
    other[change.to - 1] = (other[change.to - 1] ?? 0) + 1;
  }
  return other;
}

function hiddenIn(line: ItemLine | undefined): number[] {
  return (line?.counts ?? []).flatMap((count, at) => (count === null ? [at + 1] : []));
}

/** How many gave each answer to an item, by its place in the rows. */
export function countsOf(rows: readonly ScaleRow[], item: number): number[] {
  const counts = Array.from({ length: itemAnswers }, () => 0);
  for (const row of rows) {
    const answer = row[item];
    if (answer) counts[answer - 1] = (counts[answer - 1] ?? 0) + 1;
  }
  return counts;
}

/** Two people of each kind of row, if there are, sorted by what they answered. */
function peopleOfEachKind(rows: readonly ScaleRow[]): number[] {
  const kinds = new Map<string, number[]>();
  for (const [person, row] of rows.entries()) {
    const kind = row.map((answer) => answer ?? 0).join('');
    const known = kinds.get(kind);
    if (!known) kinds.set(kind, [person]);
    else if (known.length < 2) known.push(person);
  }
  return [...kinds.entries()].sort(([one], [other]) => (one < other ? -1 : 1)).flatMap(([, of]) => of);
}
