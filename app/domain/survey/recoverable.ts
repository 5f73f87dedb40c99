/** A table as readers get it: `null` is what is hidden; a total that is `null` is not shown. */
export type ShownTable = {
  cells: (number | null)[][];
  totals: { rows: (number | null)[]; columns: (number | null)[]; all: number | null };
};

/**
 * The hidden cells (row, column) that whoever knows the visible cells, the shown totals and that no count is below nothing can work out to the
 * last answer. `table` has the true counts.
 *
 * A hidden cell is certain when no other table fits. Another one fits if one answer more, or less, in the cell can be made good around a circle of
 * hidden cells, taking from those that have something; what is in no shown total needs not be made good. So it is a search in the graph of rows
 * and columns that hidden cells join. Source: Gusfield, A graph theoretic approach to statistical data security, SIAM Journal on Computing 17
 * (1988) 552–571; that whole counts suffice, since the matrix of a transportation problem is totally unimodular.
 */
export function recoverable(table: readonly (readonly number[])[], shown: ShownTable): [number, number][] {
  const rows = table.length;
  /** Node of a column; rows are 0 to rows − 1. Two more stand for what rows, and columns, without a shown total may come to. */
  const column = (at: number) => rows + at;
  const [anyRow, anyColumn] = [rows + (table[0]?.length ?? 0), rows + (table[0]?.length ?? 0) + 1];
  const open = new Map<number, number[]>();
  const join = (from: number, to: number) => open.set(from, [...(open.get(from) ?? []), to]);
  const hidden = shown.cells.flatMap((cells, row) =>
    cells.flatMap((cell, at): [number, number][] => (cell === null ? [[row, at]] : [])),
  );
  for (const [row, at] of hidden) {
    // From row to column: one answer more; back: one less, where there is one to take.
    join(row, column(at));
    if ((table[row]?.[at] ?? 0) > 0) join(column(at), row);
  }
  const joinBoth = (one: number, two: number) => {
    join(one, two);
    join(two, one);
  };
  for (const [row, total] of shown.totals.rows.entries()) if (total === null) joinBoth(row, anyRow);
  for (const [at, total] of shown.totals.columns.entries())
    if (total === null) joinBoth(column(at), anyColumn);
  if (shown.totals.all === null) joinBoth(anyRow, anyColumn);
  const reaches = (from: number, to: number): boolean => {
    const seen = new Set([from]);
    for (const node of seen)
      for (const next of open.get(node) ?? []) if (!(node === from && next === to)) seen.add(next);
    return seen.has(to);
  };
  return hidden.filter(([row, at]) => {
    const more = reaches(column(at), row);
    const less = (table[row]?.[at] ?? 0) > 0 && reaches(row, column(at));
    return !more && !less;
  });
}
