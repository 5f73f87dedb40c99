import { isSameJson } from '../../ledger/canonical.ts';
import type { ScaleRow } from '../scales.ts';
import { itemAnswers } from '../terms.ts';
import type { ItemLine } from './item-lines.ts';
import { type Change, countsAfter, countsOf, type HiddenCell } from './open-cells.ts';
import { agrees } from './results.ts';

/** People of whom only the sum of what they answer is told; of a free one not even that. */
export type Pool = { isFree: boolean; people: number[] };

type Asked = {
  rows: readonly ScaleRow[];
  lines: readonly ItemLine[];
  isTold: (changes: readonly Change[]) => boolean;
};

/**
 * The hidden counts of the items of a pulse, each with other answers by which all that is told is the same and this count is another; see `hiddenCells`. Somebody
 * answers higher, and others in the same pool lower by as much, or the other way round: as many as it takes. The order of rows is of no account.
 * @param rows the answers of each person to the items
 * @param lineOf the counts of an item as they are shown
 */
export function* pulseCells(
  rows: readonly ScaleRow[],
  pools: readonly Pool[],
  lineOf: (counts: readonly number[]) => ItemLine,
): Generator<HiddenCell> {
  const counts = (rows[0] ?? []).map((_, item) => countsOf(rows, item));
  const lines = counts.map(lineOf);
  const isTold = (changes: readonly Change[]) =>
    lines.every((line, item) =>
      isSameJson(lineOf(countsAfter(counts[item] ?? [], item, rows, changes)), line),
    );
  for (const [item, line] of lines.entries())
    for (const [at, count] of line.counts.entries())
      if (count === null)
        yield {
          item,
          answer: at + 1,
          changes: changesFor({ item, answer: at + 1 }, pools, { rows, lines, isTold }),
        };
}

type Cell = { item: number; answer: number };

function changesFor(cell: Cell, pools: readonly Pool[], asked: Asked): Change[] | null {
  for (const pool of pools)
    for (const first of firstChanges(cell, pool, asked)) {
      const rest = pool.isFree ? [] : madeGood(first, cell, pool, asked);
      if (rest && asked.isTold([first, ...rest])) return [first, ...rest];
    }
  return null;
}

/** Somebody of the pool answers into the cell, or out of it; of those who would do so alike the first. */
function* firstChanges({ item, answer }: Cell, { people }: Pool, { rows, lines }: Asked): Generator<Change> {
  const [least, most] = sideOf(answer, lines[item]);
  const seen = new Set<string>();
  for (const person of people) {
    const from = rows[person]?.[item] ?? 0;
    if (from < least || from > most) continue;
    for (let to = least; to <= most; to += 1) {
      const kind = `${from} ${to}`;
      if (to === from || (to !== answer && from !== answer) || seen.has(kind)) continue;
      seen.add(kind);
      yield { person, item, to };
    }
  }
}

/** Changes of others in the pool that add up to the opposite of a first one and leave its cell alone; `null` where they cannot. */
function madeGood(first: Change, cell: Cell, { people }: Pool, { rows, lines }: Asked): Change[] | null {
  const due = (rows[first.person]?.[first.item] ?? 0) - first.to;
  const way = Math.sign(due);
  const changes: Change[] = [];
  let left = Math.abs(due);
  for (const person of people) {
    if (person === first.person) continue;
    for (const [item, from] of (rows[person] ?? []).entries()) {
      if (left === 0) return changes;
      if (from === null || lines[item]?.counts[from - 1] !== null) continue;
      if (item === cell.item && from === cell.answer) continue;
      const [least, most] = sideOf(from, lines[item]);
      let by = Math.min(left, way > 0 ? most - from : from - least);
      if (item === cell.item && from + way * by === cell.answer) by -= 1;
      if (by <= 0) continue;
      changes.push({ person, item, to: from + way * by });
      left -= by;
    }
  }
  return left === 0 ? changes : null;
}

/** The answers that stand on one side of a line of which both sides are told; all of them where they are not. */
function sideOf(answer: number, line: ItemLine | undefined): [number, number] {
  if (line?.agree == null) return [1, itemAnswers];
  return answer < agrees ? [1, agrees - 1] : [agrees, itemAnswers];
}
