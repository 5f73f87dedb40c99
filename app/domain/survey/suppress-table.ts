import { recoverable, type ShownTable } from './recoverable.ts';
import { keepsHidden, smallestVisible, suppressLine } from './suppress-line.ts';

/**
 * Hides the cells of a table (rows of counts, all of one length) that have fewer than k answers, none included, and what would give them away: in each
 * row, then in each column, the smallest visible cell (the first of equals), one at a time, until neither a row nor a column has one
 * hidden cell alone or hidden cells that add up to fewer than k. Hidden and absent look alike.
 *
 * Totals of rows and of columns are each held to the rule of a line. Where a cell could still be worked out (two blocks of hidden cells that one cell joins), no
 * total is shown: then nothing can be. Source: Hundepool et al., Statistical Disclosure Control (2012), 4.2.
 */
export function suppressTable(table: readonly (readonly number[])[], k: number): ShownTable {
  const width = table[0]?.length ?? 0;
  const hidden = table.map((row) => row.map((count) => count < k));
  const lines = [
    ...table.map((row, at) => row.map((_, place): [number, number] => [at, place])),
    ...Array.from({ length: width }, (_, place) => table.map((_, at): [number, number] => [at, place])),
  ];
  const hideOne = (line: readonly [number, number][]): boolean => {
    const counts = line.map(([row, place]) => table[row]?.[place] ?? 0);
    const gone = line.map(([row, place]) => hidden[row]?.[place] ?? false);
    if (
      keepsHidden(
        counts.filter((_, at) => gone[at]),
        k,
      )
    )
      return false;
    const [row, place] = line[smallestVisible(counts, gone)] ?? [];
    if (row === undefined || place === undefined) return false;
    hidden[row]?.splice(place, 1, true);
    return true;
  };
  let moved = true;
  while (moved) {
    moved = false;
    for (const line of lines) while (hideOne(line)) moved = true;
  }
  const cells = table.map((row, at) => row.map((count, place) => (hidden[at]?.[place] ? null : count)));
  const shown = { cells, totals: totalsOf(table, k) };
  return recoverable(table, shown).length === 0 ? shown : { cells, totals: noTotals(table) };
}

function totalsOf(table: readonly (readonly number[])[], k: number): ShownTable['totals'] {
  const sumOf = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);
  const shownOf = (sums: number[]) => {
    const { hidden, totalShown } = suppressLine(
      sums.map((count, at) => ({ id: String(at), count })),
      k,
    );
    return { totalShown, sums: sums.map((count, at) => (hidden.includes(String(at)) ? null : count)) };
  };
  const sums = table.map(sumOf);
  const rows = shownOf(sums);
  const columns = shownOf((table[0] ?? []).map((_, place) => sumOf(table.map((row) => row[place] ?? 0))));
  // Whichever line shows all of its totals shows their sum.
  if (!rows.totalShown || !columns.totalShown) return noTotals(table);
  return { rows: rows.sums, columns: columns.sums, all: sumOf(sums) };
}

function noTotals(table: readonly (readonly number[])[]): ShownTable['totals'] {
  return { rows: table.map(() => null), columns: (table[0] ?? []).map(() => null), all: null };
}
