import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recoverable, type ShownTable } from './recoverable.ts';
import { suppressLine } from './suppress-line.ts';
import { suppressTable } from './suppress-table.ts';

const lineOf = (...counts: number[]) => counts.map((count, at) => ({ id: String(at), count }));
const someCount = fc.oneof(fc.integer({ min: 0, max: 14 }), fc.integer({ min: 0, max: 80 }));
const tables = (rows: number, columns: number, count = someCount) =>
  fc.tuple(fc.integer({ min: 1, max: rows }), fc.integer({ min: 1, max: columns })).chain(([height, width]) =>
    fc.array(fc.array(count, { minLength: width, maxLength: width }), {
      minLength: height,
      maxLength: height,
    }),
  );

describe('a line', () => {
  test.each([
    [[], [], false],
    [[12], [], true],
    [[9], ['0'], false],
    [[0, 0], ['0', '1'], false],
    [[9, 9], ['0', '1'], true],
    [[30, 9], ['0', '1'], true],
    // Two that add up to ten keep each other; two that add up to nine need a third, the first of the smallest.
    [[4, 6, 30, 30], ['0', '1'], true],
    [[4, 5, 30, 30], ['0', '1', '2'], true],
    [[0, 40, 12, 12], ['0', '2'], true],
  ])('of %j hides %j', (counts, hidden, totalShown) => {
    expect(suppressLine(lineOf(...counts), 10)).toEqual({ hidden, totalShown });
  });

  test('never leaves one that can be worked out from its total and the others', () => {
    fc.assert(
      fc.property(fc.array(someCount, { maxLength: 8 }), fc.integer({ min: 1, max: 12 }), (counts, k) => {
        const { hidden, totalShown } = suppressLine(lineOf(...counts), k);
        const gone = counts.filter((_, at) => hidden.includes(String(at)));
        expect(counts.every((count, at) => count >= k || hidden.includes(String(at)))).toBe(true);
        if (totalShown && gone.length > 0) {
          expect(gone.length).toBeGreaterThan(1);
          expect(gone.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(k);
        }
      }),
    );
  });
});

/** What readers know: each visible cell, and each shown total less what is visible in it, as equations between hidden cells. */
function equations({ cells, totals }: ShownTable) {
  const hidden = cells.flatMap((row, at) =>
    row.flatMap((cell, place): [number, number][] => (cell === null ? [[at, place]] : [])),
  );
  const lines: { total: number | null; holds: (row: number, place: number) => boolean }[] = [
    ...totals.rows.map((total, own) => ({ total, holds: (row: number) => row === own })),
    ...totals.columns.map((total, own) => ({ total, holds: (_: number, place: number) => place === own })),
    { total: totals.all, holds: () => true },
  ];
  const known = lines.flatMap(({ total, holds }) => {
    if (total === null) return [];
    const seen = cells.flatMap((row, at) => row.filter((cell, place) => cell !== null && holds(at, place)));
    const left = total - seen.reduce<number>((sum, cell) => sum + (cell ?? 0), 0);
    return [{ of: hidden.map(([row, place]): number => (holds(row, place) ? 1 : 0)), left }];
  });
  return { hidden, known };
}

/** The hidden cells that follow from the equations by elimination alone: those whose row of the reduced form names no other. */
function solvable(shown: ShownTable): [number, number][] {
  const { hidden, known } = equations(shown);
  const rows: number[][] = known.map(({ of }) => [...of]);
  let rank = 0;
  for (const column of hidden.keys()) {
    const pivot = rows.findIndex((row, at) => at >= rank && Math.abs(row[column] ?? 0) > 1e-9);
    if (pivot < 0) continue;
    const [found = []] = rows.splice(pivot, 1);
    const scaled = found.map((value) => value / (found[column] ?? 1));
    const others = rows.map((row) => row.map((value, at) => value - (row[column] ?? 0) * (scaled[at] ?? 0)));
    rows.splice(0, rows.length, ...others.slice(0, rank), scaled, ...others.slice(rank));
    rank += 1;
  }
  return rows.flatMap((row): [number, number][] => {
    const named = [...row.keys()].filter((at) => Math.abs(row[at] ?? 0) > 1e-9);
    const [only = -1] = named;
    return named.length === 1 && hidden[only] ? [hidden[only]] : [];
  });
}

/** The hidden cells that are the same in every table that fits, by trying them all: for small tables. */
function same(shown: ShownTable, most: number): [number, number][] {
  const { hidden, known } = equations(shown);
  const values = hidden.map(() => new Set<number>());
  const tried: number[] = [];
  const fits = () =>
    known.every(({ of, left }) => of.reduce((sum, one, at) => sum + one * (tried[at] ?? 0), 0) <= left);
  const exact = () =>
    known.every(({ of, left }) => of.reduce((sum, one, at) => sum + one * (tried[at] ?? 0), 0) === left);
  const go = () => {
    if (!fits()) return;
    if (tried.length === hidden.length) {
      if (exact()) for (const [at, value] of tried.entries()) values[at]?.add(value);
      return;
    }
    for (let value = 0; value <= most; value += 1) {
      tried.push(value);
      go();
      tried.pop();
    }
  };
  go();
  return hidden.filter((_, at) => values[at]?.size === 1);
}

describe('a table', () => {
  test('shows nothing below k, and hides nothing that can be worked out by adding and taking away', () => {
    fc.assert(
      fc.property(tables(6, 6), fc.integer({ min: 1, max: 12 }), (table, k) => {
        const shown = suppressTable(table, k);
        const { rows, columns, all } = shown.totals;
        for (const [row, cells] of shown.cells.entries())
          for (const [place, cell] of cells.entries())
            expect(cell === null || (cell === table[row]?.[place] && cell >= k)).toBe(true);
        for (const total of [...rows, ...columns, all]) expect(total === null || total >= k).toBe(true);
        expect(solvable(shown)).toEqual([]);
        expect(recoverable(table, shown)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('hides nothing that only one table of counts fits, of all that there are', () => {
    fc.assert(
      fc.property(
        tables(2, 3, fc.integer({ min: 0, max: 5 })),
        fc.integer({ min: 1, max: 4 }),
        (table, k) => {
          expect(same(suppressTable(table, k), 8)).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('what can be worked out is what is the same in every table that fits', () => {
    const masked = fc.tuple(
      tables(2, 3, fc.integer({ min: 0, max: 3 })),
      fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
    );
    fc.assert(
      fc.property(masked, ([table, mask]) => {
        const sumOf = (counts: number[]) => counts.reduce((sum, count) => sum + count, 0);
        const cells = table.map((row, at) =>
          row.map((count, place) => (mask[3 * at + place] ? null : count)),
        );
        const rows = table.map((row, at) => (mask[6 + at] ? null : sumOf(row)));
        const columns = (table[0] ?? []).map((_, place) =>
          mask[8 + place] ? null : sumOf(table.map((row) => row[place] ?? 0)),
        );
        const shown = { cells, totals: { rows, columns, all: mask[11] ? null : sumOf(table.flat()) } };
        expect(recoverable(table, shown)).toEqual(same(shown, 18));
      }),
      { numRuns: 60 },
    );
  });

  test('with two blocks of hidden cells that one cell joins shows no total, since that cell would follow', () => {
    const table = [
      [30, 30, 5, 5],
      [30, 30, 5, 5],
      [5, 5, 5, 30],
      [5, 5, 30, 30],
    ];
    const joined: ShownTable = {
      cells: table.map((row) => row.map((count) => (count < 10 ? null : count))),
      totals: { rows: [70, 70, 45, 70], columns: [70, 70, 45, 70], all: 255 },
    };
    expect(recoverable(table, joined)).toEqual([[2, 2]]);
    const shown = suppressTable(table, 10);
    expect(shown.cells).toEqual(joined.cells);
    expect(shown.totals).toEqual({
      rows: [null, null, null, null],
      columns: [null, null, null, null],
      all: null,
    });
  });

  test('that is empty, or has nothing to hide, stays as it is', () => {
    expect(suppressTable([], 10)).toEqual({ cells: [], totals: { rows: [], columns: [], all: null } });
    expect(
      suppressTable(
        [
          [10, 20],
          [30, 40],
        ],
        10,
      ),
    ).toEqual({
      cells: [
        [10, 20],
        [30, 40],
      ],
      totals: { rows: [30, 70], columns: [40, 60], all: 100 },
    });
  });
});
